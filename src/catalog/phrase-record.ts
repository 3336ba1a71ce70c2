/** A message text as the built data has it, with the word it is found by in a log. */
import type { Product } from './entry.ts'

export interface PhraseRecord {
  /** The official text, or a name. */
  text: string
  /** `name`: a constant written as words · `status`: what HTTP calls a status · null: a message. */
  kind: 'name' | 'status' | null
  /** Up to eight fixed characters that it begins with, in lower case. */
  begins: string
  /** A word of it in lower case, and where the last letter of that stands in the text. */
  anchor: { word: string; end: number }
  /** Every entry that has it, in the catalogue's order. */
  entries: [Product, number][]
}
