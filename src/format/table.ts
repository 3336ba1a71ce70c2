/** Columns, without colours or borders of the table's own: the only place that knows cli-table3. */
import Table from 'cli-table3'
import type { Layout } from './layout.ts'

const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

export interface Column {
  title: string
  align?: 'left' | 'right'
}

const plainWidth = (text: string): number => [...text].length

/** Widths that fit: the last column takes what the others leave, and is wrapped. */
const widths = (columns: readonly Column[], rows: readonly string[][], total: number): number[] | undefined => {
  if (total === Number.POSITIVE_INFINITY) return undefined
  const needed = columns.map(({ title }, at) =>
    Math.max(plainWidth(title), ...rows.map((row) => plainWidth(row[at] ?? ''))),
  )
  const gaps = 2 * (columns.length - 1)
  const before = needed.slice(0, -1).reduce((sum, width) => sum + width, gaps)
  return [...needed.slice(0, -1), Math.max(12, Math.min(needed.at(-1) ?? 0, total - before))]
}

/** `paint` colours a cell by its column, after the widths are settled. */
export const table = (
  columns: readonly Column[],
  rows: readonly string[][],
  layout: Layout,
  paint: (text: string, column: number) => string,
): string[] => {
  const colWidths = widths(columns, rows, layout.width)
  const made = new Table({
    head: columns.map(({ title }) => layout.style.dim(title)),
    colAligns: columns.map(({ align }) => align ?? 'left'),
    ...(colWidths && { colWidths }),
    wordWrap: true,
    chars: noBorders,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  made.push(...rows.map((row) => row.map(paint)))
  return made
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
