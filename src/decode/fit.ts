/** Whether a live message belongs to a code: to which product's entry, by which template, with what in its holes. */
import type { Entry, Product } from '../catalog/entry.ts'
import { sameMeaning } from '../catalog/same-meaning.ts'
import { specialise } from '../catalog/specialise.ts'
import { foldMessage, matchTemplate } from '../catalog/template.ts'
import type { Knowledge } from './knowledge.ts'

export interface Fit {
  entry: Entry
  params: string[]
  /** 1 for a text that is the template, less for one that is like it. */
  score: number
}

/** Words that any sentence may have tell nothing. */
const common = new Set(
  'a an and are be by error for from has have if in is it no not of on or please request the this to was with'.split(
    ' ',
  ),
)

/** The words that tell something. */
export const words = (text: string): string[] =>
  (foldMessage(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !common.has(word))

/**
 * The share of the shorter text's words that the other has too: a live text may be cut off, reworded or longer than
 * the page's. Two words are too few to tell unless both are there.
 */
const likeness = (message: string[], template: string[]): number => {
  const known = new Set(template)
  const shared = message.filter((word) => known.has(word)).length
  const least = Math.min(message.length, template.length)
  return least < 2 || shared < 2 ? 0 : shared / least
}

const enough = 0.7

/** A text that was cut off in the middle of a word is the beginning of its template. */
const begins = (message: string, template: string): boolean => message.length >= 10 && template.startsWith(message)

const fitEntry = (knowledge: Pick<Knowledge, 'templates'>, entry: Entry, message: string): Fit | undefined => {
  const live = words(message).slice(0, 60)
  let best = 0
  for (const template of knowledge.templates(entry)) {
    const params = matchTemplate(template, message)
    if (params) return { entry, params, score: 1 }
    if (begins(foldMessage(message), template.literals[0] ?? '')) best = Math.max(best, 0.95)
    best = Math.max(best, likeness(live, words(template.literals.join(' '))))
  }
  if (entry.name !== null) best = Math.max(best, likeness(live, entry.name.toLowerCase().split('_')))
  return best >= enough ? { entry, params: [], score: best * 0.9 } : undefined
}

/** Every entry of a code that a message fits, in the catalogue's order. */
export const fitsOf = (knowledge: Pick<Knowledge, 'templates'>, entries: readonly Entry[], message: string): Fit[] =>
  entries.map((entry) => fitEntry(knowledge, entry, message)).filter((fit) => fit !== undefined)

/** What speaks for a product besides the message: it was named, or it is the one to take where none is. */
export interface Preference {
  named: Product | undefined
  usual: Product
}

const bonus = ({ product }: Entry, { named, usual }: Preference): number =>
  product === named ? 1 : product === usual ? 0.1 : 0

/** The best fit; a product that was named wins over one that the message fits better. */
export const bestFit = (fits: readonly Fit[], preference: Preference): Fit | undefined => {
  const rank = (fit: Fit) => fit.score + bonus(fit.entry, preference)
  return fits.reduce<Fit | undefined>((best, fit) => (!best || rank(fit) > rank(best) ? fit : best), undefined)
}

/** The entry for a code when its message does not say: the named product's, the usual one's, the first. */
export const pickEntry = (entries: readonly Entry[], { named, usual }: Preference): Entry | undefined =>
  entries.find(({ product }) => product === named) ?? entries.find(({ product }) => product === usual) ?? entries[0]

const hasText = ({ messages, variants }: Entry, message: string): boolean =>
  [...messages, ...variants].some((text) => foldMessage(text) === foldMessage(message))

/**
 * The same error in the product that the request went to: pages word their texts differently. Where one has advice for
 * this very text, only a product that was named, or that has the text too, outweighs it.
 */
export const inProduct = (
  entry: Entry,
  entries: readonly Entry[],
  message: string | null,
  { named, usual }: Preference,
): Entry => {
  const own = entries.find(({ product, code }) => product === (named ?? usual) && code === entry.code)
  if (!own || !sameMeaning(own, entry)) return entry
  const isSpecial = message !== null && specialise(entry, message) !== entry
  return named !== undefined || !isSpecial || hasText(own, message) ? own : entry
}
