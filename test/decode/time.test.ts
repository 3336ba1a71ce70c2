/** The time stamps of loggers, in the order a line has them and in the zone they name. */

import { describe, expect, it } from 'vitest'
import { isStamped } from '../../src/decode/stamped.ts'
import { findStamp, readTime } from '../../src/decode/time.ts'
import { timeForms } from '../../src/decode/time-forms.ts'

const moment = '2026-11-20T08:14:03.221Z'
const second = '2026-11-20T08:14:03.000Z'
const now = (): number => Date.UTC(2026, 10, 23)

describe('every form', () => {
  const samples = timeForms.flatMap((form) => form.samples.map(([line, time]) => ({ form, line, time })))

  it.each(samples)('reads $line', ({ line, time }) => expect(readTime(line, { now })).toBe(time))

  it.each(samples)('finds $line by itself', ({ form, line }) => {
    expect(timeForms.find(({ pattern, within }) => pattern.test(line.slice(0, within)))).toBe(form)
  })

  it.each(samples.filter(({ form }) => form.head))('begins a record: $line', ({ line }) => {
    expect(isStamped(line)).toBe(true)
  })

  it.each(samples)('is read in the same place of another line: $line', ({ line, time }) => {
    const stamp = findStamp(line)
    expect(stamp?.read(line.slice(stamp.from, stamp.to), { now })).toBe(Date.parse(time))
  })
})

describe('year first', () => {
  it.each([
    ['2026-11-20T08:14:03.221Z ERROR', moment],
    ['2026-11-20T08:14:03Z', second],
    ['[2026-11-20 08:14:03.221]', moment],
    ['2026-11-20 08:14:03', second],
    ['2026-11-20 08:14', '2026-11-20T08:14:00.000Z'],
    ['2026-11-20 8:14:03', second],
    ['2026.11.20 08:14:03', second],
    ['2026-11-20_08:14:03', second],
    ['2026-11-20T08:14:03.2Z', '2026-11-20T08:14:03.200Z'],
    ['{"level":"error","ts":"2026-11-20T08:14:03.221Z","msg":"x"}', moment],
    ['time="2026-11-20T08:14:03Z" level=error', second],
    ['bot-1 | 2026-11-20T08:14:03.221Z binance', moment],
    ['0001 2026-11-20 08:14:03 first, 2026-11-21 09:00:00 later', second],
    ['2024-02-29 00:00:00', '2024-02-29T00:00:00.000Z'],
  ])('%s', (line, expected) => expect(readTime(line)).toBe(expected))
})

describe('zones', () => {
  it.each([
    ['2026-11-20T09:14:03.221+01:00', moment],
    ['2026-11-20T09:14:03+0100', second],
    ['2026-11-20 09:14:03.221+01', moment],
    ['2026-11-20 02:44:03.221 -05:30', moment],
    ['2026-11-20 08:14:03 +0000', second],
    ['2026-11-20 03:14:03 -0500', second],
    ['2026-11-20 08:14:03 UTC', second],
    ['2026-11-20 08:14:03 GMT', second],
    ['2026-11-20 03:14:03 EST', second],
    ['2026-11-20 17:14:03 JST', second],
    ['2026-11-21T01:14:03+1700', second],
    ['2026-11-20 08:14:03 -1021 Timestamp for this request is outside of the recvWindow.', second],
    ['2026-11-20 08:14:03 -1000 An unknown error occured while processing the request.', second],
    ['2026-11-20 08:14:03 ESTIMATE', second],
  ])('%s', (line, expected) => expect(readTime(line)).toBe(expected))
})

describe('day or month first', () => {
  it.each([
    ['20-11-2026 08:14:03 INFO', second],
    ['20.11.2026 08:14:03,221', moment],
    ['20/11/2026, 08:14:03', second],
    ['20-11-2026T08:14:03', second],
    ['11/20/2026 08:14:03', second],
    ['11/20/2026 8:14:03 AM', second],
    ['11/20/2026 8:14 p.m.', '2026-11-20T20:14:00.000Z'],
    ['11/20/2026 12:14:03 AM', '2026-11-20T00:14:03.000Z'],
    ['11/20/2026 12:14:03 PM', '2026-11-20T12:14:03.000Z'],
    ['05/11/2026 08:14:03: the day first', '2026-11-05T08:14:03.000Z'],
    ['05/11/2026 08:14:03 AM: the month first', '2026-05-11T08:14:03.000Z'],
    ['05.11.2026 08:14:03 AM: the day first', '2026-11-05T08:14:03.000Z'],
  ])('%s', (line, expected) => expect(readTime(line)).toBe(expected))
})

describe('a year that is left out', () => {
  it.each<[string, { now?: number; last?: number }, string | null]>([
    ['Nov 20 08:14:03 host x', { now: Date.UTC(2026, 11, 1) }, second],
    ['Nov 20 08:14:03 host x', { now: Date.UTC(2027, 2, 1) }, second],
    ['Nov 20 08:14:03 host x', { now: Date.UTC(2026, 10, 19, 20) }, second],
    ['Nov 20 08:14:03 host x', { now: Date.UTC(2026, 10, 18) }, '2025-11-20T08:14:03.000Z'],
    ['E1231 23:59:00.000 1 x', { now: Date.UTC(2027, 0, 1) }, '2026-12-31T23:59:00.000Z'],
    ['Jan  1 00:00:07 host x', { now: Date.UTC(2026, 11, 31, 22) }, '2027-01-01T00:00:07.000Z'],
    ['Jan  1 00:00:07 host x', { last: Date.UTC(2026, 11, 31, 22) }, '2027-01-01T00:00:07.000Z'],
    ['Dec 31 23:00:00 host x', { last: Date.UTC(2027, 0, 1) }, '2026-12-31T23:00:00.000Z'],
    ['Nov 20 08:14:03 host x', {}, null],
  ])('%s in %j', (line, { now: wall, last }, expected) =>
    expect(readTime(line, { now: wall === undefined ? undefined : () => wall, last })).toBe(expected),
  )
})

describe('epoch', () => {
  it.each([
    ['{"timestamp": "1795162443"}', second],
    ['level=error t=1795162443 msg=x', second],
    ['{"time":1795162443221456,"msg":"microseconds"}', moment],
    ['{"time":1795162443221456789,"msg":"nanoseconds"}', moment],
    ['1795162443221 ERROR', moment],
    ['1795162443.221 | ERROR', moment],
  ])('%s', (line, expected) => expect(readTime(line)).toBe(expected))
})

describe('none', () => {
  it.each([
    [''],
    ['APIError(code=-1021): Timestamp for this request is outside of the recvWindow.'],
    ['08:14:03 ERROR no day'],
    ['2026-11-20 no time of day'],
    ['2026-13-20 08:14:03 no such month'],
    ['2026-11-32 08:14:03 no such day'],
    ['2026-11-20 25:14:03 no such hour'],
    ['2026-11-20 08:61:03 no such minute'],
    ['IP banned until 1795162443221'],
    ['orderId=1795162443221'],
    ['serverTime 1795162443221'],
    ['1795162443221-7 ERROR'],
    ['8389765123 ERROR an order id'],
    ['E2060 orders 08:14:03'],
    ['Mayor 20 08:14:03'],
  ])('%s', (line) => expect(readTime(line, { now })).toBe(null))
})
