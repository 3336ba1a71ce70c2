/** Finds the secrets of a line with all rules. */
import type { Kind } from './kinds.ts'
import type { Rule } from './rule.ts'
import { rules } from './rules.ts'

export interface Secret {
  kind: Kind
  /** Where what it is known by begins. */
  begin: number
  from: number
  to: number
}

/** Adds what a rule finds. */
const find = (line: string, { kind, hint, pattern, spares }: Rule, secrets: Secret[]): void => {
  if (hint(line, 0) < 0) return
  // One match at a time: all of them at once would take more memory than the line.
  for (const { index, groups } of line.matchAll(pattern)) {
    const { before = '', secret = '' } = groups ?? {}
    const from = index + before.length
    if (!spares?.(secret, line, from)) secrets.push({ kind, begin: index, from, to: from + secret.length })
  }
}

/** In the line's order, apart from each other: what overlaps is one secret. */
export const findSecrets = (line: string): Secret[] => {
  const all: Secret[] = []
  for (const rule of rules) find(line, rule, all)
  const secrets: Secret[] = []
  for (const one of all.sort((a, b) => a.from - b.from)) {
    const last = secrets.at(-1)
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to)
    else secrets.push(one)
  }
  return secrets
}
