/** The time stamp a logger wrote into a line. A stamp without a zone is taken as UTC. */
import type { Clock } from './time-fields.ts'
import { timeForms } from './time-forms.ts'

export type { Clock } from './time-fields.ts'

/** Where a line's stamp stands, and how it is to be read. */
export interface Stamp {
  from: number
  to: number
  /** Milliseconds since 1970. */
  read(stamp: string, clock: Clock): number | null
}

/** Most lines without a stamp have nothing of the kind: one look tells. */
const anyForm = /\d:\d\d|[12]\d{9}/

const digitsOf = (text: string, from: number, to: number): number => {
  let value = 0
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48
  return value
}

/** `2026-11-20T08:14:03.221Z`: what most loggers write is what is wanted, but for days that a month may not have. */
const wanted = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

export const isWanted = (stamp: string): boolean => wanted.test(stamp)

/** Five times as fast as the language's own reader; it is asked for every error. */
const readWanted = (text: string): number =>
  Date.UTC(
    digitsOf(text, 0, 4),
    digitsOf(text, 5, 7) - 1,
    digitsOf(text, 8, 10),
    digitsOf(text, 11, 13),
    digitsOf(text, 14, 16),
    digitsOf(text, 17, 19),
    digitsOf(text, 20, 23),
  )

/** Lines that differ only in their numbers have their stamps in the same place. */
export const findStamp = (line: string): Stamp | undefined => {
  if (!anyForm.test(line)) return undefined
  for (const { pattern, within, read } of timeForms) {
    const found = pattern.exec(line.length > within ? line.slice(0, within) : line)
    if (!found) continue
    return {
      from: found.index,
      to: found.index + found[0].length,
      read: (stamp, clock) => {
        if (wanted.test(stamp)) return readWanted(stamp)
        const parts = pattern.exec(stamp)
        return parts && read(parts, clock)
      },
    }
  }
  return undefined
}

export const readTime = (line: string, clock: Clock = {}): string | null => {
  const stamp = findStamp(line)
  const time = stamp ? stamp.read(line.slice(stamp.from, stamp.to), clock) : null
  return time === null ? null : new Date(time).toISOString()
}
