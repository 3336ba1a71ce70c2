/** Stands in for packed.ts in single executables: takes the data from their assets, each when it is first asked for. */
import { getRawAsset } from 'node:sea'
import { dataFrom } from '../../data/scripts/data-module.ts'
import type { PackedCatalog } from '../catalog/packed-catalog.ts'
import type { PackedPhrases } from '../catalog/packed-phrases.ts'
import { once } from '../catalog/remember.ts'
import type { PackedVocabulary } from '../catalog/search-vocabulary.ts'

const read = (name: string): unknown =>
  dataFrom(Buffer.from(getRawAsset(`${name}.js`) as ArrayBuffer).toString('latin1'))

export const packedCatalog = once(() => read('catalog') as PackedCatalog)
export const packedVocabulary = once(() => read('vocabulary') as PackedVocabulary)
export const packedPhrases = once(() => read('phrases') as PackedPhrases)
