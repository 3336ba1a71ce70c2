/** Errors that come at a pace or by chance, and what is found in them. */
import type { Hit } from '../../src/decode/hit.ts'
import { entry } from './records.ts'
import { type Seen, seen, summaryOf } from './summary.ts'

/** A finding a text; a space that keeps a number together is shown as one. */
export const texts = (all: readonly Seen[]): string[] =>
  summaryOf(all).findings.map(({ kind, text }) => `${kind}: ${text.replaceAll('\u00a0', ' ')}`)

export const start = Date.UTC(2026, 10, 20, 2, 14)
export const second = 1000
export const minute = 60 * second

export const at = (moment: number): string => new Date(moment).toISOString()

/** So many errors, `step` after one another. */
export const every = (count: number, step: (at: number) => number, fields: Partial<Hit> = {}, from = start): Seen[] => {
  let moment = from
  return Array.from({ length: count }, (_, index) => {
    const one = seen({ ...fields, time: at(moment), line: index + 1 })
    moment += step(index)
    return one
  })
}

export const steady = (milliseconds: number) => () => milliseconds
/** As errors come that have nothing to do with each other: pauses of any length, long ones ever rarer. */
export const random = (mean: number) => (index: number) => -mean * Math.log((((index + 1) * 7919) % 9973) / 9973)

export const hedge: Partial<Hit> = {
  code: -4061,
  entry: entry({ code: -4061, name: 'POSITION_SIDE_NOT_MATCH' }),
  message: "Order's position side does not match user's setting.",
}
export const throttled: Partial<Hit> = {
  code: -1003,
  entry: entry({ code: -1003, name: 'TOO_MANY_REQUESTS', retry: 'backoff' }),
  message: 'Too many requests; current limit is 2400 requests per minute.',
}
export const busy: Partial<Hit> = {
  code: -1008,
  entry: entry({ code: -1008, name: null, retry: 'backoff' }),
  message: 'Server is busy.',
}
