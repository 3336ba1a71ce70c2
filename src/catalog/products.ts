/** The products the catalogue covers: how much of each, and of which day. */
import facts from '../../data/catalog/products.json' with { type: 'json' }
import type { Product } from './entry.ts'

export interface ProductFacts {
  product: Product
  /** How many codes are known. */
  codes: number
  /** How many of their numbers mean something else in USDⓈ-M Futures. */
  different: number
  /** The day of its newest document (YYYY-MM-DD). */
  date: string | null
}

export const productFacts = facts as ProductFacts[]

/** The day of the newest document of all. */
export const dataDate: string = productFacts
  .map(({ date }) => date ?? '')
  .sort()
  .at(-1) as string
