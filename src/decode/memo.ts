/**
 * Remembers what was judged by its line alone, for lines that are the same but for their numbers: a bot prints a few
 * forms again and again. Judging takes 20 to 40 µs, remembering 2.
 */
import type { Finding } from './judge.ts'
import { maskLine } from './mask.ts'
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
  /** It holds only where the line behind begins a record of its own. */
  isBounded: boolean
}

interface Form {
  /** What was read as the message, in the line's offsets: it is compared to the letter. */
  from: number
  to: number
  byMessage: Map<string, Judgement>
}

export interface Memo {
  recall(bytes: Uint8Array, line: Line, place: Place): Judgement | undefined
  /** Notes a judgement on the place that was last asked for. */
  keep(bytes: Uint8Array, line: Line, judgement: Judgement): void
}

/** A number, in the offsets of the buffer, or where a text was found (`signed` is null). */
interface Place {
  start: number
  end: number
  signed: boolean | null
}

/** Longer lines come rarely, and never twice. */
const longestLine = 1000

/** Some 2 MB. */
const mostRemembered = 4096

/** Where and what the place is, as bytes before its line. */
const prefix = 3

const spanOf = (finding: Finding | undefined): { from: number; to: number } => {
  if (!finding) return { from: 0, to: 0 }
  const { start, end, text = { start, end } } = finding
  return { from: Math.min(start, text.start), to: Math.max(end, text.end) }
}

export const createMemo = (): Memo => {
  const masked = new Uint8Array(prefix + longestLine)
  const body = masked.subarray(prefix)
  let forms = new Map<string, Form>()
  let count = 0
  let key = ''

  const messageOf = (bytes: Uint8Array, { start }: Line, { from, to }: Form): string =>
    latin1(bytes, start + from, start + to)

  return {
    recall(bytes, line, place) {
      key = ''
      const length = line.end - line.start
      if (length > longestLine) return undefined
      maskLine(bytes, line, body, place.start, place.end)
      const offset = place.start - line.start
      masked[0] = offset & 0xff
      masked[1] = offset >> 8
      masked[2] = place.signed === null ? 0 : place.signed ? 1 : 2
      key = latin1(masked, 0, prefix + length)
      const form = forms.get(key)
      return form?.byMessage.get(messageOf(bytes, line, form))
    },
    keep(bytes, line, judgement) {
      if (key === '') return
      if (count >= mostRemembered) {
        forms = new Map()
        count = 0
      }
      const form = forms.get(key) ?? { ...spanOf(judgement.finding), byMessage: new Map() }
      forms.set(key, form)
      form.byMessage.set(messageOf(bytes, line, form), judgement)
      count++
    },
  }
}
