/** Makes a summary of errors as they come; what it holds does not grow with their number. */
import type { Around, Hit } from '../decode/hit.ts'
import { createBans } from './bans.ts'
import { codeKey } from './code-key.ts'
import { type Counting, countValue, toCounts } from './counts.ts'
import { createMessages, type Messages } from './messages.ts'
import { createOpenOrders } from './open-orders.ts'
import { createOrigins, type Origins } from './origins.ts'
import { placeOf } from './place.ts'
import { settle } from './settle.ts'
import type { CodeSummary, Summary } from './summary.ts'
import { createTimelines, type Row } from './timelines.ts'
import { stricter, type Verdict } from './urgency.ts'

export interface Collector {
  add(hit: Hit, around: Around): void
  result(): Summary
}

/** Of the first and the last error only the hits are kept: where they stand is put into words once, at the end. */
interface Running {
  first: Hit
  last: Hit
  /** Of the last error with an entry of its own. */
  entry: Hit['entry']
  verdict: Verdict
  count: number
  likely: number
  firstMoment: number | undefined
  lastMoment: number | undefined
  row: Row
  params: Counting
  origins: Origins
  messages: Messages
}

const verdictOf = ({ entry }: Hit): Verdict => ({ retry: entry?.retry ?? null, executed: entry?.executed ?? null })

const iso = (moment: number | undefined): string | null =>
  moment === undefined ? null : new Date(moment).toISOString()

const toCode = (running: Running, timeline: number[]): CodeSummary => ({
  code: running.first.code,
  name: running.first.entry?.name ?? null,
  product: running.first.entry?.product ?? null,
  ...running.verdict,
  count: running.count,
  firstSeen: iso(running.firstMoment),
  lastSeen: iso(running.lastMoment),
  firstLine: placeOf(running.first),
  lastLine: placeOf(running.last),
  params: toCounts(running.params),
  share: 0,
  rate: null,
  likely: running.likely,
  timeline,
  ...running.origins.result(),
  messages: running.messages.result(),
})

export const createCollector = (): Collector => {
  const codes = new Map<number, Running>()
  const timelines = createTimelines()
  const bans = createBans()
  const orders = createOpenOrders()
  let untimed = 0

  const begin = (hit: Hit): Running => ({
    first: hit,
    last: hit,
    entry: hit.entry,
    verdict: verdictOf(hit),
    count: 0,
    likely: 0,
    firstMoment: undefined,
    lastMoment: undefined,
    row: timelines.addRow(),
    params: new Map(),
    origins: createOrigins(),
    messages: createMessages(),
  })

  const runningOf = (hit: Hit): Running => {
    const key = codeKey(hit)
    const known = codes.get(key)
    if (known) return known
    const begun = begin(hit)
    codes.set(key, begun)
    return begun
  }

  const addMoment = (running: Running, moment: number): void => {
    timelines.count(running.row, moment)
    if (running.firstMoment === undefined || moment < running.firstMoment) running.firstMoment = moment
    if (running.lastMoment === undefined || moment > running.lastMoment) running.lastMoment = moment
  }

  return {
    add(hit, around) {
      const { moment } = around
      const running = runningOf(hit)
      running.count++
      running.last = hit
      if (hit.confidence === 'likely') running.likely++
      if (hit.entry !== running.entry) {
        running.entry = hit.entry
        running.verdict = stricter(running.verdict, verdictOf(hit))
      }
      if (moment === null) untimed++
      else addMoment(running, moment)
      for (const value of hit.params) countValue(running.params, value)
      running.origins.add(around.origin, hit.shape)
      running.messages.add(hit.message, moment)
      bans.add(hit, moment)
      orders.add(hit, around)
    },
    result: () =>
      settle({
        codes: [...codes.values()].map((running) => toCode(running, timelines.countsOf(running.row))),
        bounds: timelines.bounds(),
        untimed,
        bans: bans.result(),
        mayHaveExecuted: orders.count(),
        openOrders: orders.result(),
      }),
  }
}
