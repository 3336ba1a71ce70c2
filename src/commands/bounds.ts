/** What `--since` and `--until` mean: a day, a time of day, a stamp, or how long ago. Each stands for all of itself. */
import { findStamp } from '../decode/time.ts'
import { ErrcodeError } from '../errors.ts'
import { counted } from '../wording.ts'

/** Milliseconds since 1970; the last moment is within. */
export interface Bounds {
  since: number
  until: number
}

interface Span {
  from: number
  length: number
}

const second = 1000
const minute = 60 * second
const day = 24 * 60 * minute

const units: Record<string, number> = { s: second, m: minute, min: minute, h: 60 * minute, d: day, w: 7 * day }

/** `-3h`; the minus may be left out. */
const readAgo = (word: string, now: number): Span | undefined => {
  const [, count, unit = ''] = /^-?(\d{1,6}) ?(s|m|min|h|d|w)$/i.exec(word) ?? []
  const length = units[unit.toLowerCase()]
  return length === undefined ? undefined : { from: now - Number(count) * length, length: 1 }
}

/** `2026-11-20`, without a time of day. */
const readDay = (word: string): Span | undefined => {
  if (!/^\d{4}-\d\d-\d\d$/.test(word)) return undefined
  const from = Date.parse(word)
  return Number.isNaN(from) ? undefined : { from, length: day }
}

/** How exact a time is written: to the minute, the second, or a part of it. */
const lengthOf = (word: string): number => {
  const [, seconds, fraction] = /\d:\d\d(:\d\d)?(?:[.,](\d+))?/.exec(word) ?? []
  if (fraction !== undefined) return Math.max(1, 10 ** (3 - fraction.length))
  return seconds === undefined ? minute : second
}

/** Every stamp that is read in a log, alone. */
const readStamp = (word: string, now: number): Span | undefined => {
  const stamp = findStamp(word)
  if (!stamp || stamp.from > 0 || stamp.to < word.length) return undefined
  const from = stamp.read(word, { now: () => now })
  return from === null ? undefined : { from, length: lengthOf(word) }
}

/** The time of day nearest before `now`, or nearest after `since` where that is given. */
const readTimeOfDay = (word: string, now: number, since: number | undefined): Span | undefined => {
  const [, hour, minutes, seconds = '0'] = /^(\d\d?):(\d\d)(?::(\d\d))?$/.exec(word) ?? []
  if (hour === undefined || Number(hour) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const ofDay = Number(hour) * 60 * minute + Number(minutes) * minute + Number(seconds) * second
  const length = lengthOf(word)
  const today = now - (now % day) + ofDay
  if (since === undefined) return { from: today > now ? today - day : today, length }
  const onThatDay = since - (since % day) + ofDay
  return { from: onThatDay + length <= since ? onThatDay + day : onThatDay, length }
}

const read = (option: string, word: string, now: number, since?: number): Span => {
  const span = readAgo(word, now) ?? readDay(word) ?? readTimeOfDay(word, now, since) ?? readStamp(word, now)
  if (span) return span
  throw new ErrcodeError(
    `${option} takes no time '${word}'`,
    `errcode decode ${option} -3h, ${option} 02:14, ${option} 2026-11-20 or ${option} '2026-11-20 02:14' (all in UTC)`,
  )
}

/** Undefined where neither is given. */
export const readBounds = (
  { since, until }: { since?: string | undefined; until?: string | undefined },
  clock: () => number,
): Bounds | undefined => {
  if (since === undefined && until === undefined) return undefined
  const now = clock()
  const from = since === undefined ? undefined : read('--since', since.trim(), now).from
  const to = until === undefined ? undefined : read('--until', until.trim(), now, from)
  const bounds = {
    since: from ?? Number.NEGATIVE_INFINITY,
    until: to ? to.from + to.length - 1 : Number.POSITIVE_INFINITY,
  }
  if (bounds.since <= bounds.until) return bounds
  throw new ErrcodeError(
    `--since '${since}' is later than --until '${until}'`,
    `errcode decode --since '${until}' --until '${since}'`,
  )
}

export interface Limits {
  /** Whether an error of that moment is wanted; null: when is not known. */
  admit(moment: number | null): boolean
  /** What a reader should know of what was admitted or not; undefined where there is nothing. */
  note(found: number): string | undefined
}

const isoMinute = (moment: number): string => new Date(moment).toISOString().slice(0, 16).replace('T', ' ')

/** What has no time cannot be told to be outside. */
export const createLimits = ({ since, until }: Bounds): Limits => {
  let untimed = 0
  let outside = 0
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  return {
    admit(moment) {
      if (moment === null) untimed++
      if (moment === null || (moment >= since && moment <= until)) return true
      outside++
      first = Math.min(first, moment)
      last = Math.max(last, moment)
      return false
    },
    note(found) {
      if (untimed > 0) return `${counted(untimed, 'error')} whose time is not known may be older or newer`
      if (found > 0 || outside === 0) return undefined
      return `no error of that time; ${counted(outside, 'error')} from ${isoMinute(first)} to ${isoMinute(last)} UTC`
    },
  }
}
