/** Orders entries by how well they answer the terms of a query. */
import type { IndexedText, SearchIndex } from './search-index.ts'
import { measure, measureSteps, type Overlap, worthTo } from './search-overlap.ts'
import { type Term, unknownWeight } from './search-query.ts'
import { worth } from './search-texts.ts'
import { splitHoles } from './template.ts'

export interface Ranked {
  /** The place of the entry in the catalogue. */
  entry: number
  /** 0 to 1. */
  score: number
  /** Its text that tells best why it was found. */
  text: IndexedText
}

/**
 * What a score is made of: how much of the query the whole entry has; how alike the query and its likest text are;
 * how much of the query it has word after word; and whether that text stands in the query as a whole, or the query in
 * the text, which tells more the longer it is.
 */
const shares = { cover: 0.5, alike: 0.25, steps: 0.12, quoted: 0.13 }
/** The weight of a text that is worth half of the last share: about two telling words. */
const halfQuoted = 3
/** A message of that weight is meant wherever it is quoted, whatever else is said. */
const surelyQuoted = 3.7
/** To have much of the query and little else is more than to have all of it and much else. */
const brevity = 0.6
/** Of two entries that fit alike, the one that more people have reported is meant. */
const unreported = 0.13

const trust = (threads: number): number => 1 - unreported / (1 + threads)

const sum = (terms: readonly Term[]): number => terms.reduce((total, { weight }) => total + weight, 0)

/** The weight of a query. Of a long story most words may be unknown: they count no more than the others do. */
const weightOf = (terms: readonly Term[]): number => {
  const known = sum(terms.filter(({ alternatives }) => alternatives.length > 0))
  return known + Math.min(sum(terms) - known, Math.max(known, unknownWeight))
}

const spell = (words: readonly string[]): string => ` ${words.join(' ')} `

/** Whether the query has all fixed parts of a text in order; `query` is its words between blanks. */
const isQuoted = (index: SearchIndex, text: string, query: string): boolean => {
  let at = 0
  return splitHoles(text).every((piece) => {
    const words = spell(index.wordsOf(piece))
    if (words.trim() === '') return true
    const found = query.indexOf(words, at)
    at = found + words.length - 1
    return found >= 0
  })
}

const likeness = (ofQuery: number, ofText: number): number =>
  ofText === 0 ? 0 : ((1 + brevity) * ofQuery * ofText) / (ofQuery + brevity * ofText)

export const rank = (index: SearchIndex, terms: readonly Term[], query: string): Ranked[] => {
  const whole = weightOf(terms)
  const spelt = spell(index.wordsOfQuery(query))
  const worthOf = worthTo(index, terms)
  const measured = measure(index, terms, worthOf)
  const { overlaps, cover } = measured
  const steps = measureSteps(index, terms, query, measured)

  const scoreOf = (text: IndexedText, overlap: Overlap): number => {
    const { entry, field } = text
    const weight = index.weight(text)
    const base = (shares.cover * (cover.get(entry) ?? 0) + shares.steps * (steps.get(entry) ?? 0)) / whole
    const ofQuery = overlap.ofQuery / whole
    const ofText = weight > 0 ? Math.min(1, overlap.ofText / weight) : 0
    const score = base + shares.alike * worthOf('alike', field) * likeness(ofQuery, ofText)
    if (worth[field] < 1) return score
    if (ofText > 0.99 && isQuoted(index, index.read(text), spelt)) {
      const quoted = weight / (weight + halfQuoted)
      return Math.max(score + shares.quoted * quoted, field === 'message' && weight > surelyQuoted ? quoted : 0)
    }
    const isWithin = ofQuery > 0.99 && terms.length > 1 && spell(index.wordsOf(index.read(text))).includes(spelt)
    return isWithin ? score + (shares.quoted * whole) / (whole + halfQuoted) : score
  }

  const best = new Map<number, Ranked>()
  const tellings = new Map<number, number>()
  for (const [text, overlap] of overlaps) {
    const { entry, field } = text
    const score = scoreOf(text, overlap)
    // A short keyword may be the likest; a message with more of the query tells better why.
    const telling = score + (worthOf('alike', field) * overlap.ofQuery) / whole
    const known = best.get(entry)
    const isBest = telling > (tellings.get(entry) ?? 0)
    if (isBest) tellings.set(entry, telling)
    const top = Math.max(known?.score ?? 0, score * trust(index.threads(entry)))
    best.set(entry, { entry, score: top, text: isBest || !known ? text : known.text })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.entry - b.entry)
}
