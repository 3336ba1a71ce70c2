/** Lists as columns on a terminal, one record a line with tabs between its fields in a pipe. */
import type { CategoryCount } from '../catalog/catalog.ts'
import type { Entry, Executed, Retry } from '../catalog/entry.ts'
import type { Tally } from '../decode/tally.ts'
import type { Layout } from './layout.ts'
import { type Column, table } from './table.ts'
import { shortVerdict } from './verdict.ts'

const isPipe = ({ width }: Layout): boolean => width === Number.POSITIVE_INFINITY

const columns = (titles: readonly Column[], rows: string[][], layout: Layout): string[] => {
  if (isPipe(layout)) return rows.map((row) => row.join('\t'))
  const { style } = layout
  return table(titles, rows, layout, (cell, column) =>
    titles[column]?.title === 'code' ? style.code(cell) : titles[column]?.title === 'name' ? style.name(cell) : cell,
  )
}

export const entryTable = (entries: readonly Entry[], layout: Layout): string[] => {
  const several = new Set(entries.map((entry) => entry.product)).size > 1
  const narrow = layout.width < 70
  const rows = entries.map((entry) => [
    String(entry.code),
    ...(several ? [entry.product] : []),
    entry.name ?? '',
    ...(narrow ? [] : [entry.retry]),
    ...(isPipe(layout) ? [entry.summary] : []),
  ])
  return columns(
    [
      { title: 'code', align: 'right' },
      ...(several ? [{ title: 'product' }] : []),
      { title: 'name' },
      ...(narrow ? [] : [{ title: 'retry' }]),
    ],
    rows,
    layout,
  )
}

export const categoryTable = (counts: readonly CategoryCount[], layout: Layout): string[] => {
  const several = new Set(counts.map(({ product }) => product)).size > 1
  const rows = counts.map(({ id, title, product, count }) => [id, ...(several ? [product] : []), String(count), title])
  const titles = [
    { title: 'category' },
    ...(several ? [{ title: 'product' }] : []),
    { title: 'codes', align: 'right' as const },
    { title: 'title' },
  ]
  return columns(titles, rows, layout)
}

export const tallyTable = ({ total, codes }: Tally, layout: Layout): string[] => {
  const rows = codes.map((tally) => [
    String(tally.count),
    String(tally.code),
    tally.name ?? '',
    tally.retry === null
      ? ''
      : shortVerdict({ retry: tally.retry as Retry, executed: (tally.executed ?? 'no') as Executed }),
  ])
  const titles = [
    { title: 'count', align: 'right' as const },
    { title: 'code', align: 'right' as const },
    { title: 'name' },
    { title: 'retry' },
  ]
  if (isPipe(layout)) return columns(titles, rows, layout)
  const sum = `${total} ${total === 1 ? 'error' : 'errors'}, ${codes.length} ${codes.length === 1 ? 'code' : 'codes'}`
  return [...columns(titles, rows, layout), '', sum]
}
