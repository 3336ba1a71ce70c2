/** What decode finds: an error in a text, where it stands and what it is. */
import type { Entry } from '../catalog/entry.ts'

/** `sure`: the message fits the code, or the text speaks of Binance. `likely`: only shape and number do. */
export type Confidence = 'sure' | 'likely'

export interface Hit {
  /** Null for standard input and for text given as an argument. */
  file: string | null
  /** Bytes from the beginning of the text. */
  offset: number
  /** From 1. */
  line: number
  /** Of the code (or of the message, where there is no code), from 1, in bytes. */
  column: number
  /** The line's own time stamp as ISO 8601 in UTC; null when it has none. */
  time: string | null
  code: number
  /** The catalogue's entry; undefined for a code that is on no list. */
  entry: Entry | undefined
  /** The products in which the number means something else, where nothing in the text tells the product. */
  ambiguous: readonly Entry[]
  matchedBy: 'code' | 'message'
  confidence: Confidence
  /** The form it was printed in: a name of the table in shapes.ts. */
  shape: string
  /** The message as it was sent, unescaped; null when the text has none. */
  message: string | null
  /** What stood in the holes of the message's template. */
  params: string[]
}

/** Receives hits in the order of the text; false says: read no further. */
export interface Sink {
  hit(hit: Hit): boolean
}
