/** The texts that decode finds, as they are packed: what the catalogue or the text itself tells is left out. */
import { listIn } from './coding.ts'
import { type Product, products } from './entry.ts'
import { createReader, openRows, type PackedCatalog } from './packed-catalog.ts'
import { productsIn, sharedTextsIn } from './packed-row.ts'
import type { PhraseRecord } from './phrase-record.ts'

/** As data/scripts/pack-phrases.ts writes it. */
export interface PackedPhrases {
  /** In characters, the `PhraseNumbers` of each text. */
  numbers: string
  /** What is not as they tell, by the number of the text. */
  others: Readonly<Record<number, Other>>
}

export type PhraseNumbers = [
  /** How many rows it stands behind the text before it; the first row follows the last one. */
  step: number,
  /** Its place among the texts of its row. */
  place: number,
  /** Of `kinds`. */
  kind: number,
  /** How many of its characters it begins with. */
  begins: number,
  /** Where the last letter of its word stands. */
  end: number,
]

export const numbersOfPhrase = 5

export interface Other {
  /** `-1000:014 -1010:2`, the codes that have the text, and the numbers of the products in which they do. */
  entries?: string
  begins?: string
  word?: string
}

export const kinds: readonly PhraseRecord['kind'][] = [null, 'name', 'status']

const entriesFrom = (text: string): PhraseRecord['entries'] =>
  text.split(' ').flatMap((part) => {
    const [code, digits = ''] = part.split(':')
    return [...digits].map((digit): [Product, number] => [products[Number(digit)] as Product, Number(code)])
  })

/** The letters of a text up to a place, and the underscores among them, in lower case. */
export const wordAt = (text: string, end: number): string =>
  /[a-z_]*$/i.exec(text.slice(0, end + 1))?.[0].toLowerCase() ?? ''

export const openPhrases = ({ numbers, others }: PackedPhrases, packed: PackedCatalog): PhraseRecord[] => {
  const read = createReader(packed)
  const rows = openRows(packed)
  const texts = packed.codes.map((_, place) => sharedTextsIn(rows.begun(place)))
  const list = listIn(numbers, (number) => number)
  let row = 0
  return Array.from({ length: list.length / numbersOfPhrase }, (_, at) => {
    const from = at * numbersOfPhrase
    const [step, place, kind, begins, end] = list.slice(from, from + numbersOfPhrase) as PhraseNumbers
    row = (row + step) % packed.codes.length
    const [bits, packedText] = texts[row]?.[place] ?? [0, '']
    const text = read(packedText)
    const other = others[at]
    const code = packed.codes[row] as number
    return {
      text,
      kind: kinds[kind] ?? null,
      begins: other?.begins ?? text.slice(0, begins).toLowerCase(),
      anchor: { word: other?.word ?? wordAt(text, end), end },
      entries: other?.entries
        ? entriesFrom(other.entries)
        : productsIn(rows.begun(row), bits).map((product) => [product, code]),
    }
  })
}
