/** What a search reads of the packed data: the texts that have some words, and what they are. */
import { numberAt } from './coding.ts'
import type { Product } from './entry.ts'
import { places } from './packed-entry.ts'
import { columnsIn, fieldIn, ofProduct } from './packed-row.ts'
import type { Field } from './search-texts.ts'

/** What a search calls the columns, by their places; null is not searched. */
const searched: readonly (Field | null)[] = [
  ...(['name', 'alias', null, 'message', 'message', 'keyword', 'ccxt'] as const),
  ...(['summary', 'cause', 'fix', null] as const),
]

const searchedAs = (column: number): Field | null =>
  (column < places.byMessage ? searched[column] : searched[places.advice + ((column - places.byMessage) % 4)]) ?? null

export interface FoundText {
  /** Where it begins in the row. */
  at: number
  field: Field
  /** Packed. */
  text: string
  /** Those of its pieces that are sought. */
  pieces: number[]
}

/** Where a text ends that goes on at a place. */
const endFrom = (row: string, at: number): number => {
  const blank = row.indexOf(' ', at)
  const next = row.indexOf('!', at)
  const end = blank < 0 ? row.length : blank
  return next < 0 ? end : Math.min(next, end)
}

/** `sought` finds numbers of the catalogue's pieces. */
export const findTexts = (row: string, product: Product, sought: RegExp): FoundText[] => {
  const found: FoundText[] = []
  let current: FoundText | undefined
  // Before the first column stand the products.
  let column = -1
  let columnEnd = row.indexOf(' ')
  let textEnd = columnEnd
  for (const { 0: characters, index } of row.matchAll(sought)) {
    const at = index + characters.length - 1
    if (at > textEnd) {
      for (; columnEnd >= 0 && columnEnd < at; columnEnd = row.indexOf(' ', columnEnd + 1)) column++
      const start = Math.max(row.lastIndexOf('!', at), row.lastIndexOf(' ', at)) + 1
      textEnd = endFrom(row, at)
      const field = searchedAs(column)
      const text = field ? ofProduct(row.slice(start, textEnd), product) : undefined
      current = field && text !== undefined ? { at: start, field, text, pieces: [] } : undefined
      if (current) found.push(current)
    }
    // The number of the products that a text may begin with is no word.
    if (current && at >= textEnd - current.text.length) current.pieces.push(numberAt(characters, 0).number)
  }
  return found
}

/** All texts that a search of the product reads. */
export const textsFor = (row: string, product: Product): string[] =>
  columnsIn(row).flatMap((column, at) => (searchedAs(at) ? fieldIn(column, product) : []))
