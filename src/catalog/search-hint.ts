/** Which texts may have a word, told without taking them apart. */
import { shortFor } from './search-synonyms.ts'

/** A stem is how its words begin, but for `ies`; only apostrophes are left out of words. */
const beginningOf = (stem: string): string =>
  [...stem.replace(/y$/, '')].join("['\u2019]?") + (stem.endsWith('y') ? '(?:y|ies)' : '')

const hintOf = (word: string): string =>
  /^\d+$/.test(word) ? `(?<!\\d)${word}(?!\\d)` : [word, ...shortFor(word)].map(beginningOf).join('|')

/** More words than these are better looked for everywhere. */
const most = 200

/** Matches whatever has one of the words, in any case, and little else. */
export const hintFor = (words: readonly string[]): RegExp =>
  words.length > most ? /(?:)/ : new RegExp(words.map(hintOf).join('|'), 'i')

/** Matches the start of a name that may be the word in one: `PRICE_FILTER` for `pricefilter`. */
export const nameHintFor = (word: string): RegExp => new RegExp(`(?<![^ ])${[...word].join('_?')}`, 'i')
