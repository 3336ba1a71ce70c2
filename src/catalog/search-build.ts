/** Makes the index of a catalogue, which ships with the data: making it takes longer than a search may. */
import { normalizeName } from './catalog.ts'
import type { Entry } from './entry.ts'
import type { IndexRecord } from './search-index.ts'
import { stem } from './search-stem.ts'
import { isAside } from './search-synonyms.ts'
import { type Field, isAdvice, type SearchText, textsOf, worth } from './search-texts.ts'
import { runsIn, wordsOfRun } from './search-words.ts'
import { splitHoles } from './template.ts'

type Seams = ReadonlyMap<string, readonly string[]>

/** What is written with a seam anywhere is two words wherever it is written as one. */
const findSeams = (texts: readonly SearchText[]): Seams => {
  const seams = new Map<string, readonly string[]>()
  for (const run of texts.filter(({ field }) => !isAdvice(field)).flatMap(({ text }) => runsIn(text))) {
    const words = wordsOfRun(run)
    if (words.length > 1 && words.length < 5) seams.set(stem(run.replace(/[^a-z\d]/gi, '')), words)
  }
  return seams
}

/** The numbers in advice are limits, dates and other codes; only nothing at all is a state one may search for. */
const isFiller = (word: string): boolean => /^\d*[1-9]\d*$/.test(word)

const wordsIn = ({ field, text }: SearchText, seams: Seams): string[] => {
  const words = runsIn(splitHoles(text).join(' ')).flatMap((run) => {
    const parts = wordsOfRun(run)
    return (parts.length === 1 && seams.get(parts[0] as string)) || parts
  })
  return [...new Set(words)].filter((word) => !(isAdvice(field) && isFiller(word)))
}

interface ReadText {
  field: Field
  words: string[]
}

/** Where a word stands: for each entry, which of its texts have it, and what the best of them is worth. */
interface Holder {
  entry: number
  texts: number[]
  worth: number
}

const findHolders = (texts: readonly ReadText[][]): Map<string, Holder[]> => {
  const holders = new Map<string, Holder[]>()
  texts.forEach((ofEntry, entry) => {
    ofEntry.forEach((ofText, at) => {
      const value = worth[ofText.field]
      for (const word of ofText.words) {
        const known = holders.get(word) ?? []
        const last = known.at(-1)
        holders.set(word, known)
        if (last?.entry !== entry) known.push({ entry, texts: [at], worth: value })
        else {
          last.texts.push(at)
          last.worth = Math.max(last.worth, value)
        }
      }
    })
  })
  return holders
}

const round = (value: number): number => Math.round(value * 100) / 100

/** The fewer entries have a word, the more it tells; one that has it in its advice alone counts in part. */
const rarityOf = (holders: readonly Holder[], entries: number): number => {
  const having = holders.reduce((sum, { worth }) => sum + worth, 0)
  return round(Math.log(1 + (entries - having + 0.5) / (having + 0.5)))
}

const placesOf = (holders: readonly Holder[]): string =>
  holders.map(({ entry, texts }) => `${entry}:${texts}`).join(' ')

export const buildIndex = (entries: readonly Entry[]): IndexRecord => {
  const texts = entries.map(textsOf)
  const seams = findSeams(texts.flat())
  const read = texts.map((ofEntry) => ofEntry.map((text) => ({ field: text.field, words: wordsIn(text, seams) })))
  const holders = findHolders(read)
  const rarities = new Map([...holders].map(([word, list]) => [word, rarityOf(list, entries.length)]))
  const weigh = (word: string): number => (isAside(word) ? 0 : (rarities.get(word) ?? 0))
  const names = entries.flatMap(({ name, aliases }, entry) =>
    [...new Set([...(name === null ? [] : [name]), ...aliases].map(normalizeName))].map((one) => `${one} ${entry}`),
  )
  const threads = entries.map(({ sources }) => sources.filter((source) => source.includes('#')).length)
  return {
    codes: entries.map(({ code }) => code),
    names: names.toSorted(),
    seams: [...seams].map(([run, parts]) => `${run} ${parts.join(' ')}`).toSorted(),
    words: [...holders].map(([word, list]) => `${word} ${rarities.get(word)} ${placesOf(list)}`).toSorted(),
    texts: read.map((ofEntry, entry) => {
      const rows = ofEntry.map(
        ({ field, words }) => `${field}:${round(words.reduce((sum, one) => sum + weigh(one), 0))}`,
      )
      return [threads[entry], ...rows].join(' ')
    }),
  }
}
