/** The texts by their words, apart from load.ts: only a search needs them. */
import { packedCatalog, packedVocabulary } from '../../data/scripts/packed.ts'
import type { Product } from './entry.ts'
import { createIndex, type SearchIndex } from './search-index.ts'
import { openVocabulary } from './search-vocabulary.ts'

export const loadIndexes = (wanted: readonly Product[]): SearchIndex[] => {
  const vocabulary = openVocabulary(packedVocabulary(), packedCatalog())
  return wanted.map((product) => createIndex(packedCatalog(), vocabulary, product))
}
