/** Whether one number means one thing in two products. */
import type { Entry } from './entry.ts'

/** INVALID_SYMBOLSTATUS and INVALID_SYMBOL_STATUS are one name. */
const fold = (name: string): string => name.replaceAll('_', '').toUpperCase()

/** Same name, or a text in common; the pages spell names and texts differently for one thing, but never both. */
export const sameMeaning = (a: Entry, b: Entry): boolean =>
  (a.name !== null && b.name !== null && fold(a.name) === fold(b.name)) ||
  a.messages.some((message) => b.messages.includes(message))

/** Entries of one code, put together where they mean the same; one product's name may join two others' texts. */
export const groupByMeaning = (entries: readonly Entry[]): Entry[][] => {
  const groups = new Set<Entry[]>()
  for (const entry of entries) {
    const kin = [...groups].filter((group) =>
      group.some((other) => other.code === entry.code && sameMeaning(other, entry)),
    )
    const [first] = kin
    if (!first) groups.add([entry])
    else first.push(...kin.slice(1).flat(), entry)
    for (const joined of kin.slice(1)) groups.delete(joined)
  }
  return [...groups]
}
