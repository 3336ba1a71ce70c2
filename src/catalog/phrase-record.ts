/** A message text as the built data has it, with the bytes it is found by in a log. */
import type { Product } from './entry.ts'

export interface PhraseRecord {
  /** The official text, or a name. */
  text: string
  /** `name`: a constant written as words · `status`: what HTTP calls a status · null: a message. */
  kind: 'name' | 'status' | null
  /** Up to eight fixed characters that it begins with, in lower case. */
  begins: string
  /** Five characters of it in lower case: a blank stands for any blank, `^` for what stands before a word. */
  window: string
  /** Where the window begins in the text; -1 where it begins before it. */
  at: number
  /** Every entry that has it, in the catalogue's order. */
  entries: [Product, number][]
}
