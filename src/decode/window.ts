/** The part of a text around a place that is enough to judge it. */
import { latin1 } from './text.ts'

/** How far a judgement looks: back for what surrounds an error, ahead for its message. Longer lines are seen in part. */
export const reach = { back: 1200, ahead: 1600, beyond: 480 } as const

export interface Window {
  /** One character a byte. */
  text: string
  /** The offset of its first character in the buffer. */
  origin: number
  /** Where the place's own line begins and ends in `text` (or where the window cuts it). */
  lineStart: number
  lineEnd: number
}

const newline = 0x0a

/** The end of the line that `at` stands in, or of what is seen of it; -1 when that has not been read yet. */
export const endOfLine = (bytes: Uint8Array, at: number, end: number, final: boolean): number => {
  const limit = Math.min(end, at + reach.ahead)
  const found = bytes.subarray(at, limit).indexOf(newline)
  if (found >= 0) return at + found
  return limit === at + reach.ahead || final ? limit : -1
}

/** `lineEnd` to `end` is what may be looked at beyond the line. */
export const windowAt = (bytes: Uint8Array, at: number, lineEnd: number, end: number): Window => {
  const origin = Math.max(0, at - reach.back)
  const text = latin1(bytes, origin, end)
  return { text, origin, lineStart: text.lastIndexOf('\n', at - origin - 1) + 1, lineEnd: lineEnd - origin }
}

/** The place's own line, as far as the window shows it. */
export const lineOf = ({ text, lineStart, lineEnd }: Window): string => text.slice(lineStart, lineEnd)
