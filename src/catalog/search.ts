/** Finds entries by code, name or words: in any order, with slips of the keyboard, and by parts of words. */
import type { Match } from './match.ts'
import { findBegun, findNamed } from './search-exact.ts'
import type { SearchIndex } from './search-index.ts'
import { type FindNear, readQuery, type Term } from './search-query.ts'
import { rank } from './search-rank.ts'
import { wordsWritten } from './search-read-query.ts'
import { asides, synonymsOf } from './search-synonyms.ts'
import { placedParts } from './search-words.ts'

export type { Match } from './match.ts'

/** Below this an entry shares a word with the query by chance. */
const leastScore = 0.12
/** What scores less than this share of the best is not what was asked for. */
const leastOfBest = 0.6

const createFindNear = (index: SearchIndex): FindNear => {
  let words: string[] | undefined
  return async (word) => {
    // Half of all queries have no unknown word, and need no Fuse.
    const { findNear } = await import('./search-near.ts')
    words ??= [...new Set([...index.words(), ...asides])]
    return findNear(words, word)
  }
}

const rangesIn = (index: SearchIndex, text: string, terms: readonly Term[]): [number, number][] => {
  const words = new Set(terms.flatMap(({ alternatives }) => alternatives.map(({ word }) => word)))
  return placedParts(text)
    .filter((part) => index.wordsOf(part.text).some((word) => words.has(word)))
    .map((part) => [part.from, part.from + part.text.length])
}

/** What is about the query in one product; a word is as rare as it is there. */
const findAbout = async (index: SearchIndex, query: string, limit: number): Promise<Match[]> => {
  const terms = await readQuery(index, query, createFindNear(index))
  index.gather(terms.flatMap(({ alternatives }) => alternatives.map(({ word }) => word)))
  return rank(index, terms, query)
    .slice(0, limit)
    .map(({ entry, score, text: found }) => {
      const text = index.read(found)
      return { score, entry: index.entryAt(entry), field: found.field, text, ranges: rangesIn(index, text, terms) }
    })
}

/** Over one product or several; of equals, the first product's. */
export const searchCatalog = async (
  indexes: readonly SearchIndex[],
  query: string,
  limit: number,
): Promise<Match[]> => {
  const written = wordsWritten(query)
  for (const index of indexes) index.gather(written.flatMap((word) => [word, ...synonymsOf(word)]))
  const named = indexes.flatMap((index) => findNamed(index, query))
  const exact = named.length > 0 ? named : indexes.flatMap((index) => findBegun(index, query))
  const about = await Promise.all(indexes.map((index) => findAbout(index, query, limit + exact.length)))
  const others = about.flat().filter(({ entry }) => !exact.some((match) => match.entry === entry))
  others.sort((a, b) => b.score - a.score)
  const least = Math.max(leastScore, leastOfBest * (exact.length > 0 ? 1 : (others[0]?.score ?? 0)))
  return [...exact, ...others.filter(({ score }) => score >= least)].slice(0, limit)
}
