/** Cuts one section out of a page; the lines around it are blanked, so that line numbers stay true. */

import { PageError } from './data-error.ts'

const heading = /^(#{1,6})\s+(.*?)\s*#*\s*$/

export const cutSection = (text: string, title: string): string => {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => heading.exec(line)?.[2] === title)
  if (from < 0) throw new PageError(1, lines[0] ?? '', `no section '${title}' on this page`)
  const level = heading.exec(lines[from] ?? '')?.[1]?.length ?? 1
  const after = lines.findIndex((line, at) => at > from && (heading.exec(line)?.[1]?.length ?? 7) <= level)
  return lines.map((line, at) => (at < from || (after >= 0 && at >= after) ? '' : line)).join('\n')
}
