/** The library: the same catalogue, search and decoder, for programs. */
export { loadCatalog } from './catalog/load.ts'
export { loadPhrases } from './catalog/load-phrases.ts'
export { loadIndexes } from './catalog/load-search.ts'
export { lookUp } from './catalog/look-up.ts'
export { searchCatalog } from './catalog/search.ts'
export { decodeText } from './decode/decode-text.ts'
