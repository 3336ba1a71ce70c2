/** An entry that a search found, and why. */
import type { Entry } from './entry.ts'
import type { Field } from './search-texts.ts'

export interface Match {
  /** 0 to 1, 1 the best. */
  score: number
  entry: Entry
  field: Field
  /** The text that matched best. */
  text: string
  /** What of it matched, [from, to). */
  ranges: [number, number][]
}
