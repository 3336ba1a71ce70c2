/** The texts of a catalogue by the words in them. */
import type { Entry } from './entry.ts'
import { createAdvice, type FindAdvice } from './search-advice.ts'
import { spellOut } from './search-synonyms.ts'
import { advisingTexts, describingTexts, type SearchText } from './search-texts.ts'
import { partsOf, runsIn, stem } from './search-words.ts'
import { splitHoles } from './template.ts'

export interface SearchIndex {
  entries: readonly Entry[]
  texts: readonly SearchText[]
  /** Every word that describes an entry. */
  words(): Iterable<string>
  /** The words a run of letters stands for: `reduceOnly`, `REDUCE_ONLY` and `reduceonly` are `reduc`, `only`. */
  read(run: string): readonly string[]
  /** Whether the word describes an entry. */
  has(word: string): boolean
  /** The places of the texts that hold a word. */
  placesOf(word: string): readonly number[]
  /** How much a word tells: the fewer entries have it, the more. */
  rarity(word: string): number
}

/** Stands in no text. */
const separator = '\0'
/** Commoner words tell nothing in a cause or a fix. */
const rareEnough = 1.5

/** One match over all texts at once takes a third of the time of a match for each. */
const collectRuns = (texts: readonly SearchText[]): Map<string, number[]> => {
  const all = splitHoles(texts.map(({ text }) => text).join(` ${separator} `)).join(' ')
  const runs = new Map<string, number[]>()
  let place = 0
  for (const run of runsIn(all)) {
    const places = runs.get(run)
    if (run === separator) place++
    else if (places === undefined) runs.set(run, [place])
    else if (places[places.length - 1] !== place) places.push(place)
  }
  return runs
}

const remember = <Value>(find: (word: string) => Value): ((word: string) => Value) => {
  const known = new Map<string, Value>()
  return (word) => {
    const value = known.get(word) ?? find(word)
    known.set(word, value)
    return value
  }
}

/** How runs are read: what is written with a seam anywhere is two words wherever it is written as one. */
const createReader = (runs: Iterable<string>): ((run: string) => readonly string[]) => {
  const parted = remember((run) => partsOf(run).map(stem).flatMap(spellOut))
  const seams = new Map<string, readonly string[]>()
  for (const run of runs) {
    const parts = parted(run)
    if (parts.length > 1 && parts.length < 5) seams.set(stem(run.replace(/[^a-z\d]/gi, '')), parts)
  }
  return (run) => {
    const parts = parted(run)
    return (parts.length === 1 && seams.get(parts[0] as string)) || parts
  }
}

export const createIndex = (entries: readonly Entry[]): SearchIndex => {
  const describing = describingTexts(entries)
  const texts = [...describing, ...advisingTexts(entries)]
  const runs = collectRuns(describing)
  const read = createReader(runs.keys())
  const places = new Map<string, number[]>()
  for (const [run, list] of runs) {
    for (const word of read(run)) {
      const known = places.get(word)
      if (known === undefined) places.set(word, [...list])
      else known.push(...list)
    }
  }
  const rarityAmong = (found: readonly number[]): number => {
    const having = new Set(found.map((place) => texts[place]?.entry)).size
    return Math.log(1 + (entries.length - having + 0.5) / (having + 0.5))
  }
  let advice: FindAdvice | undefined
  const placesOf = remember((word) => {
    const described = places.get(word) ?? []
    if (word.length < 3 || (described.length > 0 && rarityAmong(described) < rareEnough)) return described
    advice ??= createAdvice(texts.slice(describing.length), describing.length)
    return [...described, ...advice(word)]
  })
  return {
    entries,
    texts,
    words: () => places.keys(),
    read,
    has: (word) => places.has(word),
    placesOf,
    rarity: remember((word) => rarityAmong(places.get(word) ?? placesOf(word))),
  }
}
