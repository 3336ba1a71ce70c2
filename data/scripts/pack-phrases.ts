/** Writes the texts that decode finds in the form they ship in; src/catalog/packed-phrases.ts reads it. */
import { products } from '../../src/catalog/entry.ts'
import { createReader, openRows, type PackedCatalog } from '../../src/catalog/packed-catalog.ts'
import { type PackedPhrase, windowAt } from '../../src/catalog/packed-phrases.ts'
import { textsIn } from '../../src/catalog/packed-row.ts'
import type { PhraseRecord } from '../../src/catalog/phrase-record.ts'

const packEntries = (entries: PhraseRecord['entries']): string =>
  entries
    .map(([product, code], at) => {
      const digit = products.indexOf(product)
      return entries[at - 1]?.[1] === code ? digit : `${at === 0 ? '' : ' '}${code}:${digit}`
    })
    .join('')

export const packPhrases = (phrases: readonly PhraseRecord[], packed: PackedCatalog): PackedPhrase[] => {
  const read = createReader(packed)
  const rows = openRows(packed)
  const texts = new Map(packed.codes.map((code, at) => [code, textsIn(rows.begun(at)).map(read)]))
  return phrases.map(({ text, kind, begins, window, at, entries }) => {
    const place = texts.get(entries[0]?.[1] as number)?.indexOf(text) ?? -1
    if (place < 0) throw new Error(`no text of its code: '${text}'`)
    const beginning = text.toLowerCase().startsWith(begins) ? begins.length : begins
    const packed = [packEntries(entries), place, kind, beginning, at] as const
    return windowAt(text, at) === window ? [...packed] : [...packed, window]
  })
}
