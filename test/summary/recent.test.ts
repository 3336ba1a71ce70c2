/** Errors as they come, by code: how many, when the last one was, how many within the last minute. */
import { expect, it } from 'vitest'
import { createLastMinute } from '../../src/summary/last-minute.ts'
import { createRecent } from '../../src/summary/recent.ts'
import { entry, hit } from '../support/records.ts'

const start = Date.UTC(2026, 10, 20, 8, 14)
const second = 1000

it.each<[string, number[], number, number]>([
  ['nothing', [], 0, 0],
  ['what has just come', [0, 0, 0], 0, 3],
  ['what came 59 seconds ago', [0, 1, 59], 59, 3],
  ['not what came a minute ago', [0, 1, 59], 60, 2],
  ['nothing after hours', [0, 1, 59], 36_000, 0],
  ['what came after hours', [0, 36_000], 36_010, 1],
  ['what came when the clock was set back', [100, 70], 100, 2],
])('a minute holds %s', (_what, moments, now, count) => {
  const minute = createLastMinute()
  for (const moment of moments) minute.add(start + moment * second)
  expect(minute.count(start + now * second)).toBe(count)
})

const timeout = hit({ code: -1007, entry: entry({ code: -1007, name: 'TIMEOUT', retry: 'verify', executed: 'maybe' }) })
const unknown = hit({ code: -4999, entry: undefined })

it('what needs action first comes first, each with its last stamp, its rate and its strictest verdict', () => {
  const recent = createRecent()
  for (let at = 0; at < 3; at++) recent.add(hit(), start - 3600 * second, start + at * second, true)
  recent.add(unknown, null, start + 5 * second, false)
  recent.add(timeout, start + 6 * second, start + 9 * second, false)
  recent.add(hit(), start + 7 * second, start + 9 * second, false)
  recent.add(hit({ entry: entry({ executed: 'yes' }) }), start + 7 * second, start + 9 * second, false)
  recent.add(hit(), start + 8 * second, start + 9 * second, false)
  expect(recent.codes(start + 65 * second)).toEqual([
    {
      code: -1007,
      name: 'TIMEOUT',
      product: 'usdm',
      retry: 'verify',
      executed: 'maybe',
      count: 1,
      lastSeen: start + 6 * second,
      perMinute: 1,
    },
    {
      code: -2019,
      name: 'MARGIN_NOT_SUFFICIEN',
      product: 'usdm',
      retry: 'fix',
      executed: 'yes',
      count: 6,
      lastSeen: start + 8 * second,
      perMinute: 3,
    },
    {
      code: -4999,
      name: null,
      product: null,
      retry: null,
      executed: null,
      count: 1,
      lastSeen: start + 5 * second,
      perMinute: 0,
    },
  ])
})
