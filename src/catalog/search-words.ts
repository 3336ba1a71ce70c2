/** Texts as the words a search compares: taken apart at their seams, lower-case, without endings. */
import { remember } from './remember.ts'
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

/** A longer word is a key, an address or a number. */
export const longestWord = 32

/** Most are one part. */
const plain = /^[A-Z]?[a-z]+$/

export const wordsOfRun = (run: string): readonly string[] =>
  plain.test(run) ? spellOut(stem(run)) : partsOf(run).flatMap((part) => spellOut(stem(part)))

/** What is written in one, and its words. */
export type Seams = ReadonlyMap<string, readonly string[]>

/** Those of runs that have two to four words. */
export const seamsIn = (runs: readonly string[]): Seams =>
  new Map(
    runs
      .map((run) => [stem(run.replace(/[^a-z\d]/gi, '')), wordsOfRun(run)] as const)
      .filter(([, words]) => words.length > 1 && words.length < 5),
  )

/** The words of a run: `reduceOnly`, `REDUCE_ONLY` and `reduceonly` are `reduc`, `only`. */
const readRun = (run: string, seams: Seams): readonly string[] => {
  const words = wordsOfRun(run)
  return (words.length === 1 && seams.get(words[0] as string)) || words
}

/** Reads texts of a catalogue. */
export const createTextReader = (seams: Seams): ((text: string) => readonly string[]) => {
  const read = remember((run: string) => readRun(run, seams))
  return (text) => runsIn(text).flatMap(read)
}
