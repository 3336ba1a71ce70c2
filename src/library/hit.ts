/** An error found in a text, as callers see it. */
import type { Hit as FoundHit } from '../decode/hit.ts'
import { asPublic, type Entry } from './entry.ts'

/** An error found in a text: where it stands and what it is. */
export interface Hit extends Readonly<Omit<FoundHit, 'entry' | 'ambiguous' | 'params'>> {
  /** The catalogue's entry, with the advice for this message; undefined for a code that is on no list. */
  readonly entry: Entry | undefined
  /** What else the number means, in other products, where nothing in the text tells the product. */
  readonly ambiguous: readonly Entry[]
  /** What stood in the holes of the message's template. */
  readonly params: readonly string[]
}

/** A copy: some of a hit's fields are worked out from the text around it when they are asked for. */
export const publicHit = (hit: FoundHit): Hit => ({
  ...hit,
  entry: hit.entry && asPublic(hit.entry),
  ambiguous: hit.ambiguous.map(asPublic),
})
