/** Finds the lines that are worth a look, which are few, in many. */
import type { Finder } from './rule.ts'
import { rules } from './rules.ts'

const finders = [...new Set(rules.map(({ hint }) => hint))]

/** Looks through one text from its beginning on: each finder goes on from where it was. */
export const createSieve = (text: string): ((from: number) => number) => {
  const next = finders.map(() => -1)
  const settle = (finder: Finder, index: number, from: number): number => {
    const known = next[index] as number
    if (known >= from) return known
    const found = finder(text, from)
    next[index] = found < 0 ? text.length : found
    return next[index]
  }
  return (from) =>
    finders.reduce((nearest, finder, index) => Math.min(nearest, settle(finder, index, from)), text.length)
}

export const hasHint = (text: string): boolean => createSieve(text)(0) < text.length
