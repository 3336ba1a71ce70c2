/** Finds entries by what identifies them, and by what they are about. */
import { type Product, products } from '../catalog/entry.ts'
import { loadIndexes } from '../catalog/load-search.ts'
import { lookUp } from '../catalog/look-up.ts'
import { searchCatalog } from '../catalog/search.ts'
import type { CodesOf, NamesOf } from './codes.ts'
import { catalog } from './data.ts'
import { decode } from './decoder.ts'
import { asPublic, type Entry } from './entry.ts'

export interface LookupOptions {
  /** The product to answer for, or `all`. `usdm` when left out; what it does not have is looked for in the others. */
  product?: Product | 'all'
}

export interface SearchOptions {
  /** The product to search in, or `all`. `usdm` when left out. */
  product?: Product | 'all'
  /** How many matches at most. 10 when left out. */
  limit?: number
}

/** An entry found by a search. */
export interface Match {
  /** 0 to 1, 1 the best. */
  readonly score: number
  readonly entry: Entry
}

/** Known codes and names, offered as you type; any other number or text is taken as well. */
export type Query = CodesOf[Product] | NamesOf[Product] | (number & {}) | (string & {})

/**
 * The entries for a code, a name or a message: `-1021`, `'1021'`, `'INVALID_TIMESTAMP'`, `'Margin is insufficient.'`,
 * or a text as pasted: `'APIError(code=-4061): …'`. An empty list when there is none; more than one where several codes
 * share a name or message, or several products a number that was asked for in all. Never throws.
 */
export const lookup = (query: Query, { product = 'usdm' }: LookupOptions = {}): Entry[] => {
  const text = String(query)
  const found = lookUp(catalog, [text], product).flatMap(({ entries }) => entries)
  if (found.length > 0 || !/[\s({":]/.test(text)) return found.map(asPublic)
  const hits = decode(text, { product: product === 'all' ? 'usdm' : product })
  return [...new Set(hits.flatMap(({ entry }) => entry ?? []))]
}

/**
 * The entries that words are about, best first: words of names, messages, causes and fixes, in any order, with slips of
 * the keyboard. A promise, because
 * what finds slips is loaded when a word is on no list. An empty list when nothing fits.
 */
export const search = async (words: string, { product = 'usdm', limit = 10 }: SearchOptions = {}): Promise<Match[]> => {
  const found = await searchCatalog(loadIndexes(product === 'all' ? products : [product]), words, limit)
  return found.map(({ score, entry }) => ({ score, entry: asPublic(entry) }))
}
