/** Findings for people: a sentence each, and where to look. */
import type { Finding, Severity } from '../summary/summary.ts'
import { numberText } from '../wording.ts'
import type { Layout } from './layout.ts'
import { placesText } from './places.ts'
import { sanitize } from './sanitize.ts'
import { hang } from './wrap.ts'

const marks: Record<Severity, string> = { urgent: '!!', warning: ' !', note: ' -' }

/** Of orders to check, all that are known would fill the screen. */
const mostLines = 5

const paintOf = ({ style }: Layout, severity: Severity) =>
  severity === 'urgent' ? style.bad : severity === 'warning' ? style.warn : style.dim

const placeLines = ({ kind, lines, count }: Finding, { width }: Layout): string[] => {
  const indented = (text: string): string[] => hang('   ', sanitize(text), width)
  if (kind !== 'executed') return indented(placesText(lines.slice(0, mostLines)))
  const shown = lines.slice(0, mostLines).flatMap((line) => indented(placesText([line])))
  const more = count - Math.min(lines.length, mostLines)
  return more > 0 ? [...shown, `   and ${numberText(more)} more`] : shown
}

export const findingLines = (finding: Finding, layout: Layout): string[] => {
  const { severity, text } = finding
  const paint = paintOf(layout, severity)
  return [
    ...hang(`${marks[severity]} `, sanitize(text), layout.width).map((line) => paint(line)),
    ...placeLines(finding, layout).map((line) => layout.style.dim(line)),
  ]
}
