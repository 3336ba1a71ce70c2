/** Lists as columns on a terminal, one record a line with tabs between its fields in a pipe. */
import type { CategoryCount } from '../catalog/catalog.ts'
import type { Entry } from '../catalog/entry.ts'
import type { ProductFacts } from '../catalog/products.ts'
import type { Layout } from './layout.ts'
import { productTitles } from './product-title.ts'
import { type Column, table } from './table.ts'

export const isPipe = ({ width }: Layout): boolean => width === Number.POSITIVE_INFINITY

/** A name that does not fit would be cut, and could not be copied. */
const fits = (rows: readonly string[][], { width }: Layout): boolean =>
  rows.every((row) => {
    const longest = Math.max(
      ...row
        .slice(-1)
        .flatMap((cell) => cell.split(' '))
        .map((word) => word.length),
    )
    const before = row.slice(0, -1).reduce((sum, cell) => sum + cell.length + 2, 0)
    return before + longest <= width
  })

/** What can be left out is, from the right, until code and name have room. */
const narrow = (row: readonly string[], { width }: Layout): string => {
  const cells = row.filter(Boolean)
  while (cells.length > 2 && cells.join('  ').length > width) cells.pop()
  return cells.join('  ')
}

const columns = (titles: readonly Column[], rows: string[][], layout: Layout): string[] => {
  if (isPipe(layout)) return rows.map((row) => row.join('\t'))
  const { style } = layout
  if (!fits(rows, layout)) return rows.map((row) => narrow(row, layout))
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

export const productTable = (facts: readonly ProductFacts[], layout: Layout): string[] => {
  const rows = facts.map(({ product, codes, different, date }) => [
    product,
    String(codes),
    String(different),
    date ?? '',
    productTitles[product],
  ])
  const titles = [
    { title: 'product' },
    { title: 'codes', align: 'right' as const },
    { title: 'differ', align: 'right' as const },
    { title: 'data of' },
    { title: 'title' },
  ]
  return columns(titles, rows, layout)
}
