/** Finds entries by words, whatever their order, with slips of the keyboard and in part. */
import Fuse from 'fuse.js'
import type { Catalog } from './catalog.ts'
import { editDistance } from './edit-distance.ts'
import type { Entry } from './entry.ts'
import { createIndex, type SearchIndex } from './search-index.ts'
import { type Alternative, readQuery } from './search-query.ts'
import { rank } from './search-rank.ts'
import { asideStems } from './search-synonyms.ts'
import type { Field } from './search-texts.ts'

export interface Match {
  /** 0 to 1, 1 the best. */
  score: number
  entry: Entry
  field: Field
  /** The text that matched best. */
  text: string
  /** What of it matched, [from, to). */
  ranges: [number, number][]
}

const allowedSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3)

const closenessOf = (word: string, other: string): number => {
  const most = allowedSlips(word.length)
  const slips = editDistance(word, other, most)
  const asWhole = 1 - slips / word.length
  const begun =
    word.length < 3 || other.length <= word.length
      ? Infinity
      : editDistance(word, other.slice(0, word.length), word.length > 5 ? 1 : 0)
  const asPart = (1 - begun / word.length) * (0.6 + (0.4 * word.length) / other.length)
  return Math.max(0, asWhole, asPart)
}

const nearWords = (index: SearchIndex): ((word: string) => Alternative[]) => {
  let fuse: Fuse<string> | undefined
  return (word) => {
    fuse ??= new Fuse(
      [...new Set([...index.words(), ...asideStems])].filter((w) => /^[a-z]{3,}$/.test(w)),
      { threshold: 0.4, distance: 100 },
    )
    const near = fuse.search(word.slice(0, 32)).map(({ item }) => ({ word: item, closeness: closenessOf(word, item) }))
    const best = Math.max(...near.map((n) => n.closeness))
    return near.filter((n) => n.closeness > 0 && n.closeness > best - 0.1).sort((a, b) => b.closeness - a.closeness)
  }
}

const cache = new WeakMap<Catalog, SearchIndex>()
const indexOf = (catalog: Catalog): SearchIndex => {
  const i = cache.get(catalog) ?? createIndex(catalog.entries)
  cache.set(catalog, i)
  return i
}
export const searchCatalog = (catalog: Catalog, query: string, limit: number): Match[] => {
  const index = indexOf(catalog)
  const terms = readQuery(index, query, nearWords(index))
  return rank(index, terms, query)
    .slice(0, limit)
    .map(({ entry, score, text }) => ({
      score,
      entry: index.entries[entry] as Entry,
      field: text.field,
      text: text.text,
      ranges: [],
    }))
}
export const debugTerms = (catalog: Catalog, query: string) => {
  const index = indexOf(catalog)
  return readQuery(index, query, nearWords(index))
}
