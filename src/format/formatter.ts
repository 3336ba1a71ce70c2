/** The forms an answer can take: each is a file, named here by the word that chooses it. */
import type { CategoryCount } from '../catalog/catalog.ts'
import type { Entry, Product } from '../catalog/entry.ts'
import type { Detail } from '../catalog/message-details.ts'
import type { ProductFacts } from '../catalog/products.ts'
import type { Match } from '../catalog/search.ts'
import type { Hit } from '../decode/hit.ts'
import type { Summary } from '../summary/summary.ts'
import type { Layout } from './layout.ts'
import type { LiveView, Room } from './live-table.ts'

/** The answer to one look-up. */
export interface Answer {
  entries: readonly Entry[]
  /** What was found in products that were not asked for, and is not the same there: entries of one meaning together. */
  others: readonly (readonly Entry[])[]
  /** The products in which it means the same. */
  same: readonly Product[]
  /** The official names of codes, for references. */
  names(code: number): string
}

export interface Formatter {
  lookup(answers: readonly Answer[]): string
  list(entries: readonly Entry[]): Promise<string>
  categories(counts: readonly CategoryCount[]): Promise<string>
  products(facts: readonly ProductFacts[]): Promise<string>
  matches(found: readonly Match[]): string
  /** In full, with what stands in the message's holes. */
  firstHit(hit: Hit, details: readonly Detail[]): string
  /** A code that has been explained already. */
  hit(hit: Hit): string
  summary(summary: Summary): Promise<string>
  /** What draws a table of errors as they come; none where the answer is for a program. */
  live?(): Promise<(view: LiveView, room: Room) => string[]>
}

export const formatters = {
  text: async (layout) => (await import('./text.ts')).text(layout),
  json: async () => (await import('./json.ts')).json(),
} satisfies Record<string, (layout: Layout) => Promise<Formatter>>
