/** Causes and fixes by the words in them, without taking them apart: that would take longer than all the rest. */
import type { SearchText } from './search-texts.ts'

/** So long a word is itself wherever it stands, as in `recvWindow`; a shorter one only at the start of another. */
const sureLength = 5

export type FindAdvice = (word: string) => number[]

/** Answers with the places of the texts that hold a word; the first text has the place `first`. */
export const createAdvice = (texts: readonly SearchText[], first: number): FindAdvice => {
  const all = texts
    .map(({ text }) => text)
    .join('\n')
    .toLowerCase()
  return (word) => {
    const places: number[] = []
    let place = 0
    let end = texts[0]?.text.length ?? 0
    for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1)) {
      if (word.length < sureLength && /[a-z]/.test(all[at - 1] ?? '')) continue
      while (at > end) end += (texts[++place]?.text.length ?? 0) + 1
      if (places.at(-1) !== first + place) places.push(first + place)
    }
    return places
  }
}
