/** Two summaries added up are the summary of both logs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSummaries, emptySummary } from '../../src/summary/merge.ts'
import { readSummary } from '../../src/summary/read-summary.ts'
import type { Summary } from '../../src/summary/summary.ts'
import { badDay } from '../support/day.ts'
import { entry } from '../support/records.ts'
import { type Seen, seen, summaryOf, summaryOfText } from '../support/summary.ts'

const reread = (summary: Summary): Summary => {
  const read = readSummary(JSON.stringify(summary))
  if ('problem' in read) throw new Error(read.problem)
  return read.summary
}

const add = (...parts: Summary[]): Summary => parts.map(reread).reduce(addSummaries, emptySummary)

const errors = [
  { code: -2019, entry: entry({ code: -2019 }) },
  { code: -2021, entry: entry({ code: -2021, product: 'spot', retry: 'verify', executed: 'maybe' }) },
  { code: -2021, entry: entry({ code: -2021, product: 'usdm' }) },
  { code: -2021, entry: entry({ code: -2021, product: 'usdm', retry: 'stop' }) },
  { code: -4999, entry: undefined },
] as const

/** One after another, some without a time, some of them bans. */
const logs = fc.array(
  fc.record({
    kind: fc.nat(errors.length - 1),
    pause: fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1e9 })),
    hasTime: fc.boolean(),
    message: fc.constantFrom(
      null,
      'one 1',
      'one 2',
      'IP banned until 1795162443221.',
      'IP banned until 1795162453221.',
    ),
    params: fc.array(fc.constantFrom('a', 'b', 'constructor', '__proto__', '7')),
    likely: fc.boolean(),
    symbol: fc.constantFrom(undefined, 'BTCUSDT', 'ETHUSDT'),
  }),
  { maxLength: 80 },
)

type Log = typeof logs extends fc.Arbitrary<infer Value> ? Value : never

const toSeen = (log: Log): Seen[] => {
  let moment = Date.UTC(2026, 10, 20)
  return log.map(({ kind, pause, hasTime, likely, message, params, symbol }, at) => {
    moment += pause
    return seen(
      {
        ...errors[kind],
        line: at + 1,
        time: hasTime ? new Date(moment).toISOString() : null,
        confidence: likely ? 'likely' : 'sure',
        message,
        params,
      },
      { symbol },
      `orderId=${at}`,
    )
  })
}

describe('the sum', () => {
  it('of the parts of a log is the whole, wherever it is cut', () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), (log, one, other) => {
        const all = toSeen(log)
        const [from, to] = [one % (all.length + 1), other % (all.length + 1)].sort((a, b) => a - b) as [number, number]
        const parts = [all.slice(0, from), all.slice(from, to), all.slice(to)].map(summaryOf)
        expect(add(...parts)).toEqual(summaryOf(all))
      }),
    )
  })

  it.each([0.1, 0.3, 0.5, 0.99])('of a bad day cut at %d tells the same', (share) => {
    const lines = badDay.split('\n')
    const cut = Math.floor(lines.length * share)
    const parts = [lines.slice(0, cut), lines.slice(cut)].map((part) => summaryOfText(part.join('\n')))
    const whole = summaryOfText(badDay)
    const told = ({ findings }: Summary) => findings.map(({ text, count, from, to }) => ({ text, count, from, to }))
    expect(told(add(...parts))).toEqual(told(whole))
    expect(add(...parts)).toMatchObject({ total: whole.total, timeline: whole.timeline })
  })

  it('of two bots that ran side by side takes neither for the other', () => {
    const pace = (first: number) =>
      Array.from({ length: 30 }, (_, at) =>
        seen({ time: new Date(Date.UTC(2026, 10, 20) + first + at * 60_000).toISOString() }),
      )
    const [gap] = add(summaryOf(pace(0)), summaryOf(pace(7000))).codes[0]?.messages[0]?.gaps ?? []
    expect(gap).toMatchObject({ count: 58, sum: 58 * 60_000 })
  })

  it('of one and nothing is that one', () => {
    const summary = summaryOfText(badDay)
    expect(add(summary)).toEqual(summary)
    expect(add(emptySummary, summary, emptySummary)).toEqual(summary)
  })
})

describe('what is no summary', () => {
  const good = JSON.parse(JSON.stringify(summaryOf([seen({ time: '2026-11-20T02:14:00.000Z' })])))
  const [code] = good.codes

  it.each<[string, unknown, string]>([
    ['a list', [], "'total' is missing or wrong"],
    ['a number', 7, 'it is no object'],
    ['null', null, 'it is no object'],
    ['an error', { code: -1121, msg: 'Invalid symbol.' }, "'total' is missing or wrong"],
    ['a total below zero', { ...good, total: -1 }, "'total' is missing or wrong"],
    ['a half', { ...good, total: 0.5 }, "'total' is missing or wrong"],
    ['a day', { ...good, lastSeen: '2026-11-20' }, "'lastSeen' is missing or wrong"],
    ['no step', { ...good, timeline: { ...good.timeline, step: 0 } }, "'timeline.step' is missing or wrong"],
    ['a word', { ...good, codes: [{ ...code, retry: 'perhaps' }] }, "'codes.0.retry' is missing or wrong"],
    ['a text', { ...good, codes: [{ ...code, params: { a: '7' } }] }, "'codes.0.params' is missing or wrong"],
  ])('%s', (_, value, problem) => expect(readSummary(JSON.stringify(value))).toEqual({ problem }))

  it.each(['', 'x', '{}{}'])('%j', (text) => expect(readSummary(text)).toEqual({ problem: 'it is not one JSON value' }))

  it('is not made so by fields of another version', () => {
    expect(readSummary(JSON.stringify({ ...good, more: 7 }))).toHaveProperty('summary')
  })

  it('adds up even where its parts disagree', () => {
    const odd = reread({ ...good, timeline: { start: '1970-01-01T00:00:00.000Z', step: 7, counts: [1] } })
    expect(addSummaries(odd, good)).toMatchObject({ total: 2, timeline: { step: 1000, counts: [1] } })
  })
})
