/** Decodes a text with the catalogue that ships and writes its hits down, one line each. */
import type { Product } from '../../src/catalog/entry.ts'
import { loadCatalog } from '../../src/catalog/load.ts'
import { loadPhrases } from '../../src/catalog/load-phrases.ts'
import { createDecoder } from '../../src/decode/decoder.ts'
import type { Hit } from '../../src/decode/hit.ts'
import { createKnowledge } from '../../src/decode/knowledge.ts'

/** Made once a file: it takes longer than all of a file's texts together. */
export const knowledge = createKnowledge(loadCatalog(), loadPhrases())

export const hitsIn = (text: string, product: Product = 'usdm'): Hit[] => {
  const hits: Hit[] = []
  const decoder = createDecoder({ knowledge, product, file: null, sink: { hit: (hit) => hits.push(hit) > 0 } })
  decoder.push(new TextEncoder().encode(text))
  decoder.end()
  return hits
}

/** `-1021`, or `-1021 likely`. */
export const codesIn = (text: string): string[] =>
  hitsIn(text).map(({ code, confidence }) => (confidence === 'sure' ? String(code) : `${code} ${confidence}`))

/** `-2019 Margin is insufficient.`: the code and its message, clear of everything the log did to it. */
export const textsIn = (text: string): string[] =>
  hitsIn(text).map(({ code, message }) => (message === null ? String(code) : `${code} ${message}`))
