/** The timeline of a report, drawn once for wide pages and once for narrow ones: errors over time, stacked by code. */
import { counted, spanText } from '../wording.ts'
import { countTicks, timeTicks } from './axes.ts'
import { type Block, type Column, columnsOf, stackBlocks } from './columns.ts'
import type { Facts } from './facts.ts'
import { createFrame, type Frame, points } from './frame.ts'
import { type Html, html } from './html.ts'
import { drawLanes, laneHeight, lanesOf } from './lanes.ts'
import { beginningOf } from './lead.ts'

interface Size {
  name: string
  width: number
  ground: number
  mostColumns: number
  timeTicks: number
}

const sizes: readonly Size[] = [
  { name: 'wide', width: 960, ground: 260, mostColumns: 120, timeTicks: 9 },
  { name: 'narrow', width: 360, ground: 200, mostColumns: 40, timeTicks: 4 },
]

const gap = 1

/** One path for all blocks of a series. */
const blocksPath = (blocks: readonly Block[], { columns, xOf, height }: Frame): string =>
  blocks
    .map(([from, to], at) => {
      const column = columns[at] as Column
      if (to <= from) return ''
      const [x, end] = [xOf(column.from), xOf(column.to)]
      return `M${points(x)} ${points(height - from)}V${points(height - to)}H${points(Math.max(x + 1, end - gap))}V${points(height - from)}Z`
    })
    .join('')

const drawAxes = (frame: Frame, most: number, wanted: number): Html => {
  const { left, width, height, columns, xOf, yOf } = frame
  const times = timeTicks(columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0, wanted)
  return html`
    <g class="axis">
      <text x="0" y="11">errors per ${spanText((columns[0]?.to ?? 0) - (columns[0]?.from ?? 0))}</text>
      ${countTicks(most, 4).map(
        ({ at, text }) => html`
          <path d="M${left} ${points(yOf(at))}H${width}"/>
          <text x="${left - 8}" y="${points(yOf(at) + 4)}" text-anchor="end">${text}</text>`,
      )}
      ${times.map(
        ({ at, text }) => html`
          <path class="tick" d="M${points(xOf(at))} ${height}v5"/>
          <text x="${points(Math.min(Math.max(xOf(at), left + 14), width - 22))}" y="${height + 19}" text-anchor="middle">${text}</text>`,
      )}
    </g>`
}

/** What a pointer that rests on a column is told. */
const columnTitle = ({ from, to, total, counts }: Column, { series, moments }: Facts): string => {
  const parts = counts.flatMap((count, at) => (count === 0 ? [] : [`${series[at]?.code ?? 'others'}: ${count}`]))
  const times = moments.range(new Date(from).toISOString(), new Date(to).toISOString())
  return `${times}: ${counted(total, 'error')} (${parts.join(', ')})`
}

const drawTitles = ({ columns, xOf, height }: Frame, facts: Facts): Html[] =>
  columns.flatMap((column) => {
    if (column.total === 0) return []
    const { from, to } = column
    return html`<rect class="touch" x="${points(xOf(from))}" y="0" width="${points(xOf(to) - xOf(from))}" height="${height}"><title>${columnTitle(column, facts)}</title></rect>`
  })

/** A line where it began, as the first sentence of the report says. */
const drawBeginning = ({ xOf, width, height }: Frame, facts: Facts): Html | undefined => {
  const moment = beginningOf(facts)?.from
  if (!moment) return undefined
  const x = xOf(Date.parse(moment))
  const isRight = x > width / 2
  return html`
    <g class="began">
      <path d="M${points(x)} 22V${height}"/>
      <text x="${points(isRight ? x - 6 : x + 6)}" y="31" text-anchor="${isRight ? 'end' : 'start'}">began ${facts.moments.text(moment)}</text>
    </g>`
}

const describe = ({ summary: { total, firstSeen, lastSeen }, series, moments }: Facts): string => {
  const most = series[0]
  const span = firstSeen !== null && lastSeen !== null ? `, ${moments.range(firstSeen, lastSeen)} UTC` : ''
  return `${counted(total, 'error')}${span}; most of them ${most?.code ?? ''}. The table below the chart has all numbers.`
}

const draw = (size: Size, facts: Facts): Html | undefined => {
  const { summary, series } = facts
  if (!summary.timeline) return undefined
  const { name, width, ground } = size
  const columns = columnsOf(summary.timeline, summary, series, size.mostColumns)
  const frame = createFrame(name, width, ground, columns)
  const lanes = lanesOf(facts)
  const layers = stackBlocks(columns, frame.pointsEach)
  const height = ground + 26 + lanes.length * laneHeight
  return html`
    <svg class="chart ${name}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${name}-title ${name}-text">
      <title id="${name}-title">Errors over time, stacked by code</title>
      <desc id="${name}-text">${describe(facts)}</desc>
      ${drawAxes(frame, Math.max(...columns.map(({ total }) => total)), size.timeTicks)}
      ${layers.map((blocks, at) => html`<path class="s${at < series.length ? at + 1 : 0}" d="${blocksPath(blocks, frame)}"/>`)}
      ${drawBeginning(frame, facts)}
      ${drawLanes(lanes, ground + 30, frame)}
      ${name === 'wide' ? drawTitles(frame, facts) : undefined}
    </svg>`
}

export const timelineCharts = (facts: Facts): Html[] => sizes.flatMap((size) => draw(size, facts) ?? [])
