/** One text that comes in pieces, and the errors found in it so far. */
import type { Product } from '../catalog/entry.ts'
import { createDecoder } from '../decode/decoder.ts'
import { type Chunk, createEncoder } from './chunks.ts'
import { knowledge } from './data.ts'
import { type Hit, publicHit } from './hit.ts'

export interface DecoderOptions {
  /** The product to take where the text names none. `usdm` when left out. */
  product?: Product
  /** Written into each hit's `file`. Null when left out. */
  file?: string
}

export interface Text {
  push(chunk: Chunk): Hit[]
  flush(): Hit[]
  /** Nothing may be pushed after it: what the text was held in is another's by then. */
  end(): Hit[]
}

export const openText = ({ product = 'usdm', file }: DecoderOptions = {}): Text => {
  let found: Hit[] = []
  const sink = { hit: (hit: Parameters<typeof publicHit>[0]) => found.push(publicHit(hit)) > 0 }
  const decoder = createDecoder({ knowledge: knowledge(), product, file: file ?? null, sink })
  const encode = createEncoder()
  const take = (): Hit[] => {
    const taken = found
    found = []
    return taken
  }
  return {
    push(chunk) {
      decoder.push(typeof chunk === 'string' ? encode(chunk) : chunk)
      return take()
    },
    flush() {
      decoder.idle()
      return take()
    },
    end() {
      decoder.end()
      return take()
    },
  }
}
