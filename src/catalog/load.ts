/** The catalogue that ships: the only importer of the data. Each product is a chunk of its own, loaded when asked for. */
import { type Catalog, createCatalog } from './catalog.ts'
import { type Entry, type Product, products } from './entry.ts'

const loaders: Record<Product, () => Promise<{ default: unknown }>> = {
  usdm: () => import('../../data/catalog/usdm.json', { with: { type: 'json' } }),
  coinm: () => import('../../data/catalog/coinm.json', { with: { type: 'json' } }),
  spot: () => import('../../data/catalog/spot.json', { with: { type: 'json' } }),
  options: () => import('../../data/catalog/options.json', { with: { type: 'json' } }),
  'portfolio-margin': () => import('../../data/catalog/portfolio-margin.json', { with: { type: 'json' } }),
  sapi: () => import('../../data/catalog/sapi.json', { with: { type: 'json' } }),
  http: () => import('../../data/catalog/http.json', { with: { type: 'json' } }),
}

export const loadCatalog = async (wanted: readonly Product[] = products): Promise<Catalog> => {
  const parts = await Promise.all(wanted.map(async (product) => (await loaders[product]()).default as Entry[]))
  return createCatalog(parts.flat())
}
