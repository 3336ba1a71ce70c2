/** The catalogue over the packed data: what is asked about a code reads the row of that code. */
import { arrange, type Catalog } from './catalog.ts'
import { listIn } from './coding.ts'
import { type Identity, type Product, products } from './entry.ts'
import { namesIn, openRow, type Row } from './packed-row.ts'
import { textOf } from './packed-text.ts'
import { remember } from './remember.ts'

/** The entries of all products, as data/scripts/pack-catalog.ts writes them. */
export interface PackedCatalog {
  /** Every piece of the texts, the commonest first: so many in each of these, with a blank between two. */
  words: readonly string[]
  /** From the number nearest zero outwards. */
  codes: readonly number[]
  /**
   * A line a code: the products that have it, then a column for each field of their entries, with a blank between two. A
   * column is a list of texts with `!` between two; one that not all of these products have begins with `#` and those that
   * do. A text is the numbers of its pieces.
   */
  rows: string
}

/** A look-up needs a fifth of the words, most of them among the commonest. */
export const wordsPerLine = 16

/** Gives the packed texts in clear. */
export const createReader = ({ words }: PackedCatalog): ((text: string) => string) => {
  const lines: string[][] = []
  const wordAt = (number: number): string => {
    const line = Math.floor(number / wordsPerLine)
    lines[line] ??= (words[line] as string).split(' ')
    return lines[line][number % wordsPerLine] as string
  }
  return (text) => textOf(listIn(text, wordAt))
}

export const rowsOf = ({ rows }: PackedCatalog): string[] => rows.split('\n')

/** An entry is the same object however it was asked for. */
export const openCatalog = (packed: PackedCatalog, wanted: readonly Product[]): Catalog => {
  const order = products.filter((product) => wanted.includes(product))
  const rows = rowsOf(packed)
  const read = createReader(packed)
  const rowOf = remember((code: number): Row => openRow(code, rows[packed.codes.indexOf(code)] ?? '', read))
  const productsOf = (row: Row): Product[] => order.filter((product) => row.products.includes(product))
  const identitiesOf = remember((code: number): readonly Identity[] => {
    const row = rowOf(code)
    return productsOf(row).map(row.identity)
  })
  return arrange({
    identities() {
      const found = packed.codes.flatMap(identitiesOf)
      return order.flatMap((product) => found.filter((one) => one.product === product))
    },
    identitiesOf,
    names: () =>
      packed.codes.flatMap((code, at) => namesIn(rows[at] as string).map((name) => ({ code, name: read(name) }))),
    entryOf: remember(({ code, product }) => rowOf(code).entry(product)),
    nameOf(code, product) {
      const row = rowOf(code)
      const having = productsOf(row)
      const one = having.find((other) => other === product) ?? having[0]
      return one === undefined ? null : row.name(one)
    },
  })
}
