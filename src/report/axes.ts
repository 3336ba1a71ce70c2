/** Where the marks of a chart's axes stand, and what is written at them. */
import { range, ticks } from 'd3-array'
import { familiar } from '../summary/steps.ts'
import { numberText } from '../wording.ts'

export interface Tick {
  at: number
  text: string
}

/** Whole numbers from 0 to `most`. */
export const countTicks = (most: number, wanted: number): Tick[] =>
  ticks(0, most, wanted)
    .filter(Number.isInteger)
    .map((at) => ({ at, text: numberText(at) }))

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `20 Nov`, or `20 Nov 2026` */
export const dayText = (moment: number, withYear = false): string => {
  const date = new Date(moment)
  const day = `${date.getUTCDate()}\u00a0${months[date.getUTCMonth()]}`
  return withYear ? `${day}\u00a0${date.getUTCFullYear()}` : day
}

const minute = 60_000
const day = 1440 * minute

/** A time of day; at midnight the day that begins. */
const timeText = (moment: number): string => {
  if (moment % day === 0) return dayText(moment)
  return new Date(moment).toISOString().slice(11, moment % minute === 0 ? 16 : 19)
}

/** So many at most, at round times; in UTC, where all days are of one length. */
export const timeTicks = (from: number, to: number, most: number): Tick[] => {
  const least = (to - from) / most
  const step = familiar.find((one) => one >= least) ?? Math.ceil(least / day) * day
  return range(Math.ceil(from / step) * step, to + 1, step).map((at) => ({ at, text: timeText(at) }))
}
