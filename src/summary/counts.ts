/** Counts values such as symbols and order ids, the first so many of them: some never repeat and would grow with the log. */
import type { Counts } from './summary.ts'

/** Enough for all that is shown; in merged counts as well. */
export const mostValues = 200

export type Counting = Map<string, number>

export const countValue = (counts: Counting, value: string | undefined, times = 1): void => {
  if (value === undefined) return
  const known = counts.get(value)
  if (known !== undefined) counts.set(value, known + times)
  else if (counts.size < mostValues) counts.set(value, times)
}

/** Without the names that objects have of their own. */
export const toCounts = (counts: Counting): Counts =>
  Object.assign(Object.create(null) as Counts, Object.fromEntries(counts))

export const addCounts = (one: Counts, other: Counts): Counts => {
  const counts: Counting = new Map(Object.entries(one))
  for (const [value, times] of Object.entries(other)) countValue(counts, value, times)
  return toCounts(counts)
}
