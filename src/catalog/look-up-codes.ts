/** Finds the entries for numbers. Apart from look-up.ts: it is what most starts are for, and needs none of the rest. */
import type { Catalog } from './catalog.ts'
import type { Entry, Identity, Product } from './entry.ts'
import { parseCode, splitCodes } from './parse-code.ts'
import { groupByMeaning } from './same-meaning.ts'

export interface Answered {
  /** As it was typed. */
  query: string
  /** What it means in the product asked for; empty when nothing was found. */
  entries: Entry[]
  /** What means something else, or has another number, in products not asked for; entries of one meaning together. */
  others: Entry[][]
  /** The products in which it means the same. */
  same: Product[]
}

/** The errors of market streams: everyday numbers, which mean them only where their product is asked for. */
const isEveryday = (query: string): boolean => /^\d{1,2}$/.test(query.trim())

/** A number without a sign is a positive code where there is one, else a code whose minus was left out. */
export const findNumber = (catalog: Catalog, number: number): readonly Identity[] => {
  const exact = catalog.identitiesOf(number)
  return exact.length > 0 || number < 0 ? exact : catalog.identitiesOf(-number)
}

/** Undefined for what is no number. */
export const findCode = (
  catalog: Catalog,
  query: string,
  product: Product | 'all',
): readonly Identity[] | undefined => {
  if (isEveryday(query))
    return catalog.identitiesOf(Number(query)).filter((entry) => product === 'all' || entry.product === product)
  return splitCodes(query)?.length === 1 ? findNumber(catalog, parseCode(query) ?? 0) : undefined
}

/** The product's own entries; where it has none, those of the first product that has. Only what is told is read in full. */
export const choose = (
  catalog: Catalog,
  query: string,
  found: readonly Identity[],
  product: Product | 'all',
): Answered => {
  const inFull = (one: Identity): Entry => ('summary' in one ? (one as Entry) : catalog.entryOf(one))
  if (product === 'all') return { query, entries: found.map(inFull), others: [], same: [] }
  const own = found.filter((entry) => entry.product === product)
  const entries = own.length > 0 ? own : found.filter((entry) => entry.product === found[0]?.product)
  const rest = found.filter((entry) => !entries.includes(entry))
  const kin = new Set(
    groupByMeaning(found).flatMap((group) => (group.some((one) => entries.includes(one)) ? group : [])),
  )
  const same = new Set(rest.filter((entry) => kin.has(entry)).map((entry) => entry.product))
  const others = groupByMeaning(rest.filter((entry) => !kin.has(entry)))
  return { query, entries: entries.map(inFull), others: others.map((group) => group.map(inFull)), same: [...same] }
}

/** `-1021,-2019` is two. */
export const queriesIn = (words: readonly string[]): string[] => words.flatMap((word) => splitCodes(word) ?? [word])

/** Undefined where a word is no number. */
export const lookUpCodes = (
  catalog: Catalog,
  words: readonly string[],
  product: Product | 'all',
): Answered[] | undefined => {
  const answers = queriesIn(words).flatMap((query) => {
    const found = findCode(catalog, query, product)
    return found ? [choose(catalog, query, found, product)] : []
  })
  return answers.length === queriesIn(words).length ? answers : undefined
}
