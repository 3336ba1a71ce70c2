/**
 * Adds two summaries up. The sum is what the two logs would have given as one, the second behind the first: to the letter
 * where neither list of values was full and the second log begins after the first has ended.
 */
import { banKey, mostBans } from './bans.ts'
import { addCounts } from './counts.ts'
import { addGaps } from './gaps.ts'
import { kindOf, mostMessages } from './messages.ts'
import { mostOrders } from './open-orders.ts'
import { settle } from './settle.ts'
import { type Buckets, bucketsBetween, rebucket } from './steps.ts'
import type { Ban, CodeSummary, MessageSummary, Summary } from './summary.ts'
import { stricter, type Verdict } from './urgency.ts'

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one

const later = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other > one) ? other : one

/** Joins two lists by a key; what stands in both is added up, in the place of the first. */
const joinBy = <Item>(
  lists: readonly [readonly Item[], readonly Item[]],
  keyOf: (item: Item) => string,
  add: (one: Item, other: Item) => Item,
): Item[] => {
  const joined = new Map<string, Item>()
  for (const item of lists.flat()) {
    const key = keyOf(item)
    const known = joined.get(key)
    joined.set(key, known === undefined ? item : add(known, item))
  }
  return [...joined.values()]
}

const addMessages = (one: MessageSummary, other: MessageSummary): MessageSummary => ({
  text: one.text,
  count: one.count + other.count,
  firstSeen: earlier(one.firstSeen, other.firstSeen),
  lastSeen: later(one.lastSeen, other.lastSeen),
  gaps: addGaps(
    one.gaps,
    other.gaps,
    one.lastSeen === null || other.firstSeen === null ? undefined : [one.lastSeen, other.firstSeen],
  ),
})

const verdictOf = ({ retry, executed }: Verdict): Verdict => ({ retry, executed })

const addCodes = (one: CodeSummary, other: CodeSummary): CodeSummary => ({
  ...one,
  ...verdictOf(stricter(one, other)),
  count: one.count + other.count,
  firstSeen: earlier(one.firstSeen, other.firstSeen),
  lastSeen: later(one.lastSeen, other.lastSeen),
  lastLine: other.lastLine,
  params: addCounts(one.params, other.params),
  likely: one.likely + other.likely,
  timeline: one.timeline.map((count, at) => count + (other.timeline[at] ?? 0)),
  symbols: addCounts(one.symbols, other.symbols),
  endpoints: addCounts(one.endpoints, other.endpoints),
  clients: addCounts(one.clients, other.clients),
  loggers: addCounts(one.loggers, other.loggers),
  messages: joinBy([one.messages, other.messages], ({ text }) => kindOf(text), addMessages).slice(0, mostMessages),
})

const addBans = (one: Ban, other: Ban): Ban => ({
  ...one,
  from: earlier(one.from, other.from),
  count: one.count + other.count,
})

const bucketsOf = (one: Summary, other: Summary): Buckets | undefined => {
  const from = earlier(one.firstSeen, other.firstSeen)
  const to = later(one.lastSeen, other.lastSeen)
  return from === null || to === null ? undefined : bucketsBetween(Date.parse(from), Date.parse(to))
}

/** Its codes, counted in other buckets. */
const codesIn = ({ codes, timeline }: Summary, buckets: Buckets | undefined): CodeSummary[] =>
  codes.map((code) => {
    if (!buckets) return { ...code, timeline: [] }
    const step = timeline?.step ?? buckets.step
    const first = Math.floor(Date.parse(timeline?.start ?? '') / step)
    return { ...code, timeline: rebucket(timeline ? code.timeline : [], { first, step }, buckets) }
  })

export const addSummaries = (one: Summary, other: Summary): Summary => {
  const buckets = bucketsOf(one, other)
  const ofCode = ({ code, product }: CodeSummary): string => `${code} ${product}`
  return settle({
    codes: joinBy([codesIn(one, buckets), codesIn(other, buckets)], ofCode, addCodes),
    bounds: buckets && { start: new Date(buckets.first * buckets.step).toISOString(), step: buckets.step },
    untimed: one.untimed + other.untimed,
    bans: joinBy([one.bans, other.bans], banKey, addBans).slice(0, mostBans),
    mayHaveExecuted: one.mayHaveExecuted + other.mayHaveExecuted,
    openOrders: [...one.openOrders, ...other.openOrders].slice(0, mostOrders),
  })
}

/** What a log without errors gives: it changes nothing that it is added to. */
export const emptySummary: Summary = settle({
  codes: [],
  bounds: undefined,
  untimed: 0,
  bans: [],
  mayHaveExecuted: 0,
  openOrders: [],
})
