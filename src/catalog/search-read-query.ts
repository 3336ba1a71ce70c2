/** A query as words of a catalogue, whichever way it writes them. */
import { stem } from './search-stem.ts'
import { isAside, spellOut } from './search-synonyms.ts'
import type { Vocabulary } from './search-vocabulary.ts'
import { longestWord, runsIn, wordsOfRun } from './search-words.ts'

export const wordsWritten = (query: string): string[] => runsIn(query).flatMap(wordsOfRun)

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

/** `reduceonly` is `reduc`, `only`, as it is in a catalogue that knows both. */
export const createQueryReader = (
  isKnown: (word: string) => boolean,
  { seam, nameSeam }: Pick<Vocabulary, 'seam' | 'nameSeam'>,
): ((query: string) => readonly string[]) => {
  const isHalf = (word: string): boolean => isKnown(word) && !isAside(word)
  const read = (run: string): readonly string[] => {
    const words = wordsOfRun(run)
    const [word = ''] = words
    if (words.length !== 1 || run.length > longestWord) return words
    const parts = seam(word)
    if (parts || isKnown(word)) return parts ?? words
    return nameSeam(word) ?? takeApart(run.toLowerCase(), isHalf) ?? words
  }
  return (query) => runsIn(query).flatMap(read)
}
