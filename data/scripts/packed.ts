/** The data as it ships, made of the built files where the sources run; bundle.ts writes it to files and reads those. */
import { products } from '../../src/catalog/entry.ts'
import type { PackedCatalog } from '../../src/catalog/packed-catalog.ts'
import type { PackedPhrases } from '../../src/catalog/packed-phrases.ts'
import { once } from '../../src/catalog/remember.ts'
import type { PackedVocabulary } from '../../src/catalog/search-vocabulary.ts'
import { readEntries, readPhrases } from './files.ts'
import { packCatalog } from './pack-catalog.ts'
import { packPhrases } from './pack-phrases.ts'
import { packVocabulary } from './pack-vocabulary.ts'

const entries = once(() => products.flatMap((product) => readEntries(product)))

export const packedCatalog = once((): PackedCatalog => packCatalog(entries()))
export const packedVocabulary = once((): PackedVocabulary => packVocabulary(entries(), packedCatalog()))
export const packedPhrases = once((): PackedPhrases => packPhrases(readPhrases(), packedCatalog()))
