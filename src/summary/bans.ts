/** The bans that errors tell of: each by the time it ends, as messages give it. */
import type { Hit } from '../decode/hit.ts'
import { placeOf } from './place.ts'
import type { Ban } from './summary.ts'

/** A ban is told again with every request; another one comes after minutes at least. */
export const mostBans = 100

const until = /\bbanned until (\d{10})(\d{3})?\b/

export interface Bans {
  add(hit: Hit, moment: number | null): void
  result(): Ban[]
}

/** One and the same ban. */
export const banKey = ({ until: end, code, product }: Pick<Ban, 'until' | 'code' | 'product'>): string =>
  `${end} ${code} ${product}`

export const createBans = (): Bans => {
  const bans = new Map<string, Ban>()
  return {
    add(hit, moment) {
      if (!hit.message?.includes('banned until')) return
      const [, seconds, thousandths = '0'] = until.exec(hit.message) ?? []
      if (seconds === undefined) return
      const from = moment === null ? null : new Date(moment).toISOString()
      const ban = {
        code: hit.code,
        product: hit.entry?.product ?? null,
        from,
        until: new Date(Number(seconds) * 1000 + Number(thousandths)).toISOString(),
        line: placeOf(hit),
        count: 1,
      }
      const key = banKey(ban)
      const known = bans.get(key)
      if (known) {
        known.count++
        if (from !== null && (known.from === null || from < known.from)) known.from = from
      } else if (bans.size < mostBans) bans.set(key, ban)
    },
    result: () => [...bans.values()],
  }
}
