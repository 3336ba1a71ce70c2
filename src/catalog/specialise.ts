/** A code that covers many errors, narrowed to the one whose text came with it. */
import type { Entry } from './entry.ts'
import { compileTemplate, matchTemplate, type Template } from './template.ts'

/** The texts of an entry that have advice of their own, compiled once. */
const compiled = new WeakMap<Entry, { template: Template; entry: Entry }[]>()

const specialOf = (entry: Entry): { template: Template; entry: Entry }[] => {
  const known = compiled.get(entry)
  if (known) return known
  const made = entry.byMessage.map(({ text, ...advice }) => ({
    template: compileTemplate(text),
    entry: { ...entry, ...advice },
  }))
  compiled.set(entry, made)
  return made
}

/** The entry with the advice for this message, where there is one of its own; else the entry as it is. */
export const specialise = (entry: Entry, message: string | null): Entry => {
  if (message === null || entry.byMessage.length === 0) return entry
  return specialOf(entry).find(({ template }) => matchTemplate(template, message))?.entry ?? entry
}
