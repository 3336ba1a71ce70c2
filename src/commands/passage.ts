/** Passes a text through byte for byte, or masked, with explanations under the lines they belong to. */
import type { Masking } from '../redact/masking.ts'

export interface Passage {
  /** What is passed first stands at this offset. */
  begin(offset: number): void
  pass(bytes: Uint8Array): void
  explain(offset: number, text: string): void
  /** What may be written, now that everything before `settled` is known; valid until more is passed. */
  due(settled: number): Uint8Array[]
}

const newline = 0x0a
const encoder = new TextEncoder()

/** Explanations stand apart from the text by a margin. */
const margin = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `    | ${line}`.trimEnd())
    .join('\n')

/** `masking` is made anew for each text. */
export const createPassage = (createMasking: () => Masking): Passage => {
  /** One for all pieces: a new one for each would pile up before it is cleared away. */
  let room = new Uint8Array(0)
  /** Bytes that are not yet written: those of which errors may still be found. */
  let held = room
  let base = 0
  let lineOpen = false
  let masking = createMasking()
  let notes: { offset: number; text: string }[] = []

  const take = (length: number, pieces: Uint8Array[]): void => {
    if (length <= 0) return
    pieces.push(...masking.push(held.subarray(0, length)))
    lineOpen = held[length - 1] !== newline
    held = held.subarray(length)
    base += length
  }

  return {
    begin(offset) {
      held = room.subarray(0, 0)
      base = offset
      lineOpen = false
      masking = createMasking()
      notes = []
    },
    pass(bytes) {
      const length = held.length + bytes.length
      const target = length > room.length ? new Uint8Array(length * 2) : room
      target.set(held)
      target.set(bytes, held.length)
      room = target
      held = room.subarray(0, length)
    },
    explain: (offset, text) => void notes.push({ offset, text }),
    due(settled) {
      const pieces: Uint8Array[] = []
      const limit = Math.max(0, Math.min(held.length, settled - base))
      const last = base + limit
      while (notes[0]) {
        const { offset, text } = notes[0]
        const end = held.subarray(0, last - base).indexOf(newline, Math.max(0, offset - base))
        // The end of a long line may not have been read yet; its beginning need not wait for it.
        if (end < 0 && settled !== Number.POSITIVE_INFINITY) break
        take(end < 0 ? held.length : end + 1, pieces)
        if (end < 0) pieces.push(...masking.end())
        pieces.push(encoder.encode(`${lineOpen ? '\n' : ''}${margin(text)}\n`))
        lineOpen = false
        notes.shift()
      }
      take(last - base, pieces)
      if (settled === Number.POSITIVE_INFINITY) pieces.push(...masking.end())
      return pieces
    },
  }
}
