/** What findings tell, drawn below the timeline: each a bar from its beginning to its end. */
import type { Ban, Finding, FindingKind } from '../summary/summary.ts'
import type { Facts } from './facts.ts'
import { type Frame, points } from './frame.ts'
import { type Html, html } from './html.ts'

const words: Record<Exclude<FindingKind, 'likely'>, (code: number | null) => string> = {
  executed: (code) => `${code ?? ''} may have been executed`,
  ban: () => 'IP banned',
  loop: (code) => `${code} in a loop`,
  clock: () => 'clock off',
  limit: (code) => `${code} over the limit`,
  repeat: (code) => `${code} again and again`,
  new: (code) => `${code} is new`,
}

interface Lane {
  text: string
  severity: Finding['severity']
  spans: { from: number; to: number }[]
}

export const laneHeight = 32
const mostLanes = 6

const spanOf = ({ from, to }: { from: string | null; to: string | null }): Lane['spans'] =>
  from === null ? [] : [{ from: Date.parse(from), to: Date.parse(to ?? from) }]

const spansOf = (finding: Finding, bans: readonly Ban[]): Lane['spans'] => {
  const told = bans.flatMap(({ from, until }) => (from !== null && from > until ? [] : spanOf({ from, to: until })))
  return finding.kind === 'ban' && told.length > 0 ? told : spanOf(finding)
}

export const lanesOf = ({ summary: { findings, bans } }: Pick<Facts, 'summary'>): Lane[] =>
  findings
    .flatMap((finding) => {
      const { kind, code, severity } = finding
      if (kind === 'likely') return []
      return [{ text: words[kind](code).trim(), severity, spans: spansOf(finding, bans) }]
    })
    .filter(({ spans }) => spans.length > 0)
    .slice(0, mostLanes)

const thickness = 6
const leastWidth = 5
/** A character is seldom wider. */
const letter = 7

/** A label stands above its bar, and ends where the bar does if it would not fit otherwise. */
const drawLane = ({ text, severity, spans }: Lane, top: number, { xOf, width }: Frame): Html => {
  const bars = spans.map(({ from, to }) => ({ x: xOf(from), end: Math.max(xOf(to), xOf(from) + leastWidth) }))
  const first = Math.min(...bars.map(({ x }) => x))
  const last = Math.max(...bars.map(({ end }) => end))
  const label =
    first + text.length * letter <= width
      ? html`<text x="${points(first)}" y="${top + 11}">${text}</text>`
      : html`<text x="${points(last)}" y="${top + 11}" text-anchor="end">${text}</text>`
  return html`
    <g class="lane ${severity}">
      ${label}
      ${bars.map(({ x, end }) => html`<rect x="${points(x)}" y="${top + 16}" width="${points(end - x)}" height="${thickness}" rx="2"/>`)}
    </g>`
}

/** `top`: where the first one begins. */
export const drawLanes = (lanes: readonly Lane[], top: number, frame: Frame): Html[] =>
  lanes.map((lane, at) => drawLane(lane, top + at * laneHeight, frame))
