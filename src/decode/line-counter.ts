/** Counts the lines of a text that passes through a buffer, only as far as a place asks for it. */
import type { Scanner } from './scan.ts'

export interface LineCounter {
  /** From 1. Places must not go back. */
  lineOf(text: Uint8Array, at: number): number
  /** From 1, in bytes, of a place whose line was asked for last. */
  columnOf(at: number): number
  /** So many bytes will be dropped from the text's beginning. */
  drop(text: Uint8Array, length: number): void
}

const newline = 0x0a

export const createLineCounter = (scanner: Pick<Scanner, 'countLines'>): LineCounter => {
  let counted = 0
  let line = 1
  let lineStart = 0

  const countTo = (text: Uint8Array, at: number): void => {
    if (at <= counted) return
    const lines = scanner.countLines(counted, at)
    if (lines > 0) lineStart = text.lastIndexOf(newline, at - 1) + 1
    line += lines
    counted = at
  }

  return {
    lineOf(text, at) {
      countTo(text, at)
      return line
    },
    columnOf: (at) => at - lineStart + 1,
    drop(text, length) {
      countTo(text, length)
      counted -= length
      lineStart -= length
    },
  }
}
