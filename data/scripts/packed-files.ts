/** Stands in for packed.ts in the command line: reads the files that bundle.ts writes, each when it is first asked for. */
import { readFileSync } from 'node:fs'
import type { PackedCatalog } from '../../src/catalog/packed-catalog.ts'
import type { PackedPhrases } from '../../src/catalog/packed-phrases.ts'
import { once } from '../../src/catalog/remember.ts'
import type { PackedVocabulary } from '../../src/catalog/search-vocabulary.ts'
import { dataFrom } from './data-module.ts'

const read = (name: string): unknown => dataFrom(readFileSync(`${import.meta.dirname}/../data/${name}.js`, 'latin1'))

export const packedCatalog = once(() => read('catalog') as PackedCatalog)
export const packedVocabulary = once(() => read('vocabulary') as PackedVocabulary)
export const packedPhrases = once(() => read('phrases') as PackedPhrases)
