/** Sorts the pauses between errors of one kind by their length, in powers of two: a loop shows as one length. */
import type { Gap } from './summary.ts'

/** Lines of several threads may change places by so much; what lies further back is another log, such as an older file. */
const disorder = 1000

export interface Gaps {
  /** Milliseconds since 1970; what lies before the last one leaves no gap. */
  add(moment: number): void
  result(): Gap[]
}

const sorts = 32

/** The last takes all that are longer: 24 days and more. */
const sortOf = (gap: number): number => (gap < 2 ** 31 ? 31 - Math.clz32(gap | 1) : sorts - 1)

const leastOf = (sort: number): number => (sort === 0 ? 0 : 2 ** sort)

/** Per sort: count, sum, from, to. */
const fields = 4

const addGap = (table: Float64Array, from: number, to: number): void => {
  const gap = to - from
  const at = sortOf(gap) * fields
  const count = table[at] as number
  table[at] = count + 1
  table[at + 1] = (table[at + 1] as number) + gap
  if (count === 0 || from < (table[at + 2] as number)) table[at + 2] = from
  if (count === 0 || to > (table[at + 3] as number)) table[at + 3] = to
}

const toGaps = (table: Float64Array): Gap[] =>
  Array.from({ length: sorts }, (_, sort) => {
    const [count = 0, sum = 0, from = 0, to = 0] = table.subarray(sort * fields, (sort + 1) * fields)
    return { least: leastOf(sort), count, sum, from: new Date(from).toISOString(), to: new Date(to).toISOString() }
  }).filter(({ count }) => count > 0)

export const createGaps = (): Gaps => {
  /** Most kinds of error come once. */
  let table: Float64Array | undefined
  let last: number | undefined
  return {
    add(moment) {
      if (last !== undefined && moment >= last) {
        table ??= new Float64Array(sorts * fields)
        addGap(table, last, moment)
      }
      if (last === undefined || moment > last || last - moment > disorder) last = moment
    },
    result: () => (table ? toGaps(table) : []),
  }
}

const earlier = (one: string, other: string): string => (one < other ? one : other)
const later = (one: string, other: string): string => (one > other ? one : other)

/** `between`: where the last of the one and the first of the other were, in that order. */
export const addGaps = (one: readonly Gap[], other: readonly Gap[], between: [string, string] | undefined): Gap[] => {
  const seam: Gap[] = []
  if (between && between[0] <= between[1]) {
    const table = new Float64Array(sorts * fields)
    addGap(table, Date.parse(between[0]), Date.parse(between[1]))
    seam.push(...toGaps(table))
  }
  const sum = new Map<number, Gap>()
  for (const gap of [...one, ...seam, ...other]) {
    const known = sum.get(gap.least)
    sum.set(
      gap.least,
      known
        ? {
            least: gap.least,
            count: known.count + gap.count,
            sum: known.sum + gap.sum,
            from: earlier(known.from, gap.from),
            to: later(known.to, gap.to),
          }
        : gap,
    )
  }
  return [...sum.values()].sort((a, b) => a.least - b.least)
}
