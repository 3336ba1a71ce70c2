/** What is kept of each code: counts, first and last, verdict, what stood in its messages and lines. */
import { describe, expect, it } from 'vitest'
import { entry } from '../support/records.ts'
import { seen, summaryOf, summaryOfText } from '../support/summary.ts'

it('is empty at first', () => {
  expect(summaryOf([])).toEqual({
    total: 0,
    likely: 0,
    untimed: 0,
    firstSeen: null,
    lastSeen: null,
    timeline: null,
    codes: [],
    findings: [],
    bans: [],
    mayHaveExecuted: 0,
    openOrders: [],
  })
})

describe('order', () => {
  const codesOf = (...all: Parameters<typeof seen>[0][]) =>
    summaryOf(all.map((fields) => seen(fields))).codes.map(({ code, count }) => [code, count])

  it('is by count, then from the number nearest zero outwards', () => {
    expect(codesOf(...[-4061, -1021, -2019, -1022, -2019, -1021].map((code) => ({ code })))).toEqual([
      [-1021, 2],
      [-2019, 2],
      [-1022, 1],
      [-4061, 1],
    ])
  })

  it('puts first what needs action: may be executed, bans, what must be changed, the unknown, what passes', () => {
    const message = 'Way too many requests; IP banned until 1795162443221.'
    const backoff = entry({ retry: 'backoff' })
    expect(
      codesOf(
        ...[1, 2, 3, 4, 5].map(() => ({ code: -1008, entry: backoff })),
        ...[1, 2, 3, 4].map(() => ({ code: -4999, entry: undefined })),
        ...[1, 2, 3].map(() => ({ code: -2019, entry: entry({ retry: 'fix' }) })),
        { code: -1003, entry: backoff, message },
        { code: -1003, entry: backoff, message },
        { code: -1007, entry: entry({ retry: 'verify', executed: 'maybe' }) },
      ),
    ).toEqual([
      [-1007, 1],
      [-1003, 2],
      [-2019, 3],
      [-4999, 4],
      [-1008, 5],
    ])
  })
})

describe('first and last', () => {
  it.each<[string, (string | null)[], string | null, string | null]>([
    ['in order', ['01', '02', '03'], '01', '03'],
    ['out of order', ['02', '03', '01'], '01', '03'],
    ['some lines without a time', [null, '02', null], '02', '02'],
    ['no times', [null, null], null, null],
  ])('%s', (_, days, first, last) => {
    const time = (day: string | null): string | null => day && `2026-01-${day}T00:00:00.000Z`
    const summary = summaryOf(days.map((day) => seen({ time: time(day) })))
    expect(summary.codes[0]).toMatchObject({ firstSeen: time(first), lastSeen: time(last) })
    expect(summary.untimed).toBe(days.filter((day) => day === null).length)
    expect(summary.timeline?.counts.reduce((sum, count) => sum + count) ?? 0).toBe(days.length - summary.untimed)
  })

  it('takes the last time before a line that has none', () => {
    const text = [
      '2026-11-20 08:14:03 ERROR order failed',
      'Traceback (most recent call last):',
      '  File "bot.py", line 7, in place',
      'binance.exceptions.BinanceAPIException: APIError(code=-2019): Margin is insufficient.',
      '2026-11-20 09:00:00 INFO going on',
      'binance.exceptions.BinanceAPIException: APIError(code=-1121): Invalid symbol.',
    ]
    const { codes, firstSeen, lastSeen } = summaryOfText(text.join('\n'))
    expect(codes.map(({ code, lastSeen: seen }) => [code, seen])).toEqual([
      [-1121, '2026-11-20T09:00:00.000Z'],
      [-2019, '2026-11-20T08:14:03.000Z'],
    ])
    expect([firstSeen, lastSeen]).toEqual(['2026-11-20T08:14:03.000Z', '2026-11-20T09:00:00.000Z'])
  })

  it('names the files', () => {
    const all = [seen({ file: 'a.log', line: 812 }), seen({ file: 'b.log', line: 3 })]
    expect(summaryOf(all).codes[0]).toMatchObject({ firstLine: 'a.log:812', lastLine: 'b.log:3' })
  })
})

describe('one code', () => {
  it('is counted for each product', () => {
    const text = 'POST /fapi/v1/order {"code":-2021}\n2026-11-20 08:14 POST /api/v3/order {"code":-2021}'
    expect(summaryOfText(text).codes.map(({ product, name }) => [product, name])).toEqual([
      ['spot', null],
      ['usdm', 'ORDER_WOULD_IMMEDIATELY_TRIGGER'],
    ])
  })

  it('that is on no list has nothing to say', () => {
    const unknown = { name: null, product: null, retry: null, executed: null }
    expect(summaryOf([seen({ code: -4999, entry: undefined })]).codes[0]).toMatchObject(unknown)
  })

  it('has the strictest verdict of its errors', () => {
    const verdicts = [
      { retry: 'backoff', executed: 'no' },
      { retry: 'verify', executed: 'maybe' },
      { retry: 'stop', executed: 'no' },
    ] as const
    const all = verdicts.map((verdict) => seen({ entry: entry(verdict) }))
    expect(summaryOf(all).codes[0]).toMatchObject({ retry: 'verify', executed: 'maybe' })
  })

  it('counts those that are likely', () => {
    const all = [seen({ confidence: 'likely' }), seen(), seen({ confidence: 'likely' })]
    expect(summaryOf(all)).toMatchObject({ likely: 2, codes: [{ count: 3, likely: 2 }] })
  })
})

describe('values', () => {
  const paramsOf = (...all: string[][]) => summaryOf(all.map((params) => seen({ params }))).codes[0]?.params ?? {}

  it('are those of all holes of a message', () => {
    expect(paramsOf(['8', '9'], ['8', '7'], ['8', '8'])).toEqual({ 7: 1, 8: 4, 9: 1 })
  })

  it('may be names that objects have of their own', () => {
    expect(Object.entries(paramsOf(['constructor'], ['__proto__'], ['__proto__'], ['toString']))).toEqual([
      ['constructor', 1],
      ['__proto__', 2],
      ['toString', 1],
    ])
  })

  it('are 200 at most, but those are counted on', () => {
    const values = [...Array.from({ length: 1000 }, (_, at) => `v${at}`), 'v0', 'v199', 'v999']
    const params = paramsOf(...values.map((value) => [value]))
    expect(Object.keys(params)).toHaveLength(200)
    expect([params.v0, params.v1, params.v199, params.v999]).toEqual([2, 1, 2, undefined])
  })

  it('of lines are counted too, however many forms they have', () => {
    const all = Array.from({ length: 1000 }, (_, at) =>
      seen({ shape: at % 2 ? 'ccxt' : 'json' }, { symbol: at % 4 ? 'BTCUSDT' : 'ETHUSDT', logger: 'grid' }),
    )
    expect(summaryOf(all).codes[0]).toMatchObject({
      symbols: { BTCUSDT: 750, ETHUSDT: 250 },
      loggers: { grid: 1000 },
      clients: { ccxt: 500 },
      endpoints: {},
    })
  })
})

it('keeps as little of a million errors as of a thousand', () => {
  const all = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      seen({
        params: [String(at)],
        message: `${'abcdefgh'[at % 8]}${at} ${at.toString(36).replace(/\d/g, 'x')}`,
        time: new Date(1_795_000_000_000 + at * 977).toISOString(),
      }),
    )
  const sizeOf = (count: number): number => JSON.stringify(summaryOf(all(count))).length
  expect(sizeOf(100_000)).toBeLessThan(sizeOf(2000) * 1.5)
})
