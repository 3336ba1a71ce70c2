/** Whether one number means one thing in two products. */
import type { Entry } from './entry.ts'

/** INVALID_SYMBOLSTATUS and INVALID_SYMBOL_STATUS are one name. */
const fold = (name: string): string => name.replaceAll('_', '').toUpperCase()

/** Same name, or a text in common; the pages spell names and texts differently for one thing, but never both. */
export const sameMeaning = (a: Entry, b: Entry): boolean =>
  (a.name !== null && b.name !== null && fold(a.name) === fold(b.name)) ||
  a.messages.some((message) => b.messages.includes(message))
