/** Which lines count as alike: those that differ in nothing but numbers that bear on no judgement. */

import { describe, expect, it } from 'vitest'
import { createScanner, Kind } from '../../src/decode/scan.ts'

const scanner = createScanner([])

/** Hashes a line in a text of its own for the place that ends at the third byte of what is asked about, or behind it all. */
const hash = (line: string, place = '', kind: number = Kind.number): string => {
  const before = 'line before\n'
  const text = new TextEncoder().encode(`${before}${line}\n`)
  const start = before.length
  const at = place === '' ? text.length + 1000 : start + line.indexOf(place) + 2
  return scanner.hashLine(text, { start, end: text.length - 1 }, at, kind).join(' ')
}

describe('alike', () => {
  it.each([
    ['time stamps', '2026-11-20T08:14:03.221Z ERROR x', '2027-01-02T23:59:59.000Z ERROR x'],
    ['stamps with a comma', '2026-11-20 08:14:03,221 - x', '2026-11-21 09:15:04,007 - x'],
    ['days first', '20.11.2026 08:14:03 x', '21.12.2027 09:15:04 x'],
    ['web servers', '[20/Nov/2026:08:14:03 +0000] x', '[20/Nov/2027:09:15:04 +0000] x'],
    ['epochs', '{"time":1795162443221}', '{"time":1795162999999}'],
    ['seconds with a fraction', 'ts=1795162443.221 x', 'ts=1795162999.987 x'],
    ['amounts', 'price 43251.22 x', 'price 99999.01 x'],
    ['addresses', 'from 10.0.3.17:9443 x', 'from 10.0.3.99:9443 x'],
    ['order ids', 'orderId=283101234 x', 'orderId=999999999 x'],
    ['UUIDs', 'id 2a911a0b-9dc9-45d1-96f5-4f7bc825145c x', 'id f81d4fae-7dec-4044-a765-00a0c91e6bf6 x'],
    ['small ids', 'a line about order 4711 that failed', 'a line about order 4712 that failed'],
    ['fields of a record', 'a line with qty=5, retry=3', 'a line with qty=7, retry=4'],
    ['fields of JSON', '{"what":"order","id":4711,"try":2}', '{"what":"order","id":4712,"try":3}'],
    ['hashes', 'commit 4f7bc825145cdeadbeef x', 'commit 00a0c91e6bf612345678 x'],
  ])('%s', (_what, one, other) => expect(hash(one)).toBe(hash(other)))
})

describe('not alike', () => {
  it.each([
    ['codes', 'code -1021 x', 'code -2019 x'],
    ['codes of five digits', 'code -11008 x', 'code -11007 x'],
    ['numbers in brackets', 'a line that says (400, x', 'a line that says (503, x'],
    ['numbers with a colon behind', 'a line that says 4014: x', 'a line that says 4015: x'],
    ['versions in paths', '/api/v1/order', '/api/v3/order'],
    ['words', 'price 4.5 BTCUSDT', 'price 4.5 ETHUSDT'],
    ['words of hexadecimal letters', 'deadbeef x', 'beefdead x'],
    ['names with a number', 'HRESULT 0x80040001', 'HRESULT 0x80040002'],
    ['lengths', 'orderId=283101234 x', 'orderId=2831012345 x'],
  ])('%s', (_what, one, other) => expect(hash(one)).not.toBe(hash(other)))

  it.each([
    ['values near a code', 'the API said 503 (-1008) again', 'the API said 400 (-1008) again', '-1008', Kind.number],
    ['a code that looks like an amount', 'order 42 took -1021.5 x', 'order 42 took -1022.5 x', '-102', Kind.number],
    ['a number behind its word', 'qty=5, error code 1021', 'qty=5, error code 1022', 'ror', Kind.word],
    ['values near a text', 'took 5 retry: margin', 'took 6 retry: margin', 'gin', Kind.message],
  ])('%s', (_what, one, other, place, kind) => expect(hash(one, place, kind)).not.toBe(hash(other, place, kind)))
})

it('values far from the place are alike', () => {
  const rest = ' and so on, which is long enough (-1008)'
  expect(hash(`order 4711 failed${rest}`, '-1008')).toBe(hash(`order 4712 failed${rest}`, '-1008'))
})

it('is the same wherever the line stands', () => {
  const line = '2026-11-20 08:14:03 ERROR code -1021 x'
  const text = new TextEncoder().encode(`${line}\n`)
  scanner.room.set(text, 3)
  const own = scanner.room.subarray(3, 3 + text.length)
  const place = line.indexOf('-') + 2
  const of = (bytes: Uint8Array) => scanner.hashLine(bytes, { start: 0, end: line.length }, place, Kind.number)
  expect(of(own)).toEqual(of(text))
})
