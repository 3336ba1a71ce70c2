/** Puts short texts one after another in lines of a width; a text is broken only where it is longer than a line. */
import { wrap } from './wrap.ts'

export interface Part {
  text: string
  paint(text: string): string
}

const between = ' · '

export const flow = (parts: readonly Part[], width: number): string[] => {
  const lines: { length: number; painted: string }[] = []
  for (const { text, paint } of parts) {
    const last = lines.at(-1)
    if (last && last.length + between.length + text.length <= width) {
      last.length += between.length + text.length
      last.painted += between + paint(text)
    } else lines.push(...wrap(text, width).map((line) => ({ length: line.length, painted: paint(line) })))
  }
  return lines.map(({ painted }) => painted)
}
