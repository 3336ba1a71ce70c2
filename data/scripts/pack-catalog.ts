/** Writes entries in the form they ship in; src/catalog/packed-catalog.ts tells what it is and reads it. */
import { charactersOf } from '../../src/catalog/coding.ts'
import type { Entry } from '../../src/catalog/entry.ts'
import { type PackedCatalog, wordsPerLine } from '../../src/catalog/packed-catalog.ts'
import { fieldsOf, fieldsOfMessage } from '../../src/catalog/packed-entry.ts'
import { bitOf, bitsOf, notAll, partStarts } from '../../src/catalog/packed-row.ts'
import { piecesOf } from '../../src/catalog/packed-text.ts'
import { byCount, numbering } from './numbering.ts'
import { byDistanceFromZero } from './order.ts'

const groupByCode = (entries: readonly Entry[]): [number, Entry[]][] => {
  const groups = new Map<number, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.code)
    if (group) group.push(entry)
    else groups.set(entry.code, [entry])
  }
  return [...groups].toSorted(([a], [b]) => byDistanceFromZero(a, b))
}

/** A text of a column, and the products that have it. */
interface Shared {
  text: string
  bits: number
}

/** Puts lists together in one, of which each product's part is its own list; `key` tells which items are one. */
const mergeLists = (lists: readonly { texts: readonly string[]; bit: number }[]): Shared[] => {
  const merged: Shared[] = []
  for (const { texts, bit } of lists) {
    let at = 0
    for (const text of texts) {
      const same = merged.findIndex((shared, place) => place >= at && shared.text === text)
      if (same < 0) merged.splice(at, 0, { text, bits: bit })
      else (merged[same] as Shared).bits |= bit
      at = (same < 0 ? at : same) + 1
    }
  }
  return merged
}

type Fields = readonly (readonly string[])[]

/** The columns of a row, from the fields of its entries. */
const columnsOf = (entries: readonly { bit: number; fields: Fields }[]): Shared[][] =>
  Array.from({ length: entries[0]?.fields.length ?? 0 }, (_, at) =>
    mergeLists(entries.map(({ bit, fields }) => ({ bit, texts: fields[at] ?? [] }))),
  )

/** One after another, those of all entries that have advice for a message together. */
const columnsOfMessages = (entries: readonly Entry[]): Shared[][] => {
  const messages = mergeLists(
    entries.map(({ product, byMessage }) => ({ bit: bitOf(product), texts: byMessage.map(({ text }) => text) })),
  )
  return messages.flatMap(({ text, bits }) =>
    columnsOf(
      entries.flatMap(({ product, byMessage }) =>
        byMessage
          .filter((advice) => advice.text === text && bits & bitOf(product))
          .map((advice) => ({ bit: bitOf(product), fields: fieldsOfMessage(advice) })),
      ),
    ),
  )
}

const columnsOfCode = (entries: readonly Entry[]): Shared[][] => [
  ...columnsOf(entries.map((entry) => ({ bit: bitOf(entry.product), fields: fieldsOf(entry) }))),
  ...columnsOfMessages(entries),
]

const inLines = (words: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(words.length / wordsPerLine) }, (_, line) =>
    words.slice(line * wordsPerLine, (line + 1) * wordsPerLine).join(' '),
  )

const inParts = (rows: readonly (readonly string[])[]): string =>
  partStarts
    .flatMap((start, at) => rows.map((columns) => columns.slice(start, partStarts[at + 1]).join(' ')))
    .join('\n')

export const packCatalog = (entries: readonly Entry[]): PackedCatalog => {
  const rows = groupByCode(entries).map(([code, own]) => ({
    code,
    bits: bitsOf(own.map(({ product }) => product)),
    columns: columnsOfCode(own),
  }))
  const words = byCount(rows.flatMap(({ columns }) => columns.flat().flatMap(({ text }) => piecesOf(text))))
  const numberOf = numbering(words)
  const packText = (text: string): string => piecesOf(text).map(numberOf).join('')
  const packRow = ({ bits, columns }: (typeof rows)[number]): string[] => {
    const packShared = (shared: Shared): string =>
      (shared.bits === bits ? '' : notAll + charactersOf(shared.bits)) + packText(shared.text)
    return [charactersOf(bits), ...columns.map((column) => column.map(packShared).join('!'))]
  }
  return {
    words: inLines(words),
    codes: rows.map(({ code }) => code),
    rows: inParts(rows.map(packRow)),
  }
}
