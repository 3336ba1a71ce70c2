/** A row of the packed catalogue: what is known of a code in all products that have it. */
import { numberAt } from './coding.ts'
import { type Entry, type Identity, type Product, products } from './entry.ts'
import {
  type AdviceFields,
  type EntryFields,
  entryFrom,
  type IdentityFields,
  identityFields,
  identityFrom,
  nameFields,
  places,
} from './packed-entry.ts'

/**
 * The columns with which the parts of a row begin: what identifies the entries, keywords, summaries, causes, fixes, the
 * rest. Before the first column stand the products.
 */
export const partStarts = [0, 1 + identityFields, ...[0, 1, 2, 3].map((field) => 1 + places.advice + field)]

/** Begins a text that not all products of its row have. */
export const notAll = '#'

export const bitOf = (product: Product): number => 1 << products.indexOf(product)

/** Some products as a number. */
export const bitsOf = (some: Iterable<Product>): number => [...some].reduce((bits, product) => bits | bitOf(product), 0)

export const isOf = (row: string, product: Product): boolean => (numberAt(row, 0).number & bitOf(product)) > 0

/** Every product of its row has it. */
const everyBit = -1

/** The products of a row, or those of them that have a text of it. */
export const productsIn = (row: string, bits = everyBit): Product[] => {
  const { number } = numberAt(row, 0)
  return products.filter((product) => number & bits & bitOf(product))
}

const bitsAndText = (text: string): [bits: number, text: string] => {
  if (!text.startsWith(notAll)) return [everyBit, text]
  const { number, end } = numberAt(text, notAll.length)
  return [number, text.slice(end)]
}

/** A text without what it may begin with; undefined where the product does not have it. */
export const ofProduct = (packed: string, product: Product): string | undefined => {
  const [bits, text] = bitsAndText(packed)
  return bits & bitOf(product) ? text : undefined
}

const textsOf = (column: string): string[] => (column === '' ? [] : column.split('!'))

/** Before them stand the products. */
export const columnsIn = (row: string): string[] => row.split(' ').slice(1)

/** The texts of the first columns of a row, or of all, still packed, and which products have them. */
export const sharedTextsIn = (row: string, most?: number): [bits: number, text: string][] =>
  columnsIn(row).slice(0, most).flatMap(textsOf).map(bitsAndText)

/** The names and aliases of a code, still packed. */
export const namesIn = (row: string): string[] => sharedTextsIn(row, nameFields).map(([, text]) => text)

/** A field of a product's entry, still packed. */
export const fieldIn = (column: string, product: Product): string[] => {
  const texts = textsOf(column)
  return column.includes(notAll) ? texts.flatMap((text) => ofProduct(text, product) ?? []) : texts
}

/** The sources of a product's entry, still packed. */
export const sourcesIn = (row: string, product: Product): string[] =>
  fieldIn(columnsIn(row)[places.sources] ?? '', product)

export interface Row {
  products: readonly Product[]
  name(product: Product): string | null
  /** A fifth of the work of an entry, as advice is long. */
  identity(product: Product): Identity
  entry(product: Product): Entry
}

export const openRow = (code: number, row: string, read: (text: string) => string): Row => {
  const columns = columnsIn(row)
  const readAll = (product: Product, most?: number): string[][] =>
    columns.slice(0, most).map((column) => fieldIn(column, product).map(read))
  return {
    products: row === '' ? [] : productsIn(row),
    name: (product) => readAll(product, 1)[0]?.[0] ?? null,
    identity: (product) => identityFrom(code, product, readAll(product, identityFields) as IdentityFields),
    entry(product) {
      const fields = readAll(product)
      const more: AdviceFields[] = []
      for (let at = places.byMessage; at < fields.length; at += 4) {
        const advice = fields.slice(at, at + 4) as AdviceFields
        if (advice[0].length > 0) more.push(advice)
      }
      return entryFrom(code, product, fields.slice(0, places.byMessage) as EntryFields, more)
    },
  }
}
