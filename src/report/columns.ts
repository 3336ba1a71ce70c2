/** A timeline in as many columns as there is room for, stacked by code. */
import { stack } from 'd3-shape'
import type { CodeSummary, Summary, Timeline } from '../summary/summary.ts'

/** More colours are not told apart. */
const mostSeries = 6

/** The codes that came most often; the others share a colour. */
export const topSeries = (codes: readonly CodeSummary[]): CodeSummary[] =>
  codes.toSorted((one, other) => other.count - one.count).slice(0, mostSeries)

/** Neighbouring counts added up. */
export const joinCounts = (counts: readonly number[], most: number): number[] => {
  const each = Math.max(1, Math.ceil(counts.length / most))
  return Array.from({ length: Math.ceil(counts.length / each) }, (_, at) =>
    counts.slice(at * each, (at + 1) * each).reduce((sum, count) => sum + count, 0),
  )
}

export interface Column {
  /** Milliseconds since 1970. */
  from: number
  to: number
  total: number
  /** One for each of the series, and the last for all other codes. */
  counts: number[]
}

export const columnsOf = (
  { start, step, counts }: Timeline,
  { codes }: Pick<Summary, 'codes'>,
  series: readonly CodeSummary[],
  most: number,
): Column[] => {
  const totals = joinCounts(counts, most)
  const length = step * Math.max(1, Math.ceil(counts.length / most))
  const rows = series.map(({ timeline }) => joinCounts(timeline, most))
  const first = Date.parse(start)
  const hasOthers = codes.length > series.length
  return totals.map((total, at) => {
    const own = rows.map((row) => row[at] ?? 0)
    const others = total - own.reduce((sum, count) => sum + count, 0)
    return {
      from: first + at * length,
      to: first + (at + 1) * length,
      total,
      counts: hasOthers ? [...own, others] : own,
    }
  })
}

/** Where a block of a column begins and ends, in points from the ground. */
export type Block = readonly [from: number, to: number]

/** A single error among thousands is drawn this high. */
export const leastHeight = 2

/** For each series its blocks, column by column. */
export const stackBlocks = (columns: readonly Column[], pointsEach: number): Block[][] => {
  const keys = (columns[0]?.counts ?? []).map((_, at) => at)
  const heightOf = ({ counts }: Column, key: number): number => {
    const count = counts[key] ?? 0
    return count === 0 ? 0 : Math.max(leastHeight, count * pointsEach)
  }
  const layers = stack<unknown, Column, number>().keys(keys).value(heightOf)(columns as Column[])
  return layers.map((layer) => layer.map(([from, to]): Block => [from, to]))
}
