/** Tells the lines of places in a text that passes through a buffer, from the nearest place whose line is known. */
import type { Scanner } from './scan.ts'

export interface LineCounter {
  /** So many lines end before this offset. */
  note(at: number, lines: number): void
  /** From 1. */
  lineOf(text: Uint8Array, at: number): number
  /** From 1, in bytes. */
  columnOf(text: Uint8Array, at: number): number
  /** How many lines end before this offset. */
  linesBefore(text: Uint8Array, at: number): number
  /** So many bytes will be dropped from the text's beginning. */
  drop(text: Uint8Array, length: number): void
}

const newline = 0x0a

export const createLineCounter = (scanner: Pick<Scanner, 'countLines'>): LineCounter => {
  let known = 0
  let lines = 0
  /** Of the line that the text begins in: it may have begun long before. */
  let lineStart = 0
  let linesAtDrop = 0

  const linesBefore = (text: Uint8Array, at: number): number => {
    if (at >= known) lines += scanner.countLines(text, known, at)
    else lines -= scanner.countLines(text, at, known)
    known = at
    return lines
  }

  return {
    linesBefore,
    note(at, before) {
      known = at
      lines = before
    },
    lineOf: (text, at) => linesBefore(text, at) + 1,
    columnOf(text, at) {
      const before = at === 0 ? -1 : text.lastIndexOf(newline, at - 1)
      return at - (before < 0 ? lineStart : before + 1) + 1
    },
    drop(text, length) {
      if (known < length) linesBefore(text, length)
      const last = lines > linesAtDrop ? text.lastIndexOf(newline, length - 1) : -1
      if (last >= 0) lineStart = last + 1
      linesAtDrop = lines
      lineStart -= length
      known -= length
    },
  }
}
