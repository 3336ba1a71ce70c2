/** What `--fail-on` asks for: `verify`, `fix>10`, `-1003>0/5m`, several with commas between; counted by the log's time. */
import type { Identity } from '../catalog/entry.ts'
import { ErrcodeError } from '../errors.ts'
import { type Filter, type Filtered, readFilter } from './filter.ts'

export interface Thresholds {
  /** Takes an error and when it came, if that is known; true from the first one on that is too many. */
  add(subject: Filtered, moment: number | null): boolean
}

/** More than `limit` errors within `length` milliseconds. */
interface Threshold {
  filter: Filter
  limit: number
  length: number
}

const command = 'errcode decode --fail-on'

const seconds: Record<string, number> = { s: 1, m: 60, min: 60, h: 3600, d: 86_400 }

/** Their moments are kept. */
const mostInWindow = 100_000

const amount = /^(.*?)\s*(>=?)\s*(\d+)\s*(?:\/\s*(\d*)\s*(s|m|min|h|d))?$/

const wrong = (word: string): ErrcodeError =>
  new ErrcodeError(`no threshold '${word}'`, `${command} 'fix>10', or within five minutes: ${command} '-1003>0/5m'`)

const readThreshold = (word: string, entries: readonly Identity[]): Threshold => {
  if (!/[<>=/]/.test(word)) return { filter: readFilter(word, entries, command), limit: 0, length: Infinity }
  const [, what = '', sign, number, count, unit] = amount.exec(word) ?? []
  const limit = Number(number) - (sign === '>=' ? 1 : 0)
  const length = unit === undefined ? Infinity : Number(count || 1) * (seconds[unit] ?? 0) * 1000
  if (what === '' || number === undefined || limit < 0 || length === 0) throw wrong(word)
  if (length < Infinity && limit > mostInWindow)
    throw new ErrcodeError(`more than ${mostInWindow} errors in a window are not counted: '${word}'`)
  return { filter: readFilter(what, entries, command), limit, length }
}

/** An error without a time is taken to lie in every window: an alert too many is better than one too few. */
const createCounter = ({ limit, length }: Threshold): ((moment: number | null) => boolean) => {
  const size = length < Infinity ? limit + 1 : 0
  const moments = new Float64Array(size)
  let timed = 0
  let untimed = 0
  const isClose = (needed: number): boolean => {
    if (size === 0 || needed <= 0) return true
    const latest = moments[(timed - 1) % size] as number
    return Math.abs(latest - (moments[(timed - needed) % size] as number)) <= length
  }
  return (moment) => {
    if (moment === null) untimed++
    else {
      if (size > 0) moments[timed % size] = moment
      timed++
    }
    const needed = limit + 1 - untimed
    return timed >= needed && isClose(needed)
  }
}

export const readThresholds = (text: string, entries: readonly Identity[]): Thresholds => {
  const thresholds = text.split(',').map((word) => {
    const threshold = readThreshold(word.trim(), entries)
    return { filter: threshold.filter, count: createCounter(threshold) }
  })
  let crossed = false
  return {
    add(subject, moment) {
      for (const { filter, count } of thresholds) if (filter(subject) && count(moment)) crossed = true
      return crossed
    },
  }
}
