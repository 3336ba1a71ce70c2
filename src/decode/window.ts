/** The part of a text around a place that is enough to judge it. */
import type { Product } from '../catalog/entry.ts'
import type { Evidence } from './evidence.ts'
import type { Line } from './scan.ts'
import { isStamped } from './stamped.ts'
import type { Surroundings } from './surroundings.ts'
import { latin1 } from './text.ts'

/** How far a judgement looks: back for what surrounds an error, ahead for its message. Longer lines are seen in part. */
export const reach = { back: 1200, ahead: 1600, beyond: 480 } as const

/** Enough of a line to tell whether it begins a record of its own. */
export const headLength = 64

export interface Window {
  /** One character a byte. A line that begins a record of its own begins the text: what stands before is another matter. */
  text: string
  /** The offset of its first character in the buffer. */
  origin: number
  /** Where the place's own line begins and ends in `text` (or where the window cuts it). */
  lineStart: number
  lineEnd: number
  /** The line begins a record of its own. */
  isRecord: boolean
  /** What stands between two offsets in `text` speaks of. */
  weigh(from: number, to: number): Evidence
  /** The product that is named there. */
  productIn(from: number, to: number): Product | undefined
  /** From so many bytes before the line to the end of `text`. */
  weighAround(back: number): Evidence
}

const newline = 0x0a

/** Behind the line nothing is known of what follows the window: a mark that ends with it may go on. */
const bounds = 8

/** Of the lines behind, which may be short and many. */
const mostLines = 16

const startOfLine = (bytes: Uint8Array, at: number): number => {
  const floor = Math.max(0, at - reach.back)
  let start = at
  while (start > floor && bytes[start - 1] !== newline) start--
  return start
}

/** The line that `at` stands in; undefined when its end has not been read yet. */
export const lineAround = (bytes: Uint8Array, at: number, isFinal: boolean): Line | undefined => {
  const limit = Math.min(bytes.length, at + reach.ahead)
  let end = at
  while (end < limit && bytes[end] !== newline) end++
  if (end === limit && limit < at + reach.ahead && !isFinal) return undefined
  return { start: startOfLine(bytes, at), end }
}

export const beginsLine = (bytes: Uint8Array, start: number): boolean => start === 0 || bytes[start - 1] === newline

/** Whether a record of its own begins at `start`; no byte from `limit` on is looked at. */
export const beginsRecord = (bytes: Uint8Array, start: number, limit: number): boolean =>
  beginsLine(bytes, start) && isStamped(latin1(bytes, start, Math.min(limit, start + headLength)))

/** What may be looked at behind a line: `limit`, or less where another record begins. */
const endBehind = (bytes: Uint8Array, line: Line, limit: number): number => {
  let end = line.end
  for (let lines = 0; lines < mostLines && end < limit && bytes[end] === newline; lines++) {
    if (beginsRecord(bytes, end + 1, limit)) return end
    const next = bytes.subarray(end + 1, limit).indexOf(newline)
    end = next < 0 ? limit : end + 1 + next
  }
  return Math.max(end, line.end)
}

/** `limit`: how far behind the line may be looked, as long as the record goes on. */
export const windowAt = (
  bytes: Uint8Array,
  at: number,
  line: Line,
  limit: number,
  surroundings: Surroundings,
): Window => {
  const isRecord = beginsRecord(bytes, line.start, line.end)
  const origin = isRecord ? line.start : Math.max(0, at - reach.back)
  const end = limit > line.end ? endBehind(bytes, line, limit) : line.end
  return {
    text: latin1(bytes, origin, end),
    origin,
    lineStart: line.start - origin,
    lineEnd: line.end - origin,
    isRecord,
    weigh: (from, to) => surroundings.weigh(origin + from, origin + to),
    productIn: (from, to) => surroundings.productIn(origin + from, origin + to),
    weighAround: (back) => surroundings.weigh(line.start - back, Math.max(line.end, end - bounds)),
  }
}

/** The place's own line, as far as the window shows it. */
export const lineOf = ({ text, lineStart, lineEnd }: Window): string => text.slice(lineStart, lineEnd)
