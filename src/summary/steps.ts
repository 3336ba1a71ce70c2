/** The lengths of a timeline's buckets: each is a whole multiple of the one before, so that finer ones add up to coarser. */

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Lengths that people divide time into. */
export const familiar = [
  second,
  5 * second,
  15 * second,
  30 * second,
  minute,
  5 * minute,
  15 * minute,
  30 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  day,
]

/** Enough for a chart; every log has at least a fifth of them, unless it is shorter than so many seconds. */
export const mostBuckets = 240

const bucketsOf = (from: number, to: number, step: number): number =>
  Math.floor(to / step) - Math.floor(from / step) + 1

/** The shortest step in which so many buckets hold both moments: it depends on nothing else. */
export const stepFor = (from: number, to: number): number => {
  const fitting = familiar.find((step) => bucketsOf(from, to, step) <= mostBuckets)
  let step = fitting ?? day
  while (bucketsOf(from, to, step) > mostBuckets) step *= 2
  return step
}

/** A row of buckets: how many, how long, and which is the first, in steps since 1970. */
export interface Buckets {
  first: number
  step: number
  length: number
}

/** The same errors in buckets of another length, a multiple of theirs. */
export const rebucket = (
  counts: ArrayLike<number>,
  { first, step }: Omit<Buckets, 'length'>,
  into: Buckets,
): number[] => {
  const sums = Array.from({ length: into.length }, () => 0)
  for (let at = 0; at < counts.length; at++) {
    const target = Math.floor(((first + at) * step) / into.step) - into.first
    if (target >= 0 && target < into.length) sums[target] = (sums[target] as number) + (counts[at] as number)
  }
  return sums
}

/** What a log between two moments is counted in. */
export const bucketsBetween = (from: number, to: number): Buckets => {
  const step = stepFor(from, to)
  return { step, first: Math.floor(from / step), length: bucketsOf(from, to, step) }
}
