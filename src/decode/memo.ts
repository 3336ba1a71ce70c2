/**
 * Remembers what was judged by its line alone, for lines that are the same but for their numbers: a bot prints a few
 * forms again and again. Judging takes 20 to 40 µs, remembering one.
 */
import type { Finding } from './judge.ts'
import type { Origin } from './origin.ts'
import type { Scanner } from './scan.ts'
import { latin1 } from './text.ts'
import type { Stamp } from './time.ts'
import type { Line } from './window.ts'

/** What became of a place. */
export interface Judgement {
  /** In the offsets of its window; undefined where the place is no error. */
  finding: Finding | undefined
  /** Where the line begins in the window. */
  lineStart: number
  shape: string
  stamp: Stamp | undefined
  /** Read when it is first asked for. */
  origin: Origin | undefined
  /** It holds only where the line behind begins a record of its own. */
  isBounded: boolean
}

/** A number, in the offsets of the buffer, or where a text was found (`signed` is null). */
interface Place {
  start: number
  end: number
  signed: boolean | null
}

/** A line as the scanner keeps it, and the place in it. */
interface Form {
  kept: number
  length: number
  offset: number
  signed: boolean | null
  /** What was read as the message, in the line's offsets: it is compared to the letter. */
  from: number
  to: number
  byMessage: Map<string, Judgement>
}

export interface Memo {
  recall(bytes: Uint8Array, line: Line, place: Place): Judgement | undefined
  /** Notes a judgement on the place that was asked for last. */
  keep(bytes: Uint8Array, line: Line, judgement: Judgement): void
}

/** Longer lines come rarely, and never twice. */
const longestLine = 1000

/** A message with an order id in it never comes again and must not pile up. */
const mostRemembered = 4096

/**
 * How far from a place a number by itself may bear on it: right before a code (`503 (-1008)`), or before a text, which
 * begins some way before the place that it was found by.
 */
const near = { code: 8, text: 140 } as const

/** Lines are remembered when they come for the second time: most that never come again leave nothing behind. */
const sightings = 8192

const spanOf = (finding: Finding | undefined): { from: number; to: number } => {
  if (!finding) return { from: 0, to: 0 }
  const { start, end, text = { start, end } } = finding
  return { from: Math.min(start, text.start), to: Math.max(end, text.end) }
}

export const createMemo = (scanner: Pick<Scanner, 'maskLine' | 'keepLine' | 'isMasked' | 'forgetLines'>): Memo => {
  scanner.forgetLines()
  const forms = new Map<number, Form>()
  const sighted = new Uint32Array(sightings)
  let count = 0
  /** Of the place that was asked for last; undefined where it is not to be remembered. */
  let asked: { hash: number; form: Form | undefined; place: Place } | undefined

  const messageOf = (bytes: Uint8Array, { start }: Line, { from, to }: Form): string =>
    latin1(bytes, start + from, start + to)

  const forget = (): void => {
    forms.clear()
    scanner.forgetLines()
    count = 0
  }

  /** The form of the line that was masked last; two forms with one hash take turns. */
  const formOf = (hash: number, { start, end }: Line, place: Place): Form | undefined => {
    const form = forms.get(hash)
    if (!form || form.length !== end - start || form.offset !== place.start - start || form.signed !== place.signed)
      return undefined
    return scanner.isMasked(form.kept, form.length) ? form : undefined
  }

  const addForm = (
    hash: number,
    { start, end }: Line,
    place: Place,
    finding: Finding | undefined,
  ): Form | undefined => {
    const length = end - start
    const kept = scanner.keepLine(length)
    if (kept === undefined) return undefined
    const { signed } = place
    const form = { kept, length, offset: place.start - start, signed, ...spanOf(finding), byMessage: new Map() }
    forms.set(hash, form)
    return form
  }

  return {
    recall(bytes, line, place) {
      asked = undefined
      if (line.end - line.start > longestLine) return undefined
      const reach = place.signed === null ? near.text : near.code
      const masked = scanner.maskLine(bytes, line.start, line.end, place.start, place.end, reach)
      const hash = (masked ^ (place.start - line.start)) >>> 0
      const form = formOf(hash, line, place)
      asked = { hash, form, place }
      return form?.byMessage.get(messageOf(bytes, line, form))
    },
    keep(bytes, line, judgement) {
      if (!asked) return
      const slot = asked.hash % sightings
      if (sighted[slot] !== asked.hash) {
        sighted[slot] = asked.hash
        return
      }
      const form = asked.form ?? addForm(asked.hash, line, asked.place, judgement.finding)
      if (!form || count >= mostRemembered) return forget()
      form.byMessage.set(messageOf(bytes, line, form), judgement)
      count++
    },
  }
}
