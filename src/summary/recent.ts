/** What a view of errors as they come shows of each code: how many, when the last one was, and how many came of late. */
import type { Hit } from '../decode/hit.ts'
import { codeKey } from './code-key.ts'
import { createLastMinute, type LastMinute } from './last-minute.ts'
import type { CodeSummary } from './summary.ts'
import { byUrgency, stricter } from './urgency.ts'

export interface RecentCode extends Pick<CodeSummary, 'code' | 'name' | 'product' | 'retry' | 'executed' | 'count'> {
  /** Milliseconds since 1970: by the line's own stamp, or else when it came. */
  lastSeen: number
  /** How many came within the last minute. */
  perMinute: number
}

export interface Recent {
  /** `came`: when it was read, in milliseconds since 1970. `isOld`: it had been written before anybody looked. */
  add(hit: Hit, moment: number | null, came: number, isOld: boolean): void
  /** What needs action first, then the most frequent. */
  codes(now: number): RecentCode[]
}

interface Running extends Omit<RecentCode, 'perMinute'> {
  minute: LastMinute
}

const begin = ({ code, entry }: Hit): Running => ({
  code,
  name: entry?.name ?? null,
  product: entry?.product ?? null,
  retry: null,
  executed: null,
  count: 0,
  lastSeen: 0,
  minute: createLastMinute(),
})

export const createRecent = (): Recent => {
  const byKey = new Map<number, Running>()
  return {
    add(hit, moment, came, isOld) {
      const key = codeKey(hit)
      const running = byKey.get(key) ?? begin(hit)
      byKey.set(key, running)
      running.count++
      running.lastSeen = moment ?? came
      const { retry, executed } = hit.entry ? stricter(running, hit.entry) : running
      Object.assign(running, { retry, executed })
      if (!isOld) running.minute.add(came)
    },
    codes: (now) =>
      [...byKey.values()]
        .map(({ minute, ...code }) => ({ ...code, perMinute: minute.count(now) }))
        .sort(byUrgency(() => false)),
  }
}
