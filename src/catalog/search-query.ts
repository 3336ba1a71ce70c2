/** A query as terms: what each of its words may stand for, and how much it says. */
import type { SearchIndex } from './search-index.ts'
import { isAside, synonymsOf } from './search-synonyms.ts'
import { runsIn } from './search-words.ts'

/** A word of the catalogue, and how sure it is that the query means it: 1 where it is written there. */
export interface Alternative {
  word: string
  closeness: number
}

export interface Term {
  word: string
  /** What a text gains that has it. */
  weight: number
  /** Closest first; empty where the catalogue has nothing like it. */
  alternatives: Alternative[]
}

const synonymCloseness = 0.6
/** Words of a question stay in, so that a message quoted whole is matched whole, but decide nothing. */
export const asideWeight = 0.15
/** What nobody has written about is as telling as a middling word: it keeps a score low when all is like that. */
const unknownWeight = 2
/** A longer text was pasted, not typed: its unknown words are no slips. */
const mostTyped = 24

/** `stoploss` where the catalogue writes `stop loss`. */
const takeApart = (index: SearchIndex, word: string): string[] | undefined => {
  for (let at = 3; at <= word.length - 3; at++) {
    const halves = [word.slice(0, at), word.slice(at)].flatMap((half) => index.read(half))
    if (halves.every((half) => index.has(half) && !isAside(half))) return halves
  }
  return undefined
}

const wordsOf = (index: SearchIndex, query: string): string[] => {
  const words = runsIn(query).flatMap((run) => index.read(run))
  const unique = [...new Set(words)]
  if (unique.length > mostTyped) return unique
  return [
    ...new Set(
      unique.flatMap((word) =>
        index.has(word) || isAside(word) || /\d/.test(word) ? [word] : (takeApart(index, word) ?? [word]),
      ),
    ),
  ]
}

const alternativesTo = (index: SearchIndex, word: string, near: (word: string) => Alternative[]): Alternative[] => {
  const known = index.has(word)
  const synonyms = synonymsOf(word).filter((other) => other !== word && index.has(other))
  const own = known ? [{ word, closeness: 1 }] : synonyms.length > 0 ? [] : near(word)
  if (own.length === 0 && index.placesOf(word).length > 0) own.push({ word, closeness: 1 })
  return [...own, ...synonyms.map((other) => ({ word: other, closeness: synonymCloseness }))]
}

export const readQuery = (index: SearchIndex, query: string, near: (word: string) => Alternative[]): Term[] => {
  const words = wordsOf(index, query)
  return words.flatMap((word) => {
    const isNumber = /^\d+$/.test(word)
    const known = index.has(word)
    // A number stands in a message's hole as a rule, so it says nothing unless an entry speaks of it.
    if (isNumber && !known) return []
    if (isAside(word)) return known ? [{ word, weight: asideWeight, alternatives: [{ word, closeness: 1 }] }] : []
    const alternatives = alternativesTo(index, word, words.length > mostTyped || isNumber ? () => [] : near)
    const best = alternatives[0]
    if (best !== undefined && isAside(best.word)) return []
    const weight = best === undefined ? unknownWeight : index.rarity(best.word)
    return [{ word, weight, alternatives }]
  })
}
