/** The time stamps of loggers, in the order a line has them and in the zone it names. */

import { describe, expect, it } from 'vitest'
import { readTime } from '../../src/decode/time.ts'

const moment = '2026-11-20T08:14:03.221Z'
const second = '2026-11-20T08:14:03.000Z'

describe('year first', () => {
  it.each([
    ['2026-11-20T08:14:03.221Z ERROR', moment],
    ['2026-11-20T08:14:03Z', second],
    ['2026-11-20 08:14:03,221 - freqtrade.worker - ERROR', moment],
    ['[2026-11-20 08:14:03.221]', moment],
    ['2026-11-20 08:14:03', second],
    ['2026-11-20 08:14', '2026-11-20T08:14:00.000Z'],
    ['2026/11/20 08:14:03 bot.go:81:', second],
    ['2026.11.20 08:14:03', second],
    ['2026-11-20_08:14:03', second],
    ['2026-11-20T08:14:03.221456789Z', moment],
    ['2026-11-20T08:14:03.2Z', '2026-11-20T08:14:03.200Z'],
    ['2026-11-20T09:14:03.221+01:00', moment],
    ['2026-11-20T09:14:03+0100', second],
    ['2026-11-20 02:44:03.221 -05:30', moment],
    ['2026-11-20 08:14:03 UTC', second],
    ['2026-11-21T01:14:03+1700', second],
    ['{"level":"error","ts":"2026-11-20T08:14:03.221Z","msg":"x"}', moment],
    ['time="2026-11-20T08:14:03Z" level=error', second],
    ['bot-1 | 2026-11-20T08:14:03.221Z binance', moment],
    ['0001 2026-11-20 08:14:03 first, 2026-11-21 09:00:00 later', second],
    ['2024-02-29 00:00:00', '2024-02-29T00:00:00.000Z'],
  ])('%s', (line, expected) => expect(readTime(line)).toBe(expected))
})

describe('day first', () => {
  it.each([
    ['20-11-2026 08:14:03 INFO', second],
    ['20.11.2026 08:14:03,221', moment],
    ['20/11/2026, 08:14:03', second],
    ['20-11-2026T08:14:03', second],
  ])('%s', (line, expected) => expect(readTime(line)).toBe(expected))
})

describe('epoch', () => {
  it.each([
    ['{"level":50,"time":1795162443221,"msg":"order failed"}', moment],
    ['{"ts":1795162443.221,"level":"error"}', moment],
    ['{"timestamp": "1795162443"}', second],
    ['level=error t=1795162443 msg=x', second],
    ['{"time":1795162443221456,"msg":"microseconds"}', moment],
    ['{"time":1795162443221456789,"msg":"nanoseconds"}', moment],
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
  ])('%s', (line) => expect(readTime(line)).toBe(null))
})
