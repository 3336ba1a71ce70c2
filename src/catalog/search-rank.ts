/** Entries by how well they answer the terms of a query. */
import type { SearchIndex } from './search-index.ts'
import { asideWeight, type Term } from './search-query.ts'
import { isAside } from './search-synonyms.ts'
import { type SearchText, worth } from './search-texts.ts'
import { runsIn } from './search-words.ts'
import { splitHoles } from './template.ts'

export interface Ranked {
  entry: number
  /** 0 to 1. */
  score: number
  /** The text that answers most of the query. */
  text: SearchText
}

interface Tally {
  /** The weight of the query's terms that the text has. */
  gained: number
  /** The weight of the text's own words that the query has. */
  quoted: number
}
export const P = { cover: 0.5, quote: 0.33, whole: 0.25, k: 3, reported: 1.1 }

const wordsOf = (index: SearchIndex, text: string): string[] => runsIn(text).flatMap((run) => index.read(run))

/** Whether the query has all fixed parts of a text, word for word and in order. */
const isQuoted = (index: SearchIndex, text: string, query: string): boolean => {
  let at = 0
  return splitHoles(text).every((piece) => {
    const words = ` ${wordsOf(index, piece).join(' ')} `
    if (words.trim() === '') return true
    const found = query.indexOf(words, at)
    at = found + words.length - 1
    return found >= 0
  })
}

export const rank = (index: SearchIndex, terms: readonly Term[], query: string): Ranked[] => {
  const weigh = (word: string): number => (isAside(word) ? asideWeight : index.rarity(word))
  const spelt = ` ${wordsOf(index, query).join(' ')} `
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0)
  const tallies = new Map<number, Tally>()
  const covered = new Float64Array(index.entries.length)
  for (const { weight, alternatives } of terms) {
    const seen = new Set<number>()
    const best = new Map<number, number>()
    for (const { word, closeness } of alternatives) {
      for (const place of index.placesOf(word)) {
        if (seen.has(place)) continue
        seen.add(place)
        const text = index.texts[place] as SearchText
        const tally = tallies.get(place) ?? { gained: 0, quoted: 0 }
        tally.gained += weight * closeness
        tally.quoted += weigh(word) * closeness
        tallies.set(place, tally)
        best.set(text.entry, Math.max(best.get(text.entry) ?? 0, closeness * worth[text.field]))
      }
    }
    for (const [entry, value] of best) covered[entry] = (covered[entry] as number) + value * weight
  }
  const quoteOf = (text: SearchText, { gained, quoted }: Tally): number => {
    const share = gained / whole
    if (text.field === 'cause' || text.field === 'fix') return (P.quote * worth[text.field] * share) / 2
    let mass = 0
    for (const word of new Set(wordsOf(index, splitHoles(text.text).join(' ')))) mass += weigh(word)
    const part = quoted / mass
    const bonus =
      part > 0.99 && worth[text.field] === 1 && isQuoted(index, text.text, spelt) ? (P.whole * mass) / (mass + P.k) : 0
    return (P.quote * worth[text.field] * (2 * share * part)) / (share + part) + bonus
  }
  const found = new Map<number, Ranked & { quote: number }>()
  for (const [place, tally] of tallies) {
    const text = index.texts[place] as SearchText
    const quote = quoteOf(text, tally)
    const before = found.get(text.entry)
    if (before === undefined || quote > before.quote) {
      const reported = index.entries[text.entry]?.sources.some((x) => x.includes('#')) ? P.reported : 1
      const score = reported * (P.cover * ((covered[text.entry] as number) / whole) + quote)
      found.set(text.entry, { entry: text.entry, score, text, quote })
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.entry - b.entry)
}
