/** Gives each secret its stand-in, the same one whenever it is met again. */
import { type Kind, kindNames, kinds } from './kinds.ts'

export interface StandIns {
  of(kind: Kind, secret: string): string
  /** The stand-in of a text that is one secret, where it was met as such. */
  known(secret: string): string | undefined
  /** How many secrets of each kind have been met; none for the kinds that were not. */
  counts(): { count: number; one: string; many: string }[]
}

/**
 * Each request has a signature of its own, so what is remembered must not grow with the log. What is met again and again
 * is among the newest so many always.
 */
const mostRemembered = 1 << 14

/** A short password may be an everyday word elsewhere. */
const shortestKnown = 12

/** A copy: a part of a string keeps the whole of it in memory. */
const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string

export const createStandIns = (): StandIns => {
  const met = new Map<Kind, number>()
  let newer = new Map<string, string>()
  let older = new Map<string, string>()

  const remember = (secret: string, standIn: string): string => {
    if (newer.size >= mostRemembered) {
      older = newer
      newer = new Map()
    }
    newer.set(copyOf(secret), standIn)
    return standIn
  }

  const recall = (secret: string): string | undefined => {
    const known = newer.get(secret)
    if (known !== undefined) return known
    const standIn = older.get(secret)
    return standIn === undefined ? undefined : remember(secret, standIn)
  }

  return {
    of(kind, secret) {
      const known = recall(secret)
      if (known !== undefined) return known
      const number = (met.get(kind) ?? 0) + 1
      met.set(kind, number)
      return remember(secret, `${kind}-${number}`)
    },
    known: (secret) => (secret.length < shortestKnown ? undefined : recall(secret)),
    counts: () =>
      kindNames.flatMap((kind) => {
        const count = met.get(kind)
        return count === undefined ? [] : [{ count, ...kinds[kind] }]
      }),
  }
}
