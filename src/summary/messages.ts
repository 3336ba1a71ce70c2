/** Tells the errors of one code apart by what they say, numbers aside, and keeps the pauses between those that say the same. */
import { createGaps, type Gaps } from './gaps.ts'
import type { MessageSummary } from './summary.ts'

/** A code has few texts; where names stand in them the first ones tell as much as all. */
export const mostMessages = 16

/** What says the same but for numbers. */
export const kindOf = (message: string | null): string => (message ?? '').slice(0, 200).replace(/\d+(?:\.\d+)?/g, '#')

interface Running {
  text: string | null
  count: number
  first: number | undefined
  last: number | undefined
  gaps: Gaps
}

export interface Messages {
  add(message: string | null, moment: number | null): void
  result(): MessageSummary[]
}

/** The same few strings come again and again; finding their kind costs more than all the rest. */
const mostRemembered = 256

const iso = (moment: number | undefined): string | null =>
  moment === undefined ? null : new Date(moment).toISOString()

export const createMessages = (): Messages => {
  const byKind = new Map<string, Running>()
  const remembered = new Map<string | null, Running | undefined>()

  const find = (message: string | null): Running | undefined => {
    const kind = kindOf(message)
    const known = byKind.get(kind)
    if (known || byKind.size >= mostMessages) return known
    const begun = { text: message, count: 0, first: undefined, last: undefined, gaps: createGaps() }
    byKind.set(kind, begun)
    return begun
  }

  const recall = (message: string | null): Running | undefined => {
    const known = remembered.get(message)
    if (known || remembered.has(message)) return known
    const found = find(message)
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(message, found)
    return found
  }

  return {
    add(message, moment) {
      const running = recall(message)
      if (!running) return
      running.count++
      if (moment === null) return
      running.gaps.add(moment)
      if (running.first === undefined || moment < running.first) running.first = moment
      if (running.last === undefined || moment > running.last) running.last = moment
    },
    result: () =>
      [...byKind.values()].map(({ text, count, first, last, gaps }) => ({
        text,
        count,
        firstSeen: iso(first),
        lastSeen: iso(last),
        gaps: gaps.result(),
      })),
  }
}
