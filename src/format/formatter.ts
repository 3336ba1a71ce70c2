/** The forms an answer can take: each is a file, named here by the word that chooses it. */
import type { CategoryCount } from '../catalog/catalog.ts'
import type { Entry } from '../catalog/entry.ts'
import type { Match } from '../catalog/search.ts'
import type { Hit } from '../decode/hit.ts'
import type { Tally } from '../decode/tally.ts'
import { json } from './json.ts'
import type { Layout } from './layout.ts'
import { text } from './text.ts'

/** The answer to one look-up. */
export interface Answer {
  entries: readonly Entry[]
  /** What the number means in products that were not asked for. */
  others: readonly Entry[]
  /** The official names of codes, for references. */
  names(code: number): string
}

export interface Formatter {
  lookup(answers: readonly Answer[]): string
  list(entries: readonly Entry[]): string
  categories(counts: readonly CategoryCount[]): string
  matches(found: readonly Match[]): string
  /** `first`: the code has not been explained yet; `alone`: nothing else was in the text. */
  hit(hit: Hit, context: { first: boolean; names(code: number): string }): string
  tally(tally: Tally): string
}

export const formatters = { text, json } satisfies Record<string, (layout: Layout) => Formatter>
export type Format = keyof typeof formatters
