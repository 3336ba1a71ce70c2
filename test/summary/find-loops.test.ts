/** Loops and other repetitions: what comes at a steady pace, what by chance, and what is new. */
import { describe, expect, it } from 'vitest'
import { entry } from '../support/records.ts'
import { at, busy, every, hedge, minute, random, second, start, steady, texts, throttled } from '../support/runs.ts'
import { type Seen, seen } from '../support/summary.ts'

describe('a loop', () => {
  it.each<[string, Seen[], string[]]>([
    [
      'that goes on',
      every(100, steady(1300), hedge),
      [
        'loop: -4061 repeats every 1.3 s since 02:14:00, 100 times: a loop; the request or the account must change first',
      ],
    ],
    [
      'of several orders at once',
      every(200, (index) => (index % 5 === 4 ? 10 * second : 40), hedge),
      [
        'loop: -4061 repeats every 10 s since 02:14:00, 200 times: a loop; the request or the account must change first',
      ],
    ],
    [
      'that began after a stray one',
      [seen({ ...hedge, time: at(start - 60 * minute) }), ...every(100, steady(60 * second), hedge)],
      ['loop: -4061 repeats every 1 min since 02:14, 100 times: a loop; the request or the account must change first'],
    ],
    [
      'whose lines changed places',
      every(100, (index) => (index % 10 === 9 ? -300 : 1700), hedge),
      [
        'loop: -4061 repeats every 1.7 s since 02:14:00, 100 times: a loop; the request or the account must change first',
      ],
    ],
    [
      'of which the older file is read last',
      [...every(100, steady(minute), hedge, start + 100 * minute), ...every(100, steady(minute), hedge)],
      ['loop: -4061 repeats every 1 min since 02:14, 200 times: a loop; the request or the account must change first'],
    ],
    [
      'of what must not be sent again',
      every(30, steady(minute), { ...hedge, entry: entry({ retry: 'stop' }) }),
      ['loop: -4061 repeats every 1 min since 02:14, 30 times: a loop; it must not be sent again'],
    ],
    [
      'of what is already so',
      every(30, steady(minute), { ...hedge, entry: entry({ retry: 'done' }) }),
      ['loop: -4061 repeats every 1 min since 02:14, 30 times: a loop; it is already so, and nothing is left to do'],
    ],
    [
      'of a code on no list',
      every(30, steady(minute), { ...hedge, code: -4999, entry: undefined }),
      ['loop: -4999 repeats every 1 min since 02:14, 30 times: a loop'],
    ],
    [
      'with numbers in its message that change',
      every(30, steady(minute), hedge).map(({ hit, around }, index) => ({
        hit: { ...hit, message: `Limit price can't be higher than ${43_120 + index}.5.` },
        around,
      })),
      ['loop: -4061 repeats every 1 min since 02:14, 30 times: a loop; the request or the account must change first'],
    ],
  ])('%s', (_, all, expected) => expect(texts(all)).toEqual(expected))

  it.each<[string, Seen[]]>([
    ['errors by chance', every(90, random(20 * second), hedge)],
    ['errors by chance all day', [...every(2000, random(40 * second), hedge), ...every(7000, random(9000), throttled)]],
    ['a few', every(20, steady(second), hedge)],
    ['waiting, as one should', every(500, steady(30 * second), busy)],
    ['pauses that double each time', every(60, (index) => second * 2 ** (index % 6), hedge)],
    ['no times', Array.from({ length: 500 }, () => seen({ ...hedge, code: -4046, time: null })).slice(0, 99)],
  ])('is not: %s', (_, all) => expect(texts(all).filter((text) => text.startsWith('loop'))).toEqual([]))
})

describe('one error again and again', () => {
  const often = every(120, random(20 * second), hedge)

  it('is told where it is much of the log', () => {
    expect(texts(often)).toEqual([
      'repeat: -4061 came 120 times with the same message, 100 % of all errors: sending it again does not help',
    ])
  })

  it.each<[string, Seen[]]>([
    ['other errors are most of it', [...often, ...every(500, random(5 * second), busy)]],
    ['it may be sent again', every(120, random(20 * second), { ...hedge, entry: entry({ retry: 'backoff' }) })],
    [
      'it says something else each time',
      every(120, random(20 * second), hedge).map(({ hit, around }, index) => ({
        hit: { ...hit, message: `no ${String.fromCharCode(65 + (index % 26))}` },
        around,
      })),
    ],
  ])('is not: %s', (_, all) => expect(texts(all)).toEqual([]))
})

describe('a code that is new', () => {
  const before = every(200, random(minute), busy)
  const fresh = every(40, random(30 * second), { ...hedge, code: -2015 }, start + 190 * minute)

  it('is told with its beginning', () => {
    expect(texts([...before, ...fresh])).toEqual(['new: -2015 is new: not once before 05:24, 40 times since'])
  })

  it.each<[string, Seen[]]>([
    ['there was nothing before', fresh],
    ['it came a few times', [...before, ...fresh.slice(0, 19)]],
    ['it was there early', [seen({ ...hedge, code: -2015, time: at(start + minute) }), ...before, ...fresh]],
  ])('is not: %s', (_, all) => expect(texts(all).filter((text) => text.startsWith('new'))).toEqual([]))
})
