/** What a rule is: it finds the secrets of one form in a line. */
import type { Kind } from './kinds.ts'

/** Where the first place worth a look is, from an index on; -1 where there is none. It may be wrong, but misses nothing. */
export type Finder = (text: string, from: number) => number

export interface Rule {
  kind: Kind
  /** Finds quickly what the pattern may find. */
  hint: Finder
  /**
   * Its group `before` is what a secret is known by, `secret` follows right on it; both may be found again in any part of
   * the line that holds them. Global, and linear in the length of the line.
   */
  pattern: RegExp
  /** Whether it only looks like a secret; `at` is where it begins in the line. */
  spares?: (secret: string, line: string, at: number) => boolean
}

/** A plain pattern, which the engine looks for faster than for several at once. */
export const search = (source: string): Finder => {
  const pattern = new RegExp(source, 'gi')
  return (text, from) => {
    pattern.lastIndex = from
    return pattern.exec(text)?.index ?? -1
  }
}

/** In mails and in the heads of URLs. */
export const atSign = search('@|%40')

export const hasDigit = (text: string): boolean => /\d/.test(text)
