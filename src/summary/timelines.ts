/** Counts errors over time in a fixed number of buckets, which grow longer as the log does. One row a code. */
import { mostBuckets, rebucket, stepFor } from './steps.ts'
import type { Timeline } from './summary.ts'

export type Row = Uint32Array<ArrayBuffer>

export interface Timelines {
  addRow(): Row
  /** Milliseconds since 1970. */
  count(row: Row, moment: number): void
  /** Undefined where nothing was counted. */
  bounds(): Omit<Timeline, 'counts'> | undefined
  /** As long as the bounds are wide. */
  countsOf(row: Row): number[]
}

export const createTimelines = (): Timelines => {
  const rows: Row[] = []
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  let step = 1000
  /** The first bucket, in steps since 1970. */
  let first = 0

  /** Leaves room on the side on which the log grows. */
  const widen = (moment: number): void => {
    const grewDown = moment < least
    least = Math.min(least, moment)
    most = Math.max(most, moment)
    const before = { first, step }
    step = stepFor(least, most)
    first = grewDown ? Math.floor(most / step) - mostBuckets + 1 : Math.floor(least / step)
    for (const row of rows) row.set(rebucket(row, before, { first, step, length: mostBuckets }))
  }

  const lowest = (): number => Math.floor(least / step) - first

  return {
    addRow() {
      const row = new Uint32Array(mostBuckets)
      rows.push(row)
      return row
    },
    count(row, moment) {
      let at = Math.floor(moment / step) - first
      if (!(at >= 0 && at < mostBuckets) || most < least) {
        widen(moment)
        at = Math.floor(moment / step) - first
      }
      if (moment < least) least = moment
      if (moment > most) most = moment
      row[at] = (row[at] as number) + 1
    },
    bounds: () => (most < least ? undefined : { start: new Date((first + lowest()) * step).toISOString(), step }),
    countsOf: (row) => (most < least ? [] : [...row.subarray(lowest(), Math.floor(most / step) - first + 1)]),
  }
}
