/** Masks a text that comes piece by piece; never depends on where a piece ends, and holds little of it. */
import { latin1, latin1Bytes } from '../decode/text.ts'
import { createLineMasker } from './line-masker.ts'
import { createSieve } from './sieve.ts'
import type { StandIns } from './stand-ins.ts'

export interface Masking {
  /** What of the text is masked by now, in pieces that may be parts of the one given. All whole lines are. */
  push(bytes: Uint8Array): Uint8Array[]
  /** The rest. */
  end(): Uint8Array[]
}

const newline = 0x0a

/** A longer line is masked in parts of this size; a secret that begins in one is seen as far as the margin goes. */
const partSize = 1 << 15
const margin = 1 << 13

export const createMasking = (standIns: StandIns): Masking => {
  const lines = createLineMasker(standIns)
  /** The last line, as far as it has come and is not masked. */
  let held = new Uint8Array(0)

  /** Masks parts of a line from an offset on until little is left of it, and says where that begins. */
  const maskParts = (bytes: Uint8Array, from: number, end: number, pieces: Uint8Array[]): number => {
    let at = from
    while (end - at >= partSize + margin) {
      const { text, length } = lines.mask(latin1(bytes, at, at + partSize + margin), partSize)
      pieces.push(latin1Bytes(text))
      at += length
    }
    return at
  }

  const maskLine = (bytes: Uint8Array, from: number, end: number, pieces: Uint8Array[]): void => {
    const at = maskParts(bytes, from, end, pieces)
    pieces.push(latin1Bytes(lines.mask(latin1(bytes, at, end)).text))
  }

  /** `end` is the end of a line, or of the text. */
  const maskLines = (bytes: Uint8Array, end: number): Uint8Array[] => {
    const pieces: Uint8Array[] = []
    const text = latin1(bytes, 0, end)
    const sieve = createSieve(text)
    let done = 0
    for (let at = 0; at < end; ) {
      const hint = lines.isOpen() ? at : sieve(at)
      if (hint >= end) break
      const from = hint === at ? at : text.lastIndexOf('\n', hint - 1) + 1
      const lineEnd = text.indexOf('\n', hint)
      at = lineEnd < 0 ? end : lineEnd
      pieces.push(bytes.subarray(done, from))
      maskLine(bytes, from, at, pieces)
      done = at
      at++
    }
    pieces.push(bytes.subarray(done, end))
    return pieces.filter(({ length }) => length > 0)
  }

  return {
    push(bytes) {
      const joined = new Uint8Array(held.length + bytes.length)
      joined.set(held)
      joined.set(bytes, held.length)
      const end = joined.lastIndexOf(newline) + 1
      const pieces = end === 0 ? [] : maskLines(joined, end)
      held = joined.slice(maskParts(joined, end, joined.length, pieces))
      return pieces
    },
    end() {
      const pieces = maskLines(held, held.length)
      held = new Uint8Array(0)
      return pieces
    },
  }
}
