/** The catalogue over the packed data: what is asked about a code reads the row of that code. */
import { arrange, type Catalog } from './catalog.ts'
import { listIn } from './coding.ts'
import { type Identity, type Product, products } from './entry.ts'
import { namesIn, openRow, partStarts, type Row } from './packed-row.ts'
import { textOf } from './packed-text.ts'
import { remember } from './remember.ts'

/** The entries of all products, as data/scripts/pack-catalog.ts writes them. */
export interface PackedCatalog {
  /** Every piece of the texts, the commonest first: so many in each of these, with a blank between two. */
  words: readonly string[]
  /** From the number nearest zero outwards. */
  codes: readonly number[]
  /**
   * A row a code: the products that have it, then a column for each field of their entries, with a blank between two. A
   * column is a list of texts with `!` between two; one that not all of these products have begins with `#` and those that
   * do. A text is the numbers of its pieces. What is alike stands together, so that it compresses: the first part of each
   * row, a line a code, then the second of each, and so on.
   */
  rows: string
}

/** A look-up needs a fifth of the words, most of them among the commonest. */
export const wordsPerLine = 16

export const piecesIn = ({ words }: PackedCatalog): string[] => words.flatMap((line) => line.split(' '))

export interface Pieces {
  at(number: number): string
  /** The numbers of those that match. */
  matching(pattern: RegExp): number[]
}

/** A line of them is taken apart when one of it is asked for. */
export const openPieces = ({ words }: PackedCatalog): Pieces => {
  const lines: string[][] = []
  const lineAt = (line: number): string[] => {
    lines[line] ??= (words[line] as string).split(' ')
    return lines[line]
  }
  return {
    at: (number) => lineAt(Math.floor(number / wordsPerLine))[number % wordsPerLine] as string,
    matching: (pattern) =>
      words.flatMap((line, at) =>
        pattern.test(line)
          ? lineAt(at).flatMap((piece, place) => (pattern.test(piece) ? [at * wordsPerLine + place] : []))
          : [],
      ),
  }
}

/** Gives the packed texts in clear, each made once: products that have a code share most of its texts. */
export const createReader = (packed: PackedCatalog): ((text: string) => string) => {
  const pieces = openPieces(packed)
  return remember((text) => textOf(listIn(text, pieces.at)))
}

/** By the places of their codes. */
export interface Rows {
  /** The first part of a row: its products, and the columns of an identity. */
  begun(place: number): string
  /** A row, put together. */
  whole(place: number): string
}

export const openRows = ({ codes, rows }: PackedCatalog): Rows => {
  const lines = rows.split('\n')
  const parts = partStarts.map((_, part) => lines.slice(part * codes.length, (part + 1) * codes.length))
  return {
    begun: (place) => lines[place] as string,
    whole: (place) => parts.map((part) => part[place]).join(' '),
  }
}

/** An entry is the same object however it was asked for. */
export const openCatalog = (packed: PackedCatalog, wanted: readonly Product[]): Catalog => {
  const order = products.filter((product) => wanted.includes(product))
  const rows = openRows(packed)
  const read = createReader(packed)
  const rowOf = remember((code: number): Row => {
    const place = packed.codes.indexOf(code)
    return openRow(code, place < 0 ? '' : rows.whole(place), read)
  })
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
      packed.codes.flatMap((code, at) => namesIn(rows.begun(at)).map((name) => ({ code, name: read(name) }))),
    entryOf: remember(({ code, product }) => rowOf(code).entry(product)),
    nameOf(code, product) {
      const row = rowOf(code)
      const having = productsOf(row)
      const one = having.find((other) => other === product) ?? having[0]
      return one === undefined ? null : row.name(one)
    },
  })
}
