/** Counts what was found: totals per code, in a form that can be added to another. */
import type { Hit } from './hit.ts'

export interface CodeTally {
  code: number
  name: string | null
  product: string | null
  retry: string | null
  executed: string | null
  count: number
  firstSeen: string | null
  lastSeen: string | null
  /** `line`, or `file:line` where the text came from a file. */
  firstLine: string
  lastLine: string
  /** How often each value stood in the message's holes. */
  params: Record<string, number>
}

export interface Tally {
  /** All errors, of how many codes. */
  total: number
  /** Most frequent first. */
  codes: CodeTally[]
}

export interface Tallying {
  add(hit: Hit): void
  result(): Tally
}

/** Values such as order ids and ban times never repeat; keeping them all would grow with the input. */
const mostParams = 200

const placeOf = ({ file, line }: Hit): string => (file === null ? String(line) : `${file}:${line}`)

/** Of the last error only the hit is kept: where it stands is put into words once, at the end. */
interface Running {
  tally: CodeTally
  last: Hit
}

const begin = (hit: Hit): CodeTally => ({
  code: hit.code,
  name: hit.entry?.name ?? null,
  product: hit.entry?.product ?? null,
  retry: hit.entry?.retry ?? null,
  executed: hit.entry?.executed ?? null,
  count: 0,
  firstSeen: hit.time,
  lastSeen: hit.time,
  firstLine: placeOf(hit),
  lastLine: placeOf(hit),
  params: Object.create(null) as Record<string, number>,
})

export const createTally = (): Tallying => {
  const codes = new Map<string, Running>()
  let total = 0
  return {
    add(hit) {
      total++
      const key = `${hit.code} ${hit.entry?.product}`
      const running = codes.get(key) ?? { tally: begin(hit), last: hit }
      if (running.last === hit) codes.set(key, running)
      running.last = hit
      const { tally } = running
      tally.count++
      if (hit.time !== null) {
        if (tally.firstSeen === null || hit.time < tally.firstSeen) tally.firstSeen = hit.time
        if (tally.lastSeen === null || hit.time > tally.lastSeen) tally.lastSeen = hit.time
      }
      for (const value of hit.params) {
        const known = tally.params[value]
        if (known !== undefined || Object.keys(tally.params).length < mostParams) tally.params[value] = (known ?? 0) + 1
      }
    },
    result: () => ({
      total,
      codes: [...codes.values()]
        .map(({ tally, last }) => ({ ...tally, lastLine: placeOf(last) }))
        .sort((a, b) => b.count - a.count || b.code - a.code),
    }),
  }
}
