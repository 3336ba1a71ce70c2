/** Texts as the words a search compares: taken apart at their seams, lower-case, without endings. */
import { remember } from './remember.ts'
import { stem } from './search-stem.ts'
import { isAside, spellOut } from './search-synonyms.ts'
import { splitHoles } from './template.ts'

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

export const wordsOfRun = (run: string): string[] => partsOf(run).flatMap((part) => spellOut(stem(part)))

/** No sign, no part: most words of a text, for which the collector of garbage has nothing to do. */
const plain = /^[A-Z]?[a-z]+$/

/** What may begin a hole of a template. */
const holes = /[%{<]/

/** `owner/repository#7`: a source is no text. */
const thread = /#\d/

/** What is written in one, and its words. */
export type Seams = ReadonlyMap<string, readonly string[]>

/** A run of two to four words, as it is written in one. */
export const seamOf = (run: string): [[string, readonly string[]]] | undefined => {
  const words = wordsOfRun(run)
  return words.length > 1 && words.length < 5 ? [[stem(run.replace(/[^a-z\d]/gi, '')), words]] : undefined
}

const readRun = (run: string, seams: Seams): readonly string[] => {
  const parts = wordsOfRun(run)
  return (parts.length === 1 && seams.get(parts[0] as string)) || parts
}

/** What a word of a text is in a search: `GET` and `/fapi/v1/time` are `get` and `fapi`, `v`, `1`, `time`. */
export const meaningOf = (word: string, seams: Seams): string | readonly string[] => {
  if (!plain.test(word)) {
    if (thread.test(word)) return []
    const text = holes.test(word) ? splitHoles(word).join(' ') : word
    return runsIn(text).flatMap((run) => readRun(run, seams))
  }
  const stemmed = stem(word)
  const [first = stemmed, ...more] = spellOut(stemmed)
  return more.length > 0 ? [first, ...more] : (seams.get(first) ?? first)
}

/** `stoploss` where the catalogue writes `stop loss`, and nowhere in one. */
const takeApart = (run: string, isKnown: (word: string) => boolean): string[] | undefined => {
  for (let at = 3; at <= run.length - 3; at++) {
    const first = spellOut(stem(run.slice(0, at)))
    if (!first.every(isKnown)) continue
    const second = spellOut(stem(run.slice(at)))
    if (second.every(isKnown)) return [...first, ...second]
  }
  return undefined
}

/** Reads texts by the words that a catalogue knows: `reduceOnly`, `REDUCE_ONLY` and `reduceonly` are `reduc`, `only`. */
export const createWordReader = (
  isKnown: (word: string) => boolean,
  seam: (word: string) => readonly string[] | undefined,
): ((text: string) => readonly string[]) => {
  const read = remember((run: string): readonly string[] => {
    const words = wordsOfRun(run)
    const [word = ''] = words
    if (words.length !== 1 || run.length > longestWord) return words
    const parts = seam(word)
    if (parts || isKnown(word)) return parts ?? words
    return takeApart(run.toLowerCase(), (half) => isKnown(half) && !isAside(half)) ?? words
  })
  return (text) => runsIn(text).flatMap(read)
}
