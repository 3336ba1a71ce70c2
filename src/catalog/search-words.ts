/** Texts as the words a search compares: taken apart at their seams, lower-case, without endings. */
import { stem } from './search-stem.ts'
import { spellOut } from './search-synonyms.ts'

/** What stands between blanks and punctuation. Other alphabets stand in no entry and are passed over. */
const run = /[\w\u00c0-\u024f]+(?:['\u2019-][\w\u00c0-\u024f]+)*|\0/g

/** A run of capitals, a word with or without a capital, or a number: `recvWindow` is two parts, `can't` one. */
const part = /[A-Z]+(?![a-z\u00df-\u024f])|[A-Z]?[a-z\u00c0-\u024f]+(?:['\u2019][a-z]+)?|\d+/g

export interface Place {
  text: string
  from: number
}

export const runsIn = (text: string): readonly string[] => text.match(run) ?? []

export const partsOf = (run: string): readonly string[] => run.match(part) ?? []

/** The parts of a text and where they stand. */
export const placedParts = (text: string): Place[] =>
  [...text.matchAll(part)].map((found) => ({ text: found[0], from: found.index }))

export const wordsOfRun = (run: string): string[] => partsOf(run).flatMap((part) => spellOut(stem(part)))
