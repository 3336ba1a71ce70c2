/** The texts that decode finds, as they are packed: what the catalogue or the text itself tells is left out. */
import { type Product, products } from './entry.ts'
import { createReader, openRows, type PackedCatalog } from './packed-catalog.ts'
import { textsIn } from './packed-row.ts'
import type { PhraseRecord } from './phrase-record.ts'

/** As data/scripts/pack-phrases.ts writes it. */
export type PackedPhrase = [
  /** `-1000:014 -1010:2`, the codes that have the text, and the numbers of the products in which they do. */
  entries: string,
  /** Its place among the texts of the first of these codes. */
  place: number,
  kind: PhraseRecord['kind'],
  /** Only its length, where the text itself begins with it. */
  begins: string | number,
  at: number,
  /** Left out where it is what stands there. */
  window?: string,
]

const entriesFrom = (text: string): PhraseRecord['entries'] =>
  text.split(' ').flatMap((part) => {
    const [code, digits = ''] = part.split(':')
    return [...digits].map((digit): [Product, number] => [products[Number(digit)] as Product, Number(code)])
  })

export const windowAt = (text: string, at: number): string => text.slice(at, at + 5).toLowerCase()

export const openPhrases = (phrases: readonly PackedPhrase[], packed: PackedCatalog): PhraseRecord[] => {
  const read = createReader(packed)
  const rows = openRows(packed)
  const texts = new Map(packed.codes.map((code, at) => [code, textsIn(rows.begun(at))]))
  return phrases.map(([entries, place, kind, begins, at, window]) => {
    const text = read(texts.get(Number.parseInt(entries, 10))?.[place] ?? '')
    return {
      text,
      kind,
      begins: typeof begins === 'number' ? text.slice(0, begins).toLowerCase() : begins,
      window: window ?? windowAt(text, at),
      at,
      entries: entriesFrom(entries),
    }
  })
}
