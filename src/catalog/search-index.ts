/** The words of a product, as its index tells them, and its entries, of which only those asked for are read. */
import type { Catalog } from './catalog.ts'
import type { Entry } from './entry.ts'
import { type Field, textsOf } from './search-texts.ts'
import { runsIn, wordsOfRun } from './search-words.ts'

/** What `data:build` makes of the entries of a product. Its rows are strings: a search reads those of its own words. */
export interface IndexRecord {
  /** In the order of the entries, as all that is told by their places. */
  codes: readonly number[]
  /** Sorted: `MIN_NOTIONAL 140` for a name or an alias, and the place of its entry. */
  names: readonly string[]
  /** Sorted: `reduceonly reduc only` for what is written in one somewhere and apart elsewhere. */
  seams: readonly string[]
  /** Sorted: `margin 0.9 31:0,4 40:2` for a word, how much it tells, and the entries with the texts that have it. */
  words: readonly string[]
  /** For each entry `4 name:3.1 message:5.2`: how many threads speak of it, and how much each of its texts tells. */
  texts: readonly string[]
}

/** A text of an entry. */
export interface IndexedText {
  /** The place of its entry. */
  entry: number
  /** Its place among the texts of the entry. */
  at: number
  field: Field
  /** How much it tells. */
  weight: number
}

export interface SearchIndex {
  codes: readonly number[]
  entryAt(place: number): Entry
  /** The places of the entries with this name or alias, which is normalised. */
  named(name: string): readonly number[]
  words(): readonly string[]
  has(word: string): boolean
  /** The words of any text: `reduceOnly`, `REDUCE_ONLY` and `reduceonly` are `reduc`, `only`. */
  wordsOf(text: string): readonly string[]
  textsWith(word: string): readonly IndexedText[]
  /** How much a word tells: the fewer entries have it, the more. */
  rarity(word: string): number
  /** How many threads speak of an entry. */
  threads(entry: number): number
  read(text: IndexedText): string
}

/** The rows that begin with a word, without it; rows are sorted. */
const findRows = (rows: readonly string[], word: string): string[][] => {
  const beginning = `${word} `
  let from = 0
  let to = rows.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((rows[middle] as string) < beginning) from = middle + 1
    else to = middle
  }
  const found = []
  for (let row = rows[from]; row?.startsWith(beginning); row = rows[++from]) {
    found.push(row.slice(beginning.length).split(' '))
  }
  return found
}

const remember = <Key, Value>(find: (key: Key) => Value): ((key: Key) => Value) => {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : find(key)
    known.set(key, value)
    return value
  }
}

const readTexts = (row: string, entry: number): { threads: number; texts: IndexedText[] } => {
  const [threads, ...texts] = row.split(' ')
  return {
    threads: Number(threads),
    texts: texts.map((text, at) => {
      const [field, weight] = text.split(':')
      return { entry, at, field: field as Field, weight: Number(weight) }
    }),
  }
}

export const readIndex = (catalog: Catalog, { codes, names, seams, words, texts }: IndexRecord): SearchIndex => {
  const row = remember((word: string) => findRows(words, word)[0])
  const read = remember((run: string): readonly string[] => {
    const parts = wordsOfRun(run)
    return (parts.length === 1 && findRows(seams, parts[0] as string)[0]) || parts
  })
  const known = remember((entry: number) => readTexts(texts[entry] ?? '0', entry))
  const written = remember((entry: number) => textsOf(catalog.entryAt(entry)))
  const textsAt = (holder: string): IndexedText[] => {
    const [entry = '', places = ''] = holder.split(':')
    const { texts } = known(Number(entry))
    return places.split(',').map((place) => texts[Number(place)] as IndexedText)
  }
  return {
    codes,
    entryAt: (place) => catalog.entryAt(place),
    named: (name) => findRows(names, name).map(([place]) => Number(place)),
    words: () => words.map((line) => line.slice(0, line.indexOf(' '))),
    has: (word) => row(word) !== undefined,
    wordsOf: (text) => runsIn(text).flatMap(read),
    textsWith: remember((word) => (row(word) ?? []).slice(1).flatMap(textsAt)),
    rarity: (word) => Number(row(word)?.[0] ?? 0),
    threads: (entry) => known(entry).threads,
    read: ({ entry, at }) => written(entry)[at]?.text ?? '',
  }
}
