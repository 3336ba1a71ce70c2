/** A timeline in columns: neighbours added up, stacked by code, single errors seen. */
import { describe, expect, it } from 'vitest'
import { countTicks, dayText, timeTicks } from '../../src/report/axes.ts'
import { columnsOf, joinCounts, stackBlocks, topSeries } from '../../src/report/columns.ts'
import { seen, summaryOf } from '../support/summary.ts'

it.each<[number[], number, number[]]>([
  [[1, 2, 3], 3, [1, 2, 3]],
  [[1, 2, 3, 4], 2, [3, 7]],
  [[1, 2, 3, 4, 5], 2, [6, 9]],
  [[], 5, []],
])('%j in %d columns', (counts, most, expected) => expect(joinCounts(counts, most)).toEqual(expected))

const at = (second: number): string => `2026-11-20T08:14:0${second}.000Z`
const codes = [-1001, -1001, -1002, -1003, -1004, -1005, -1006, -1008, -1009]
const summary = summaryOf(codes.map((code, index) => seen({ code, entry: undefined, time: at(index) })))
const series = topSeries(summary.codes)

it('the six most frequent codes have a colour, the others share one', () => {
  expect(series.map(({ code }) => code)).toEqual([-1001, -1002, -1003, -1004, -1005, -1006])
  const columns = columnsOf(summary.timeline ?? expect.unreachable(), summary, series, 3)
  expect(columns.map(({ from, to }) => [from, to])).toEqual(
    [0, 3, 6].map((second) => [Date.parse(at(second)), Date.parse(at(second)) + 3000]),
  )
  expect(columns.map(({ counts, total }) => [...counts, total])).toEqual([
    [2, 1, 0, 0, 0, 0, 0, 3],
    [0, 0, 1, 1, 1, 0, 0, 3],
    [0, 0, 0, 0, 0, 1, 2, 3],
  ])
})

it('blocks stand upon each other, none too low to be seen', () => {
  const column = { from: 0, to: 1, total: 101, counts: [100, 0, 1] }
  expect(stackBlocks([column], 0.5)).toEqual([[[0, 50]], [[50, 50]], [[50, 52]]])
})

describe('the marks of an axis', () => {
  it('are whole counts', () => {
    expect(countTicks(1, 4).map(({ text }) => text)).toEqual(['0', '1'])
    expect(countTicks(460, 4).map(({ text }) => text)).toEqual(['0', '100', '200', '300', '400'])
    expect(countTicks(12_000, 3).map(({ text }) => text)).toEqual(['0', '5\u00a0000', '10\u00a0000'])
  })

  it.each<[string, string, string, string[]]>([
    ['a day', '2026-11-20T00:00', '2026-11-21T00:00', ['20\u00a0Nov', '06:00', '12:00', '18:00', '21\u00a0Nov']],
    ['a week', '2026-11-28T00:00', '2026-12-03T12:00', ['29\u00a0Nov', '1\u00a0Dec', '3\u00a0Dec']],
    ['a minute', '2026-11-20T08:14', '2026-11-20T08:15', ['08:14', '08:14:15', '08:14:30', '08:14:45', '08:15']],
  ])('are round times of %s', (_, from, to, expected) => {
    expect(timeTicks(Date.parse(`${from}Z`), Date.parse(`${to}Z`), 5).map(({ text }) => text)).toEqual(expected)
  })

  it('name a day', () => expect(dayText(Date.UTC(2026, 0, 2), true)).toBe('2\u00a0Jan\u00a02026'))
})
