/** Passes a text through byte for byte, with explanations under the lines they belong to. */

export interface Passage {
  begin(): void
  pass(bytes: Uint8Array): void
  explain(offset: number, text: string): void
  /** What may be written, now that everything before `settled` is known. */
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

export const createPassage = (): Passage => {
  let held = new Uint8Array(0)
  let base = 0
  let notes: { offset: number; text: string }[] = []

  /** Up to the end of the last whole line before `offset`; all there is at the end of the text. */
  const lineEndAfter = (offset: number): number => {
    if (offset === Number.POSITIVE_INFINITY) return held.length
    const end = held.indexOf(newline, Math.max(0, offset - base))
    return end < 0 ? held.length : end + 1
  }

  return {
    begin() {
      held = new Uint8Array(0)
      base = 0
      notes = []
    },
    pass(bytes) {
      const joined = new Uint8Array(held.length + bytes.length)
      joined.set(held)
      joined.set(bytes, held.length)
      held = joined
    },
    explain: (offset, text) => void notes.push({ offset, text }),
    due(settled) {
      const pieces: Uint8Array[] = []
      let from = 0
      for (const { offset, text } of notes) {
        const to = lineEndAfter(offset)
        if (to > from) pieces.push(held.slice(from, to))
        const open = to > 0 && held[to - 1] !== newline
        pieces.push(encoder.encode(`${open ? '\n' : ''}${margin(text)}\n`))
        from = Math.max(from, to)
      }
      const last =
        settled === Number.POSITIVE_INFINITY
          ? held.length
          : held.lastIndexOf(newline, Math.max(-1, settled - base - 1)) + 1
      if (last > from) {
        pieces.push(held.slice(from, last))
        from = last
      }
      held = held.slice(from)
      base += from
      notes = []
      return pieces
    },
  }
}
