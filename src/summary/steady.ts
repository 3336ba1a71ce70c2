/** Tells from the pauses between errors whether they came at a steady pace, as a loop sends them. */
import type { Gap, MessageSummary } from './summary.ts'

type Paced = Pick<MessageSummary, 'gaps' | 'count'>

export interface Pace {
  /** Milliseconds from one beat to the next; several errors may come with each. */
  interval: number
  /** All errors of it. */
  count: number
  from: string
  to: string
}

/** Fewer may be chance. */
const fewest = 20

/**
 * Pauses of one loop are of two neighbouring sorts, which differ by a factor of four at most. Errors that come by chance
 * spread over more: then a third or more of the pauses are just shorter, or a sixth longer.
 */
const mostShorter = 0.25
const mostLonger = 0.1

/** What is shorter by three sorts stands within one beat: five orders sent at once. */
const beat = 3

const sum = (gaps: readonly Gap[], pick: (gap: Gap) => number): number =>
  gaps.reduce((total, gap) => total + pick(gap), 0)

const countOf = (gaps: readonly Gap[]): number => sum(gaps, ({ count }) => count)

const paceAt = ({ gaps, count }: Paced, least: number): (Pace & { beats: number }) | undefined => {
  const shorter = gaps.filter((gap) => gap.least < least)
  const pair = gaps.filter((gap) => gap.least === least || gap.least === least * 2)
  const longer = gaps.filter((gap) => gap.least > least * 2)
  const justShorter = shorter.filter((gap) => gap.least > least / 2 ** beat)
  const beats = countOf(pair)
  if (beats < fewest || countOf(justShorter) > mostShorter * beats || countOf(longer) > mostLonger * beats)
    return undefined
  return {
    beats,
    interval: sum([...shorter, ...pair], (gap) => gap.sum) / beats,
    // What stands alone, a long way before or behind, is no part of it.
    count: count - countOf(longer),
    from: pair.map(({ from }) => from).sort()[0] as string,
    to: pair
      .map(({ to }) => to)
      .sort()
      .at(-1) as string,
  }
}

/** Undefined where errors came by chance, or too few. */
export const paceOf = (errors: Paced): Pace | undefined =>
  errors.gaps
    .flatMap(({ least }) => [least, least / 2])
    .flatMap((least) => (least < 1 ? [] : (paceAt(errors, least) ?? [])))
    .reduce<(Pace & { beats: number }) | undefined>(
      (best, pace) => (best && best.beats >= pace.beats ? best : pace),
      undefined,
    )
