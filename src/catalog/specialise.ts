/** A code that covers many errors, narrowed to the one whose text came with it. */
import type { Entry } from './entry.ts'
import { compileTemplate, matchTemplate } from './template.ts'

/** The entry with the advice for this message, where there is one of its own; else the entry as it is. */
export const specialise = (entry: Entry, message: string | null): Entry => {
  if (message === null || entry.byMessage.length === 0) return entry
  const found = entry.byMessage.find(({ text }) => matchTemplate(compileTemplate(text), message))
  if (!found) return entry
  const { summary, causes, fixes, retry, executed } = found
  return { ...entry, summary, causes, fixes, retry, executed }
}
