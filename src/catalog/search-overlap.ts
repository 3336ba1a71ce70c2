/** What the terms of a query and the texts of a catalogue have of each other. */
import type { IndexedText, SearchIndex } from './search-index.ts'
import { type Alternative, type Term, weigh } from './search-query.ts'
import { isAside, isFaint } from './search-synonyms.ts'
import { type Field, isAdvice, worth } from './search-texts.ts'
import { splitHoles } from './template.ts'

export interface Overlap {
  /** How many terms the text has. */
  terms: number
  /** What the text has of the query, in weight. */
  ofQuery: number
  /** What the query has of the text, in weight. */
  ofText: number
}

export interface Measured {
  overlaps: ReadonlyMap<IndexedText, Overlap>
  /** How much of the query an entry has with all its texts. */
  cover: ReadonlyMap<number, number>
}

/** One word alone means the names and messages that have it, where there are any, before anything else that has. */
const lone = { cover: 0.7, alike: 0.3 }

export type Worth = (share: keyof typeof lone, field: Field) => number

export const worthTo = (index: SearchIndex, terms: readonly Term[]): Worth => {
  const words = terms.length === 1 ? (terms[0] as Term).alternatives.map(({ word }) => word) : []
  const isNamed = words.some((word) => index.textsWith(word).some(({ field }) => worth[field] === 1))
  return (share, field) => (isNamed && worth[field] < 1 ? worth[field] * lone[share] : worth[field])
}

export const measure = (index: SearchIndex, terms: readonly Term[], worthOf: Worth): Measured => {
  const overlaps = new Map<IndexedText, Overlap>()
  const cover = new Map<number, number>()
  for (const { weight, alternatives } of terms) {
    const seen = new Set<IndexedText>()
    const best = new Map<number, number>()
    for (const { word, closeness } of alternatives) {
      for (const text of index.textsWith(word)) {
        if (seen.has(text)) continue
        seen.add(text)
        const overlap = overlaps.get(text) ?? { terms: 0, ofQuery: 0, ofText: 0 }
        const gain = weight * closeness
        overlap.terms++
        overlap.ofQuery += gain
        overlap.ofText += weigh(index, word) * closeness
        overlaps.set(text, overlap)
        best.set(text.entry, Math.max(best.get(text.entry) ?? 0, gain * worthOf('cover', text.field)))
      }
    }
    for (const [entry, value] of best) cover.set(entry, (cover.get(entry) ?? 0) + value)
  }
  return { overlaps, cover }
}

/** Words that stand between two others without parting them: `mode cannot be switched` is a mode switch. */
const isBetween = (word: string): boolean => isAside(word) || isFaint(word)

type TermsByWord = ReadonlyMap<string, readonly number[]>

/** The places of the terms by the words they may stand for. */
const termsByWord = (terms: readonly Term[], wordsOf: (term: Term) => readonly Alternative[]): TermsByWord => {
  const places = new Map<string, number[]>()
  terms.forEach((term, at) => {
    for (const { word } of wordsOf(term)) places.set(word, [...(places.get(word) ?? []), at])
  })
  return places
}

/** The two terms that each step from one word to the next leads along. */
const stepsIn = (words: readonly string[], terms: TermsByWord): Set<string> => {
  const telling = words.filter((word) => !isBetween(word))
  return new Set(
    telling.flatMap((word, at) =>
      (terms.get(telling[at - 1] ?? '') ?? []).flatMap((from) => terms.get(word)?.map((to) => `${from} ${to}`) ?? []),
    ),
  )
}

/** More than this many are not read. */
const mostRead = 16

const leadersOf = (cover: Measured['cover']): ReadonlySet<number> => {
  const best = [...cover].sort(([, a], [, b]) => b - a).slice(0, mostRead)
  return new Set(best.map(([entry]) => entry))
}

/** How much of the query each entry has word after word as the query has it: an open position is no position side. */
export const measureSteps = (
  index: SearchIndex,
  terms: readonly Term[],
  query: string,
  { overlaps, cover }: Measured,
): Map<number, number> => {
  const meant = termsByWord(terms, ({ alternatives }) => alternatives)
  const written = termsByWord(terms, ({ alternatives }) => alternatives.slice(0, 1))
  const wanted = stepsIn(index.wordsOfQuery(query), written)
  const best = new Map<number, Map<string, number>>()
  if (wanted.size > 0) {
    const leading = leadersOf(cover)
    for (const [text, overlap] of overlaps) {
      if (overlap.terms < 2 || isAdvice(text.field) || !leading.has(text.entry)) continue
      const known = best.get(text.entry) ?? new Map<string, number>()
      best.set(text.entry, known)
      for (const step of stepsIn(index.wordsOf(splitHoles(index.read(text)).join(' ')), meant)) {
        if (!wanted.has(step)) continue
        const weight = Math.min(...step.split(' ').map((at) => terms[Number(at)]?.weight ?? 0))
        known.set(step, Math.max(known.get(step) ?? 0, weight * worth[text.field]))
      }
    }
  }
  return new Map([...best].map(([entry, steps]) => [entry, [...steps.values()].reduce((sum, value) => sum + value, 0)]))
}
