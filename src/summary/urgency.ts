/** Which verdict of two is the stricter, and which code needs action before another. */
import { type Executed, type Retry, retries } from '../catalog/entry.ts'
import type { CodeSummary } from './summary.ts'

export interface Verdict {
  retry: Retry | null
  executed: Executed | null
}

/** What may have been executed weighs most, then what an earlier request did. */
const executedWeight: Record<Executed, number> = { no: 0, yes: 1, maybe: 2 }

const weight = ({ retry, executed }: Verdict): number =>
  (executed === null ? -1 : executedWeight[executed]) * retries.length + (retry === null ? -1 : retries.indexOf(retry))

export const stricter = (one: Verdict, other: Verdict): Verdict => (weight(other) > weight(one) ? other : one)

type Ranked = Pick<CodeSummary, 'code' | 'product' | 'count' | 'retry' | 'executed'>

/** What may have been executed, bans, what must be changed, the unknown, what passes. */
const rankOf = ({ retry, executed }: Ranked, isBanned: boolean): number => {
  if (executed === 'maybe') return 0
  if (isBanned) return 1
  if (executed === 'yes' || retry === 'verify' || retry === 'fix' || retry === 'stop') return 2
  return retry === null ? 3 : 4
}

/** `isBanned`: the code told of a ban. */
export const byUrgency =
  (isBanned: (one: Ranked) => boolean) =>
  (one: Ranked, other: Ranked): number =>
    rankOf(one, isBanned(one)) - rankOf(other, isBanned(other)) ||
    other.count - one.count ||
    other.code - one.code ||
    (one.product ?? '').localeCompare(other.product ?? '')
