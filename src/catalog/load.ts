/** The catalogue that ships. From the sources its files come parsed; the bundle hands over their bytes (see lazy.ts). */
import coinm from '../../data/catalog/coinm.json' with { type: 'json' }
import http from '../../data/catalog/http.json' with { type: 'json' }
import options from '../../data/catalog/options.json' with { type: 'json' }
import portfolioMargin from '../../data/catalog/portfolio-margin.json' with { type: 'json' }
import sapi from '../../data/catalog/sapi.json' with { type: 'json' }
import spot from '../../data/catalog/spot.json' with { type: 'json' }
import usdm from '../../data/catalog/usdm.json' with { type: 'json' }
import { type Catalog, createCatalog } from './catalog.ts'
import { type Entry, type Product, products } from './entry.ts'
import { createLazyCatalog, type Searchable } from './lazy.ts'
import type { PhraseRecord } from './phrase-record.ts'
import type { IndexRecord } from './search-index.ts'

const files: Record<Product, unknown> = { usdm, coinm, spot, options, 'portfolio-margin': portfolioMargin, sapi, http }

const isFile = (file: unknown): file is Searchable => file instanceof Uint8Array

export const loadCatalog = async (wanted: readonly Product[] = products): Promise<Catalog> => {
  const parts = wanted.map((product) => files[product])
  return parts.every(isFile) ? createLazyCatalog(parts) : createCatalog((parts as Entry[][]).flat())
}

const parse = (file: unknown): unknown => (isFile(file) ? JSON.parse(file.toString('utf8', 0, file.length)) : file)

/** The texts of all products, for decode. */
export const loadPhrases = async (): Promise<PhraseRecord[]> =>
  parse((await import('../../data/catalog/phrases.json', { with: { type: 'json' } })).default) as PhraseRecord[]

const indexes: Record<Product, () => Promise<{ default: unknown }>> = {
  usdm: () => import('../../data/catalog/search-usdm.json', { with: { type: 'json' } }),
  coinm: () => import('../../data/catalog/search-coinm.json', { with: { type: 'json' } }),
  spot: () => import('../../data/catalog/search-spot.json', { with: { type: 'json' } }),
  options: () => import('../../data/catalog/search-options.json', { with: { type: 'json' } }),
  'portfolio-margin': () => import('../../data/catalog/search-portfolio-margin.json', { with: { type: 'json' } }),
  sapi: () => import('../../data/catalog/search-sapi.json', { with: { type: 'json' } }),
  http: () => import('../../data/catalog/search-http.json', { with: { type: 'json' } }),
}

/** The words of one product, for search. */
export const loadIndex = async (product: Product): Promise<IndexRecord> =>
  parse((await indexes[product]()).default) as IndexRecord
