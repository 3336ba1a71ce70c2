/** The errors of each code in a table that is drawn over itself as they come; no line is as wide as the terminal. */
import type { RecentCode } from '../summary/recent.ts'
import { counted, numberText } from '../wording.ts'
import type { Layout } from './layout.ts'
import { type Progress, progressLine } from './progress.ts'
import type { Style } from './style.ts'
import { plainTitle } from './title.ts'
import { briefVerdict, verdictPaint } from './verdict.ts'

export interface LiveView {
  /** In the order in which they are shown, as far as there is room. */
  codes: readonly RecentCode[]
  /** Milliseconds since 1970. */
  now: number
  /** What is read, such as `bot.log` or `3 files`. */
  subject: string
  /** What was there before is still being read. */
  old: Progress | undefined
}

export interface Room {
  columns: number
  rows: number
}

interface Column {
  title: string
  isNumber?: boolean
  cell(code: RecentCode, now: number): string
  paint?(style: Style, code: RecentCode): (text: string) => string
}

const isoOf = (moment: number): string => new Date(moment).toISOString()

/** `08:14:03` of today, `2026-11-19` of another day; in UTC. */
const lastSeen = ({ lastSeen }: RecentCode, now: number): string => {
  const iso = isoOf(lastSeen)
  return iso.slice(0, 10) === isoOf(now).slice(0, 10) ? iso.slice(11, 19) : iso.slice(0, 10)
}

const paintVerdict = (style: Style, { retry, executed }: RecentCode) =>
  verdictPaint(style, { retry: retry ?? 'fix', executed: executed ?? 'no' })

const count: Column = { title: 'count', isNumber: true, cell: (code) => numberText(code.count) }
const code: Column = {
  title: 'code',
  cell: (code) => plainTitle({ code: code.code, name: code.name ?? (code.product === null ? 'on no list' : null) }),
  paint: (style) => style.name,
}
const seen: Column = { title: 'last (UTC)', cell: lastSeen }
const rate: Column = {
  title: 'a minute',
  isNumber: true,
  cell: ({ perMinute }) => (perMinute === 0 ? '' : numberText(perMinute)),
}
const verdict: Column = {
  title: 'send again',
  cell: ({ retry, executed }) => (retry === null ? '' : briefVerdict({ retry, executed: executed ?? 'no' })),
  paint: paintVerdict,
}
const retry: Column = { title: 'retry', cell: ({ retry }) => retry ?? '', paint: paintVerdict }

/** From much room to little. */
const choices: readonly (readonly Column[])[] = [
  [count, code, seen, rate, verdict],
  [count, code, seen, rate, retry],
  [count, code, seen, retry],
  [count, code, retry],
]

const gap = '  '

/** The least that is left of a name that is cut: the code and some letters. */
const leastName = 12

const cut = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, Math.max(0, room - 1))}…`

interface Fitted {
  columns: readonly Column[]
  widths: number[]
  /** So many columns are too many. */
  excess: number
}

const fit = (columns: readonly Column[], { codes, now }: LiveView, room: number): Fitted => {
  const widths = columns.map(({ title, cell }) => Math.max(title.length, ...codes.map((one) => cell(one, now).length)))
  const total = widths.reduce((sum, width) => sum + width, gap.length * (columns.length - 1))
  return { columns, widths, excess: Math.max(0, total - room) }
}

/** The most columns that fit; names are cut where not even the fewest do. Undefined where nothing would be left of them. */
const choose = (view: LiveView, room: number): Fitted | undefined => {
  const fitted = choices.map((columns) => fit(columns, view, room))
  const whole = fitted.find(({ excess }) => excess === 0)
  if (whole) return whole
  const { columns, widths, excess } = fitted.at(-1) as Fitted
  const cutWidths = widths.map((width, at) => (columns[at] === code ? width - excess : width))
  return cutWidths.some((width, at) => columns[at] === code && width < leastName)
    ? undefined
    : { columns, widths: cutWidths, excess: 0 }
}

const tableLines = (view: LiveView, style: Style, room: number): string[] => {
  const chosen = choose(view, room)
  if (!chosen) return []
  const { columns, widths } = chosen
  const line = (cells: readonly { text: string; paint(text: string): string }[]): string =>
    cells
      .map(({ text, paint }, at) => {
        const fitting = cut(text, widths[at] ?? 0)
        const blanks = ' '.repeat((widths[at] ?? 0) - fitting.length)
        return columns[at]?.isNumber ? blanks + paint(fitting) : paint(fitting) + blanks
      })
      .join(gap)
      .trimEnd()
  return [
    line(columns.map(({ title }) => ({ text: title, paint: style.dim }))),
    ...view.codes.map((one) =>
      line(
        columns.map(({ cell, paint }) => ({
          text: cell(one, view.now),
          paint: paint?.(style, one) ?? ((text) => text),
        })),
      ),
    ),
  ]
}

const sumLine = ({ codes, subject, old }: LiveView, hidden: number, room: number): string => {
  if (old) return progressLine(old, room + 1)
  const total = codes.reduce((sum, { count }) => sum + count, 0)
  const counts = total === 0 ? 'no error yet' : `${counted(total, 'error')}, ${counted(codes.length, 'code')}`
  const sum = hidden > 0 ? `${counts} (${hidden} not shown)` : counts
  const texts = [`${sum} · following ${subject} · Ctrl-C ends`, `${sum} · Ctrl-C ends`]
  return texts.find((text) => text.length <= room) ?? cut(sum, room)
}

/** Heading and sum besides. */
const besides = 2

export const liveTable = (view: LiveView, { style, width }: Layout, { columns, rows }: Room): string[] => {
  const room = Math.min(columns - 1, width)
  const shown = view.codes.slice(0, Math.max(0, rows - besides))
  return [
    ...(shown.length > 0 ? tableLines({ ...view, codes: shown }, style, room) : []),
    style.dim(sumLine(view, view.codes.length - shown.length, room)),
  ]
}
