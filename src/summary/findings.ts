/** Everything that the errors together tell, most urgent first; nothing is told twice. */
import { type Find, toFacts } from './facts.ts'
import { findBans } from './find-bans.ts'
import { findClock } from './find-clock.ts'
import { findExecuted } from './find-executed.ts'
import { findLikely } from './find-likely.ts'
import { findLimits } from './find-limits.ts'
import { findLoops } from './find-loops.ts'
import { findNew } from './find-new.ts'
import { findRepeats } from './find-repeats.ts'
import { type Finding, findingKinds, type Summary } from './summary.ts'

/** Always worth telling. */
const facts: readonly Find[] = [findExecuted, findBans, findClock, findLimits, findLikely]

/** What says how a code came, from the most telling on: only where nothing was said of the code yet. */
const manners: readonly Find[] = [findLoops, findRepeats, findNew]

const key = ({ code, product }: Pick<Finding, 'code' | 'product'>): string => `${code} ${product}`

export const findAll = (summary: Omit<Summary, 'findings'>): Finding[] => {
  const given = toFacts(summary)
  const found = facts.flatMap((find) => find(given))
  for (const find of manners) {
    const told = new Set(found.filter(({ kind }) => kind !== 'executed').map(key))
    found.push(...find(given).filter((finding) => !told.has(key(finding))))
  }
  return found.toSorted((one, other) => findingKinds.indexOf(one.kind) - findingKinds.indexOf(other.kind))
}
