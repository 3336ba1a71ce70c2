/** Numbers, spans and moments in the words of a person. */
import { describe, expect, it } from 'vitest'
import { counted, momentsBetween, numberText, rateText, shareText, spanText } from '../src/wording.ts'

/** A space that keeps a number together is shown as one. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

it.each([
  [0, '0'],
  [999, '999'],
  [12_408, '12 408'],
  [1_000_000, '1 000 000'],
])('%d', (value, expected) => expect(plain(numberText(value))).toBe(expected))

it.each([
  [1, '1 error'],
  [0, '0 errors'],
  [12_408, '12 408 errors'],
])('%d errors', (count, expected) => expect(plain(counted(count, 'error'))).toBe(expected))

it.each([
  [0, '0 ms'],
  [40, '40 ms'],
  [999.7, '1 s'],
  [1300, '1.3 s'],
  [9960, '10 s'],
  [59_990, '1 min'],
  [90_000, '1.5 min'],
  [900_000, '15 min'],
  [3_600_000, '1 h'],
  [172_800_000, '2 d'],
])('%d ms', (span, expected) => expect(plain(spanText(span))).toBe(expected))

it.each([
  [600, '10/s'],
  [46.2, '46/min'],
  [4, '4/min'],
  [0.5, '30/h'],
  [0.02, '1.2/h'],
  [0.001, '1.4/d'],
  [0.0001, '0.1/d'],
])('%d a minute', (rate, expected) => expect(rateText(rate)).toBe(expected))

it.each([
  [1, '100 %'],
  [0.997, '>99 %'],
  [0.964, '96 %'],
  [0.004, '<1 %'],
  [0, '0 %'],
])('%d of all', (share, expected) => expect(plain(shareText(share))).toBe(expected))

describe('moments', () => {
  const morning = '2026-11-20T02:14:03.221Z'
  const noon = '2026-11-20T12:00:00.000Z'
  const tomorrow = '2026-11-21T03:40:00.000Z'

  it.each<[string | null, string | null, string, string, string]>([
    [morning, noon, morning, noon, '02:14–12:00'],
    [morning, noon, noon, tomorrow, '12:00–2026-11-21 03:40'],
    [morning, noon, morning, '2026-11-20T02:14:59.000Z', '02:14'],
    [morning, tomorrow, morning, noon, '2026-11-20 02:14–12:00'],
    [morning, tomorrow, morning, tomorrow, '2026-11-20 02:14–2026-11-21 03:40'],
    [morning, '2026-11-20T02:15:00.000Z', morning, '2026-11-20T02:14:59.000Z', '02:14:03–02:14:59'],
    [null, null, morning, noon, '2026-11-20 02:14–12:00'],
  ])('of a log from %s to %s: %s to %s', (first, last, from, to, expected) => {
    expect(plain(momentsBetween(first, last).range(from, to))).toBe(expected)
  })
})
