/** Writes the texts that decode finds in the form they ship in; src/catalog/packed-phrases.ts reads it. */
import { charactersOf } from '../../src/catalog/coding.ts'
import { products } from '../../src/catalog/entry.ts'
import { createReader, openRows, type PackedCatalog } from '../../src/catalog/packed-catalog.ts'
import {
  beginningOf,
  kinds,
  numbersOfPhrase,
  type Other,
  type PackedPhrases,
  type PhraseNumbers,
  wordAt,
  wordEnds,
} from '../../src/catalog/packed-phrases.ts'
import { productsIn, sharedTextsIn } from '../../src/catalog/packed-row.ts'
import type { PhraseRecord } from '../../src/catalog/phrase-record.ts'

const packEntries = (entries: PhraseRecord['entries']): string =>
  entries
    .map(([product, code], at) => {
      const digit = products.indexOf(product)
      return entries[at - 1]?.[1] === code ? digit : `${at === 0 ? '' : ' '}${code}:${digit}`
    })
    .join('')

/** Finds where the catalogue has a text of a code, and the entries there that have it. */
const createFinder = (packed: PackedCatalog) => {
  const read = createReader(packed)
  const rows = openRows(packed)
  return (text: string, code: number) => {
    const row = packed.codes.indexOf(code)
    const texts = row < 0 ? [] : sharedTextsIn(rows.begun(row))
    const place = texts.findIndex(([, packedText]) => read(packedText) === text)
    if (place < 0) throw new Error(`no text of its code: '${text}'`)
    const having = productsIn(rows.begun(row), texts[place]?.[0])
    return { row, place, entries: having.map((product): [typeof product, number] => [product, code]) }
  }
}

export const packPhrases = (phrases: readonly PhraseRecord[], packed: PackedCatalog): PackedPhrases => {
  const find = createFinder(packed)
  const others: Record<number, Other> = {}
  const told: string[] = []
  let lastTold = 0
  let last = 0
  const numbers = phrases.map(({ text, kind, begins, anchor, entries }, number): PhraseNumbers => {
    const found = find(text, entries[0]?.[1] as number)
    const step = (found.row - last + packed.codes.length) % packed.codes.length
    last = found.row
    if (packEntries(found.entries) !== packEntries(entries)) {
      told.push(`${number - lastTold} ${packEntries(entries)}`)
      lastTold = number
    }
    const other: Other = {}
    if (beginningOf(text) !== begins) other.begins = begins
    const word = wordEnds(text, Number.POSITIVE_INFINITY).indexOf(anchor.end)
    if (word < 0 || wordAt(text, anchor.end) !== anchor.word) other.anchor = anchor
    if (Object.keys(other).length > 0) others[number] = other
    return [step, found.place, kinds.indexOf(kind), Math.max(0, word)]
  })
  const columns = Array.from({ length: numbersOfPhrase }, (_, column) => numbers.map((row) => row[column] as number))
  return { numbers: columns.flat().map(charactersOf).join(''), entries: told.join('\n'), others }
}
