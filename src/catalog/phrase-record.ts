/** A message text as the built data has it, with the word it is found by in a log. */
import type { Product } from './entry.ts'

/** By which word a text is found; data/scripts/anchors.ts chooses it. */
export interface Anchor {
  /** Its letters, and the underscores among them, in lower case. */
  word: string
  /** Where its last letter stands in the text. */
  end: number
}

export interface PhraseRecord {
  /** The official text, or a name. */
  text: string
  /** `name`: a constant written as words · `status`: what HTTP calls a status · null: a message. */
  kind: 'name' | 'status' | null
  /** Up to eight fixed characters that it begins with, in lower case. */
  begins: string
  anchor: Anchor
  /** Every entry that has it, in the catalogue's order. */
  entries: [Product, number][]
}
