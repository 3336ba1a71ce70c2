/** Which lines count as alike: those that differ in nothing but numbers that bear on no judgement. */

import { describe, expect, it } from 'vitest'
import { createScanner } from '../../src/decode/scan.ts'

const scanner = createScanner([])

/** Masks a line in a text of its own, but for the part that is asked about. */
const mask = (line: string, keep = '', near = 8): number => {
  const before = 'line before\n'
  const bytes = new TextEncoder().encode(`${before}${line}\n`)
  scanner.bytes.fill(0, 0, bytes.length + 100)
  scanner.bytes.set(bytes)
  const start = before.length
  const keptAt = start + (keep === '' ? 0 : line.indexOf(keep))
  return scanner.maskLine(start, bytes.length - 1, keptAt, keptAt + keep.length, near)
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
  ])('%s', (_what, one, other) => expect(mask(one)).toBe(mask(other)))
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
  ])('%s', (_what, one, other) => expect(mask(one)).not.toBe(mask(other)))

  it('values near the place', () => {
    const lines = ['the API said 503 (-1008) again', 'the API said 400 (-1008) again'] as const
    expect(mask(lines[0], '-1008')).not.toBe(mask(lines[1], '-1008'))
    expect(mask(lines[0], '-1008', 1)).toBe(mask(lines[1], '-1008', 1))
  })

  it('what is kept, though it looks like an amount', () => {
    expect(mask('took 1021.5 x')).toBe(mask('took 1022.5 x'))
    expect(mask('took 1021.5 x', '1021')).not.toBe(mask('took 1022.5 x', '1022'))
  })
})

describe('a kept line', () => {
  it('is known again until lines are forgotten', () => {
    const line = '2026-11-20 08:14:03 ERROR x'
    mask(line)
    const kept = scanner.keepLine(line.length)
    expect(kept).toBeTypeOf('number')
    mask('2027-01-01 00:00:00 ERROR x')
    expect(scanner.isMasked(kept as number, line.length)).toBe(true)
    mask('2027-01-01 00:00:00 ERROR y')
    expect(scanner.isMasked(kept as number, line.length)).toBe(false)
    scanner.forgetLines()
    mask('another')
    expect(scanner.keepLine(7)).toBe(kept)
  })

  it('is refused when there is no more room', () => {
    scanner.forgetLines()
    let count = 0
    while (scanner.keepLine(1000) !== undefined) count++
    expect(count).toBe(Math.floor((1 << 20) / 1000))
  })
})
