/** Buckets that grow with the log: always the shortest step that holds it, and never an error lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostBuckets, stepFor } from '../../src/summary/steps.ts'
import { createTimelines } from '../../src/summary/timelines.ts'

const start = Date.UTC(2026, 10, 20, 2, 14)
const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

describe('the step', () => {
  it.each<[string, number, number]>([
    ['one moment', 0, second],
    ['four minutes', 239 * second, second],
    ['more than that', 240 * second, 5 * second],
    ['an hour', hour, 30 * second],
    ['a day', day, 15 * minute],
    ['a week', 7 * day, hour],
    ['a month', 30 * day, 6 * hour],
    ['a year', 365 * day, 2 * day],
    ['ten years', 3650 * day, 16 * day],
  ])('of %s', (_, span, step) => expect(stepFor(start, start + span)).toBe(step))
})

const timelineOf = (moments: readonly number[]) => {
  const timelines = createTimelines()
  const row = timelines.addRow()
  for (const moment of moments) timelines.count(row, moment)
  return { ...timelines.bounds(), counts: timelines.countsOf(row) }
}

describe('a timeline', () => {
  it.each<[string, number[], object]>([
    ['nothing', [], { counts: [] }],
    ['one error', [start], { start: '2026-11-20T02:14:00.000Z', step: second, counts: [1] }],
    [
      'some',
      [start, start + 500, start + 2 * second],
      { start: '2026-11-20T02:14:00.000Z', step: second, counts: [2, 0, 1] },
    ],
    ['backwards', [start + 2 * second, start], { start: '2026-11-20T02:14:00.000Z', step: second, counts: [1, 0, 1] }],
    [
      'a bucket that began before the first of them',
      [start + 7 * minute, start + 5 * hour],
      { start: '2026-11-20T02:20:00.000Z', step: 5 * minute, counts: [1, ...Array(57).fill(0), 1] },
    ],
  ])('of %s', (_, moments, expected) => expect(timelineOf(moments)).toEqual(expected))

  const moments = fc.array(fc.oneof(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 1e11 })), {
    minLength: 1,
    maxLength: 60,
  })

  it('is the same in every order, and holds every error', () => {
    fc.assert(
      fc.property(moments, fc.infiniteStream(fc.nat()), (offsets, random) => {
        const all = offsets.map((offset) => start + offset)
        const made = timelineOf(all)
        const shuffled = all
          .map((moment) => ({ moment, key: random.next().value as number }))
          .sort((one, other) => one.key - other.key)
        expect(timelineOf(shuffled.map(({ moment }) => moment))).toEqual(made)
        expect(made.counts.reduce((sum, count) => sum + count)).toBe(all.length)
        expect(made.counts.length).toBeLessThanOrEqual(mostBuckets)
        expect(made.step).toBe(stepFor(Math.min(...all), Math.max(...all)))
        expect([made.counts[0], made.counts.at(-1)]).not.toContain(0)
      }),
    )
  })
})
