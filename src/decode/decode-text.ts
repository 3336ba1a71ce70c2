/** Decodes a text that is at hand as a whole. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Product } from '../catalog/entry.ts'
import type { PhraseRecord } from '../catalog/phrase-record.ts'
import { createDecoder } from './decoder.ts'
import type { Hit } from './hit.ts'
import { createKnowledge, type Knowledge } from './knowledge.ts'

/** Made once for a catalogue: it costs as much as reading a megabyte. */
const known = new WeakMap<Catalog, Knowledge>()

const knowledgeOf = (catalog: Catalog, phrases: readonly PhraseRecord[]): Knowledge => {
  const made = known.get(catalog) ?? createKnowledge(catalog, phrases)
  known.set(catalog, made)
  return made
}

/** `phrases` as `loadPhrases` gives them. */
export const decodeText = (
  text: string,
  catalog: Catalog,
  product: Product,
  phrases: readonly PhraseRecord[],
): Hit[] => {
  const hits: Hit[] = []
  const sink = { hit: (hit: Hit) => hits.push(hit) > 0 }
  const decoder = createDecoder({ knowledge: knowledgeOf(catalog, phrases), product, file: null, sink })
  decoder.push(new TextEncoder().encode(text))
  decoder.end()
  return hits
}
