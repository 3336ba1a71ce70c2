/** Writes an answer; in a pager where it is longer than the terminal. */
import { withoutLinks } from '../format/link.ts'
import { rowsOf } from '../format/rows.ts'
import type { LookupContext } from './context.ts'

export const show = async (text: string, { terminal, json, pager }: LookupContext): Promise<void> => {
  const { stdout, env } = terminal
  const { isTerminal, rows, columns } = stdout
  const wants = pager && !json && isTerminal && env.TERM !== 'dumb'
  // The prompt takes a row too. Not every pager knows links.
  if (wants && rows && columns && rowsOf(text, columns) >= rows && (await terminal.page(withoutLinks(text)))) return
  await stdout.write(text)
}
