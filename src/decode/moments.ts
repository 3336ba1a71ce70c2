/** Tells when a line was written: by its own stamp, or by the last one before it. */
import { findStamp, type Stamp } from './time.ts'

/** How far back a stamp is looked for, in bytes. */
const stampReach = 3000

/** After so many lines in a row without any stamp before them, a text is taken to have none. */
const mostMisses = 64

export interface Moments {
  /** Of a line that ends at `end`, by its stamp; null where that is none after all. */
  own(stamp: Stamp, text: string, end: number): number | null
  /** The last one before a line that begins at `start`. */
  before(start: number): number | null
}

/** `read` gives the text between two offsets of the whole; `now`: the text was written by then. */
export const createMoments = (read: (from: number, to: number) => string, now: (() => number) | undefined): Moments => {
  let last: number | undefined
  /** What lies before it has been looked through. */
  let seen = 0
  let misses = 0

  const lastIn = (text: string): number | null => {
    for (let end = text.length; end > 0; ) {
      const start = end > 1 ? text.lastIndexOf('\n', end - 2) + 1 : 0
      const line = text.slice(start, end)
      const stamp = findStamp(line)
      const moment = stamp ? stamp.read(line.slice(stamp.from, stamp.to), { now, last }) : null
      if (moment !== null) return moment
      end = start
    }
    return null
  }

  return {
    own(stamp, text, end) {
      const moment = stamp.read(text, { now, last })
      if (moment === null) return null
      last = moment
      seen = end
      misses = 0
      return moment
    },
    before(start) {
      const from = Math.max(seen, start - stampReach)
      if (from >= start || misses >= mostMisses) return last ?? null
      const moment = lastIn(read(from, start))
      seen = start
      misses = moment === null ? misses + 1 : 0
      last = moment ?? last
      return last ?? null
    },
  }
}
