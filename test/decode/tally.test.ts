/** Totals per code: order, first and last, what stood in the messages' holes. */

import { describe, expect, it } from 'vitest'
import type { Hit } from '../../src/decode/hit.ts'
import { createTally } from '../../src/decode/tally.ts'
import { hitsIn } from '../support/hits.ts'

const tally = (hits: readonly Partial<Hit>[]) => {
  const tallying = createTally()
  for (const hit of hits) tallying.add({ file: null, line: 1, time: null, entry: undefined, params: [], ...hit } as Hit)
  return tallying.result()
}

it('is empty at first', () => expect(tally([])).toEqual({ total: 0, codes: [] }))

it('counts what a log holds', () => {
  const log = [
    '2026-11-20 08:14:03 ERROR binance {"code":-1121,"msg":"Invalid symbol."}',
    '2026-11-20 08:14:04 INFO  waiting',
    '2026-11-20 08:14:05 ERROR binance {"code":-1102,"msg":"Mandatory parameter \'side\' was not sent, was empty/null, or malformed."}',
    '2026-11-20 08:14:06 ERROR binance {"code":-1102,"msg":"Mandatory parameter \'type\' was not sent, was empty/null, or malformed."}',
    '2026-11-20 08:14:07 ERROR binance {"code":-1102,"msg":"Mandatory parameter \'side\' was not sent, was empty/null, or malformed."}',
  ]
  expect(tally(hitsIn(log.join('\n')))).toEqual({
    total: 4,
    codes: [
      {
        code: -1102,
        name: 'MANDATORY_PARAM_EMPTY_OR_MALFORMED',
        product: 'usdm',
        retry: 'fix',
        executed: 'no',
        count: 3,
        firstSeen: '2026-11-20T08:14:05.000Z',
        lastSeen: '2026-11-20T08:14:07.000Z',
        firstLine: '3',
        lastLine: '5',
        params: { side: 2, type: 1 },
      },
      {
        code: -1121,
        name: 'BAD_SYMBOL',
        product: 'usdm',
        retry: 'fix',
        executed: 'no',
        count: 1,
        firstSeen: '2026-11-20T08:14:03.000Z',
        lastSeen: '2026-11-20T08:14:03.000Z',
        firstLine: '1',
        lastLine: '1',
        params: {},
      },
    ],
  })
})

describe('order', () => {
  it('is by count, then from the number nearest zero outwards', () => {
    const codes = [-4061, -1021, -2019, -1022, -2019, -1021].map((code) => ({ code }))
    expect(tally(codes).codes.map(({ code, count }) => [code, count])).toEqual([
      [-1021, 2],
      [-2019, 2],
      [-1022, 1],
      [-4061, 1],
    ])
  })
})

describe('first and last', () => {
  it.each<[string, (string | null)[], string | null, string | null]>([
    ['in order', ['2026-01-01', '2026-01-02', '2026-01-03'], '2026-01-01', '2026-01-03'],
    ['out of order', ['2026-01-02', '2026-01-03', '2026-01-01'], '2026-01-01', '2026-01-03'],
    ['some lines without a time', [null, '2026-01-02', null], '2026-01-02', '2026-01-02'],
    ['no times', [null, null], null, null],
  ])('%s', (_, times, firstSeen, lastSeen) => {
    expect(tally(times.map((time) => ({ code: -1021, time }))).codes[0]).toMatchObject({ firstSeen, lastSeen })
  })

  it('names the files', () => {
    const hits = [
      { code: -1021, file: 'a.log', line: 812 },
      { code: -1021, file: 'b.log', line: 3 },
    ]
    expect(tally(hits).codes[0]).toMatchObject({ firstLine: 'a.log:812', lastLine: 'b.log:3' })
  })
})

describe('one code', () => {
  it('is counted for each product', () => {
    const text = 'POST /fapi/v1/order {"code":-2021}\n2026-11-20 08:14 POST /api/v3/order {"code":-2021}'
    expect(tally(hitsIn(text)).codes.map(({ product, name }) => [product, name])).toEqual([
      ['usdm', 'ORDER_WOULD_IMMEDIATELY_TRIGGER'],
      ['spot', null],
    ])
  })

  it('that is on no list has nothing to say', () => {
    expect(tally([{ code: -4999 }]).codes[0]).toMatchObject({ name: null, product: null, retry: null, executed: null })
  })
})

describe('params', () => {
  it('counts all holes of a message', () => {
    const hits = [{ params: ['8', '9'] }, { params: ['8', '7'] }, { params: ['8', '8'] }]
    expect(tally(hits.map((hit) => ({ code: -1104, ...hit }))).codes[0]?.params).toEqual({ 7: 1, 8: 4, 9: 1 })
  })

  it('takes names that objects have of their own', () => {
    const hits = ['constructor', '__proto__', '__proto__', 'toString'].map((value) => ({
      code: -1106,
      params: [value],
    }))
    expect(Object.entries(tally(hits).codes[0]?.params ?? {})).toEqual([
      ['constructor', 1],
      ['__proto__', 2],
      ['toString', 1],
    ])
  })

  it('stops at 200 values but counts on those it has', () => {
    const values = [...Array.from({ length: 1000 }, (_, at) => `v${at}`), 'v0', 'v199', 'v999']
    const params = tally(values.map((value) => ({ code: -1003, params: [value] }))).codes[0]?.params ?? {}
    expect(Object.keys(params)).toHaveLength(200)
    expect([params.v0, params.v1, params.v199, params.v999]).toEqual([2, 1, 2, undefined])
  })
})
