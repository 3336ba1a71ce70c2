/** The catalogue that ships. This, load-phrases.ts and load-search.ts are all that know where the data comes from. */
import { packedCatalog } from '../../data/scripts/packed.ts'
import type { Catalog } from './catalog.ts'
import { type Product, products } from './entry.ts'
import { openCatalog } from './packed-catalog.ts'

export const loadCatalog = (wanted: readonly Product[] = products): Catalog => openCatalog(packedCatalog(), wanted)
