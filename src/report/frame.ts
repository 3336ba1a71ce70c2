/** The room of a chart: its size in points, and where moments and counts lie in it. */
import type { Column } from './columns.ts'

export interface Frame {
  /** Tells the parts of two charts of one page apart. */
  name: string
  width: number
  /** From the top to the ground. */
  height: number
  left: number
  columns: readonly Column[]
  xOf(moment: number): number
  yOf(count: number): number
  pointsEach: number
}

/** Above the highest column: for two labels, and for what single errors add to a column. */
const top = 42
const left = 44
const right = 8

export const createFrame = (name: string, width: number, ground: number, columns: readonly Column[]): Frame => {
  const from = columns[0]?.from ?? 0
  const to = columns.at(-1)?.to ?? 1
  const most = Math.max(1, ...columns.map(({ total }) => total))
  const pointsEach = (ground - top) / most
  return {
    name,
    width,
    height: ground,
    left,
    columns,
    xOf: (moment) => left + ((Math.min(to, Math.max(from, moment)) - from) / (to - from)) * (width - left - right),
    yOf: (count) => ground - count * pointsEach,
    pointsEach,
  }
}

/** A number of points in as few characters as the eye needs. */
export const points = (value: number): string => String(Math.round(value * 10) / 10)
