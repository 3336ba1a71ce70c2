/** Completes a summary with what follows from its codes: totals, shares, rates, order, findings. */
import { findAll } from './findings.ts'
import type { CodeSummary, Summary, Timeline } from './summary.ts'
import { byUrgency } from './urgency.ts'

export interface Parts extends Pick<Summary, 'untimed' | 'bans' | 'mayHaveExecuted' | 'openOrders'> {
  /** Shares and rates are not looked at. */
  codes: readonly CodeSummary[]
  bounds: Omit<Timeline, 'counts'> | undefined
}

const minute = 60_000

const rateOf = ({ count, firstSeen, lastSeen }: CodeSummary): number | null => {
  if (firstSeen === null || lastSeen === null || firstSeen === lastSeen) return null
  return (count - 1) / ((Date.parse(lastSeen) - Date.parse(firstSeen)) / minute)
}

const sumOf = (codes: readonly CodeSummary[], pick: (code: CodeSummary) => number): number =>
  codes.reduce((sum, code) => sum + pick(code), 0)

/** ISO stamps in UTC sort as texts. */
const extreme = (times: readonly (string | null)[], at: 0 | -1): string | null =>
  times
    .filter((time) => time !== null)
    .sort()
    .at(at) ?? null

export const settle = ({ codes, bounds, ...rest }: Parts): Summary => {
  const total = sumOf(codes, ({ count }) => count)
  const isBanned = ({ code, product }: Pick<CodeSummary, 'code' | 'product'>): boolean =>
    rest.bans.some((ban) => ban.code === code && ban.product === product)
  const settled = codes
    .map((code) => ({ ...code, share: code.count / total, rate: rateOf(code) }))
    .sort(byUrgency(isBanned))
  const counts = settled.reduce<number[]>(
    (sums, { timeline }) => timeline.map((count, at) => count + (sums[at] ?? 0)),
    [],
  )
  const summary = {
    total,
    likely: sumOf(codes, ({ likely }) => likely),
    firstSeen: extreme(
      codes.map(({ firstSeen }) => firstSeen),
      0,
    ),
    lastSeen: extreme(
      codes.map(({ lastSeen }) => lastSeen),
      -1,
    ),
    timeline: bounds ? { ...bounds, counts } : null,
    codes: settled,
    findings: [],
    ...rest,
  }
  return { ...summary, findings: findAll(summary) }
}
