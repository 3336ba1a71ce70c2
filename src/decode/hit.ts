/** What decode finds: an error in a text, where it stands and what it is. */
import type { Entry } from '../catalog/entry.ts'
import type { Origin } from './origin.ts'

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

/** What the text around a hit tells besides. It is to be asked while the hit is handed over. */
export interface Around {
  /** Milliseconds since 1970: the stamp of the line, or the last one before it; null where there is none. */
  readonly moment: number | null
  /** What the line tells of the request; one object for all lines that differ in numbers only. */
  readonly origin: Origin
  /** The line, as far as it is seen. */
  readonly line: string
}

/** Receives hits in the order of the text; false says: read no further. */
export interface Sink {
  hit(hit: Hit, around: Around): boolean
}
