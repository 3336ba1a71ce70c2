/** Reads a summary back from JSON; what is none, or not whole, is told by the field that is wrong. */
import * as v from 'valibot'
import { executions, products, retries } from '../catalog/entry.ts'
import type { Counts, Summary } from './summary.ts'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)
const product = maybe(v.picklist(products))

/** A record of the library's would lose values such as `constructor`. */
const counts = v.custom<Counts>(
  (value) => v.is(v.looseObject({}), value) && Object.values(value).every((times) => v.is(count, times)),
)

const gap = v.object({ least: count, count, sum: count, from: time, to: time })

const message = v.object({
  text: maybe(v.string()),
  count,
  firstSeen: maybe(time),
  lastSeen: maybe(time),
  gaps: v.array(gap),
})

const code = v.object({
  code: v.pipe(v.number(), v.safeInteger()),
  name: maybe(v.string()),
  product,
  retry: maybe(v.picklist(retries)),
  executed: maybe(v.picklist(executions)),
  count,
  firstSeen: maybe(time),
  lastSeen: maybe(time),
  firstLine: v.string(),
  lastLine: v.string(),
  params: counts,
  share: v.number(),
  rate: maybe(v.number()),
  likely: count,
  timeline: v.array(count),
  symbols: counts,
  endpoints: counts,
  clients: counts,
  loggers: counts,
  messages: v.array(message),
})

const ban = v.object({ code: v.number(), product, from: maybe(time), until: time, line: v.string(), count })

const order = v.object({
  line: v.string(),
  time: maybe(time),
  code: v.number(),
  product,
  symbol: maybe(v.string()),
  ids: v.array(v.string()),
})

/** Findings follow from the rest and are not read. */
const summary = v.object({
  total: count,
  likely: count,
  untimed: count,
  firstSeen: maybe(time),
  lastSeen: maybe(time),
  timeline: maybe(v.object({ start: time, step: v.pipe(count, v.minValue(1)), counts: v.array(count) })),
  codes: v.array(code),
  bans: v.array(ban),
  mayHaveExecuted: count,
  openOrders: v.array(order),
})

export type Reading = { summary: Summary } | { problem: string }

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const readSummary = (text: string): Reading => {
  const value = parse(text)
  if (value === undefined) return { problem: 'it is not one JSON value' }
  const read = v.safeParse(summary, value)
  if (read.success) return { summary: { ...read.output, findings: [] } }
  const [issue] = read.issues
  return { problem: v.getDotPath(issue) === null ? 'it is no object' : `'${v.getDotPath(issue)}' is missing or wrong` }
}
