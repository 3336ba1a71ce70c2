/** Bans, limits that nobody heeds, and clocks that are off. */
import { describe, expect, it } from 'vitest'
import type { Hit } from '../../src/decode/hit.ts'
import { entry } from '../support/records.ts'
import { at, every, minute, second, start, steady, texts, throttled } from '../support/runs.ts'
import { type Seen, seen } from '../support/summary.ts'

const bannedUntil = (until: number): Partial<Hit> => ({
  ...throttled,
  message: `Way too many requests; IP banned until ${until}.`,
})
const clock = (message: string): Partial<Hit> => ({
  code: -1021,
  entry: entry({ code: -1021, name: 'INVALID_TIMESTAMP' }),
  message,
})
const ahead = clock("Timestamp for this request was 1000ms ahead of the server's time.")
const late = clock('Timestamp for this request is outside of the recvWindow.')
const stale: Partial<Hit> = { code: -2019, time: at(start - 100 * minute) }

describe('a ban', () => {
  const during = (from: number, until: number): Seen => seen({ ...bannedUntil(until), time: at(from) })

  it.each<[string, Seen[], string]>([
    [
      'that was over',
      [during(start, start + 30 * minute), seen({ ...stale, time: at(start + 60 * minute) })],
      'IP banned 02:14–02:44 UTC: stop all requests from it until then',
    ],
    [
      'that runs on',
      [during(start, start + 30 * minute), during(start + minute, start + 30 * minute)],
      'IP banned 02:14:00–02:44:00 UTC, still running at the last error: stop all requests from it until then',
    ],
    [
      'that was made longer',
      [
        during(start, start + 2 * minute),
        during(start + minute, start + 40 * minute),
        seen({ ...stale, time: at(start + 60 * minute) }),
      ],
      'IP banned 02:14–02:54 UTC: stop all requests from it until then',
    ],
    [
      'and another',
      [
        during(start, start + 2 * minute),
        during(start + 60 * minute, start + 90 * minute),
        seen({ ...stale, time: at(start + 100 * minute) }),
      ],
      'IP banned 2 times: 02:14–02:16, 03:14–03:44 UTC: stop all requests from it until then',
    ],
    [
      'in a log of another zone',
      [during(start + 120 * minute, start + 30 * minute), seen({ ...stale, time: at(start + 180 * minute) })],
      'IP banned until 02:44 UTC: stop all requests from it until then',
    ],
    [
      'over midnight',
      [during(start, start + 24 * 60 * minute), seen({ ...stale, time: at(start + 60 * minute) })],
      'IP banned 02:14–2026-11-21 02:14 UTC, still running at the last error: stop all requests from it until then',
    ],
    [
      'by its status alone',
      [seen({ code: 418, time: at(start), entry: entry({ code: 418, product: 'http', retry: 'backoff' }) })],
      'IP banned (HTTP 418) since 02:14:00 UTC: stop all requests from it for a while',
    ],
  ])('%s', (_, all, expected) => expect(texts(all)).toEqual([`ban: ${expected}`]))
})

describe('the limit', () => {
  it.each<[string, Seen[], string[]]>([
    ['reached now and then', every(100, steady(minute), throttled), []],
    [
      'and nobody waits',
      every(40, steady(second), throttled),
      ['limit: requests went on over the limit: -1003 40 times, 02:14:00–02:14:39; a ban comes next'],
    ],
  ])('%s', (_, all, expected) => expect(texts(all)).toEqual(expected))

  it('that led to a ban', () => {
    const all = [
      ...every(40, steady(second), throttled),
      seen({ ...bannedUntil(start + 30 * minute), time: at(start + minute) }),
    ]
    expect(texts(all)).toEqual([
      'ban: IP banned 02:15:00–02:44:00 UTC, still running at the last error: stop all requests from it until then',
      'limit: requests went on over the limit: -1003 40 times, 02:14:00–02:15:00; a ban followed',
    ])
  })
})

describe('the clock', () => {
  it.each<[string, Seen[], string[]]>([
    ['once late', [seen({ ...late, time: at(start) })], []],
    ['twice ahead', every(2, steady(second), ahead), []],
    [
      'ahead',
      every(30, steady(second), ahead),
      ["clock: clock ahead of Binance's: -1021 30 times, 02:14:00–02:14:29; set it by NTP"],
    ],
    [
      'late',
      every(3, steady(second), late),
      ['clock: requests arrive late: -1021 3 times, 02:14:00–02:14:02; the clock is behind, or the way is slow'],
    ],
    [
      'both',
      [...every(3, steady(second), ahead), ...every(4, steady(second), late)],
      [
        'clock: clock off both ways, or several machines: -1021 ahead 3 times, late 4 times, 02:14:00–02:14:03; set the clocks by NTP',
      ],
    ],
  ])('%s', (_, all, expected) => expect(texts(all)).toEqual(expected))
})
