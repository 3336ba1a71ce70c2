/** Whether one number means one thing in two products. */
import type { Identity } from './entry.ts'

/** INVALID_SYMBOLSTATUS and INVALID_SYMBOL_STATUS are one name. */
const fold = (name: string): string => name.replaceAll('_', '').toUpperCase()

/** Same name, or a text in common; the pages spell names and texts differently for one thing, but never both. */
export const sameMeaning = (a: Identity, b: Identity): boolean =>
  (a.name !== null && b.name !== null && fold(a.name) === fold(b.name)) ||
  a.messages.some((message) => b.messages.includes(message))

/** Entries of one code, put together where they mean the same; one product's name may join two others' texts. */
export const groupByMeaning = <One extends Identity>(entries: readonly One[]): One[][] => {
  const groups = new Map<number, Set<One[]>>()
  for (const entry of entries) {
    const ofCode = groups.get(entry.code) ?? new Set<One[]>()
    groups.set(entry.code, ofCode)
    const [first, ...rest] = [...ofCode].filter((group) => group.some((other) => sameMeaning(other, entry)))
    if (!first) ofCode.add([entry])
    else first.push(...rest.flat(), entry)
    for (const joined of rest) ofCode.delete(joined)
  }
  return [...groups.values()].flatMap((ofCode) => [...ofCode])
}
