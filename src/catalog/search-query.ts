/** A query as terms: what each of its words may stand for, and how much it says. */
import type { SearchIndex } from './search-index.ts'
import { isAside, isFaint, synonymsOf } from './search-synonyms.ts'
import { longestWord } from './search-words.ts'

/** A word of the catalogue, and how surely the query means it: 1 where it is written there. */
export interface Alternative {
  word: string
  closeness: number
}

export interface Term {
  /** What a text gains that has the word. */
  weight: number
  /** Closest first; empty where the catalogue has nothing like the word. */
  alternatives: readonly Alternative[]
}

/** Finds the catalogue's words that one with a slip of the keyboard, or without its end, may be; closest first. */
export type FindNear = (word: string) => Promise<readonly Alternative[]>

const synonymCloseness = 0.6
/** The rarest word of a query is often said in passing; above this, rarity tells no more. */
const mostWeight = 3.5
/** What is true of most errors says little of one. */
const faintness = 0.4
/** A word that no entry has is as telling as a middling one: where all are like that, nothing scores. */
export const unknownWeight = 1.5
/** Numbers and pairs fill the holes of messages, so they say nothing unless an entry speaks of them. */
const filling = /^\d+$|^[a-z]{2,}(?:usd[tc]?|busd|btc)$/
/** A longer text was pasted, not typed: it means what it says. */
const mostTyped = 24
export const weigh = (index: SearchIndex, word: string): number => (isAside(word) ? 0 : index.rarity(word))

const alternativesTo = async (
  index: SearchIndex,
  word: string,
  findNear: FindNear,
): Promise<readonly Alternative[]> => {
  const synonyms = synonymsOf(word)
    .filter((other) => other !== word && index.has(other))
    .map((other) => ({ word: other, closeness: synonymCloseness }))
  if (index.has(word)) return [{ word, closeness: 1 }, ...synonyms]
  return synonyms.length > 0 ? synonyms : findNear(word)
}

const toTerm = (index: SearchIndex, alternatives: readonly Alternative[]): Term => {
  const [closest] = alternatives
  if (closest === undefined) return { weight: unknownWeight, alternatives }
  return {
    weight: Math.min(mostWeight, index.rarity(closest.word)) * (isFaint(closest.word) ? faintness : 1),
    alternatives,
  }
}

export const readQuery = async (index: SearchIndex, query: string, findNear: FindNear): Promise<Term[]> => {
  const isTelling = (word: string): boolean => word.length <= longestWord && !filling.test(word)
  const told = [...new Set(index.wordsOfQuery(query))].filter(
    (word) => !isAside(word) && (index.has(word) || isTelling(word)),
  )
  if (told.length > mostTyped) {
    return told.map((word) => toTerm(index, index.has(word) ? [{ word, closeness: 1 }] : []))
  }
  const meant = await Promise.all(told.map((word) => alternativesTo(index, word, findNear)))
  index.gather(meant.flatMap((alternatives) => alternatives.map(({ word }) => word)))
  return meant
    .filter(([closest]) => closest === undefined || !isAside(closest.word))
    .map((alternatives) => toTerm(index, alternatives))
}
