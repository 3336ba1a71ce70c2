/** How many rows a text takes on a terminal. */
import { withoutLinks } from './link.ts'

const withoutColours = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '')

/** A line that is too long goes on in the next row. */
export const rowsOf = (text: string, columns: number): number =>
  withoutColours(withoutLinks(text))
    .replace(/\n$/, '')
    .split('\n')
    .reduce((rows, line) => rows + Math.max(1, Math.ceil([...line].length / columns)), 0)
