/** The texts that decode finds, as they are packed: what the catalogue or the text itself tells is left out. */
import { listIn } from './coding.ts'
import { type Product, products } from './entry.ts'
import { createReader, openRows, type PackedCatalog } from './packed-catalog.ts'
import { productsIn, sharedTextsIn } from './packed-row.ts'
import type { Anchor, PhraseRecord } from './phrase-record.ts'

/** As data/scripts/pack-phrases.ts writes it. */
export interface PackedPhrases {
  /** In characters, the first number of each text, then the second of each, and so on: `PhraseNumbers`. */
  numbers: string
  /**
   * The codes of texts that more have than the first row tells: `1 -1000:014 -1010:2` in a line, how many texts on it stands,
   * each code, and the numbers of the products in which it has the text.
   */
  entries: string
  /** What is not as the text tells, by the number of the text. */
  others: Readonly<Record<number, Other>>
}

export type PhraseNumbers = [
  /** How many rows it stands behind the text before it; the first row follows the last one. */
  step: number,
  /** Its place among the texts of its row. */
  place: number,
  /** Of `kinds`. */
  kind: number,
  /** Which of its words it is found by. */
  word: number,
]

export const numbersOfPhrase = 4

export interface Other {
  begins?: string
  anchor?: Anchor
}

export const kinds: readonly PhraseRecord['kind'][] = [null, 'name', 'status']

const entriesFrom = (text: string): PhraseRecord['entries'] =>
  text.split(' ').flatMap((part) => {
    const [code, digits = ''] = part.split(':')
    return [...digits].map((digit): [Product, number] => [products[Number(digit)] as Product, Number(code)])
  })

/** By the numbers of the texts. */
const entriesByText = (lines: string): Map<number, string> => {
  const entries = new Map<number, string>()
  let number = 0
  for (const line of lines.split('\n')) {
    const [step = ''] = line.split(' ', 1)
    number += Number(step)
    entries.set(number, line.slice(step.length + 1))
  }
  return entries
}

/** The fixed characters that a text begins with, up to the first one that loggers write in several ways. */
export const beginningOf = (text: string): string => /^[a-z\d-]{1,8}|^[^\s"'`/_]/i.exec(text)?.[0].toLowerCase() ?? ''

/** The letters of a text up to a place, and the underscores among them, in lower case. */
export const wordAt = (text: string, end: number): string =>
  /[a-z_]*$/i.exec(text.slice(0, end + 1))?.[0].toLowerCase() ?? ''

/** Where the words of a text end, as far as the last one that is asked for. */
export const wordEnds = (text: string, last: number): number[] => {
  const words = /[a-z]+/gi
  const ends: number[] = []
  while (ends.length <= last && words.test(text)) ends.push(words.lastIndex - 1)
  return ends
}

const anchorAt = (text: string, word: number): Anchor => {
  const end = wordEnds(text, word)[word] ?? 0
  return { word: wordAt(text, end), end }
}

export const openPhrases = ({ numbers, entries, others }: PackedPhrases, packed: PackedCatalog): PhraseRecord[] => {
  const read = createReader(packed)
  const rows = openRows(packed)
  const texts = packed.codes.map((_, place) => sharedTextsIn(rows.begun(place)))
  const list = listIn(numbers, (number) => number)
  let row = 0
  const count = list.length / numbersOfPhrase
  const entriesOf = entriesByText(entries)
  return Array.from({ length: count }, (_, at) => {
    const [step, place, kind, word] = [0, 1, 2, 3].map((column) => list[column * count + at]) as PhraseNumbers
    row = (row + step) % packed.codes.length
    const [bits, packedText] = texts[row]?.[place] ?? [0, '']
    const text = read(packedText)
    const other = others[at]
    const told = entriesOf.get(at)
    const code = packed.codes[row] as number
    return {
      text,
      kind: kinds[kind] ?? null,
      begins: other?.begins ?? beginningOf(text),
      anchor: other?.anchor ?? anchorAt(text, word),
      entries: told ? entriesFrom(told) : productsIn(rows.begun(row), bits).map((product) => [product, code]),
    }
  })
}
