/** Decodes a text that is at hand as a whole. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Product } from '../catalog/entry.ts'
import { createDecoder } from './decoder.ts'
import type { Hit } from './hit.ts'
import { createKnowledge } from './knowledge.ts'

export const decodeText = (text: string, catalog: Catalog, product: Product): Hit[] => {
  const hits: Hit[] = []
  const sink = { hit: (hit: Hit) => hits.push(hit) > 0 }
  const decoder = createDecoder({ knowledge: createKnowledge(catalog), product, file: null, sink })
  decoder.push(new TextEncoder().encode(text))
  decoder.end()
  return hits
}
