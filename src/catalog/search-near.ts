/** Finds the catalogue's words that an unknown one may be. Loaded for a query that has such a word. */
import Fuse from 'fuse.js/basic'
import { editDistance } from './edit-distance.ts'
import type { Alternative } from './search-query.ts'

const slipsIn = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3)

/** Fuse counts a swap as two errors and the end of a word as none, so what it finds is weighed again. */
const closenessOf = (word: string, other: string): number => {
  // Most short words are one letter away from some other.
  const doubt = word.length < 6 ? 0.75 : 1
  const whole = doubt * (1 - editDistance(word, other, slipsIn(word.length)) / word.length)
  if (word.length < 3 || word.length >= other.length) return Math.max(0, whole)
  const begun = 1 - editDistance(word, other.slice(0, word.length), word.length > 5 ? 1 : 0) / word.length
  return Math.max(0, whole, begun * (0.6 + (0.4 * word.length) / other.length))
}

/** The first letter is right as a rule, or missing, or changed places with the second. */
const isBegunAlike = (word: string, other: string): boolean =>
  word[0] === other[0] || word[0] === other[1] || word[1] === other[0]

/** A slip leaves most letters what they are. Sorting out the rest saves Fuse four words of five, and 4 ms. */
const hasItsLetters = (other: string, word: string): boolean => {
  let missing = 0
  for (const letter of word) if (!other.includes(letter)) missing++
  return missing <= word.length * 0.3
}

/** Over the words, not the texts: every text for every word of a query takes Fuse 80 ms, and ranks worse. */
export const findNear = (words: readonly string[], word: string): readonly Alternative[] => {
  const begunAlike = words.filter((other) => isBegunAlike(word, other) && hasItsLetters(other, word))
  const near: Alternative[] = new Fuse(begunAlike, { threshold: 0.4 })
    .search(word, { limit: 10 })
    .map(({ item }) => ({ word: item, closeness: closenessOf(word, item) }))
    .sort((a, b) => b.closeness - a.closeness)
  const least = Math.max(0.5, (near[0]?.closeness ?? 0) - 0.1)
  return near.filter(({ closeness }) => closeness >= least)
}
