/** What findings are found in, and how they name codes. */
import { type Moments, momentsBetween } from '../wording.ts'
import type { CodeSummary, Finding, Summary } from './summary.ts'

export interface Facts extends Omit<Summary, 'findings'> {
  /** The log's moments in words. */
  moments: Moments
}

export type Find = (facts: Facts) => Finding[]

export const toFacts = (summary: Omit<Summary, 'findings'>): Facts => ({
  ...summary,
  moments: momentsBetween(summary.firstSeen, summary.lastSeen),
})

type Seen = Pick<CodeSummary, 'firstSeen' | 'lastSeen'>

/** ` 02:14–03:20` behind a comma; nothing where no time is known. */
export const when = ({ firstSeen, lastSeen }: Seen, { moments }: Facts): string =>
  firstSeen === null || lastSeen === null ? '' : `, ${moments.range(firstSeen, lastSeen)}`

/** `-1007, -1000` */
export const codeList = (codes: readonly Pick<CodeSummary, 'code'>[]): string =>
  [...new Set(codes.map(({ code }) => code))].join(', ')

/** A finding about one code as a whole. */
export const aboutCode = (
  { code, product, firstSeen, lastSeen, count, firstLine, lastLine }: CodeSummary,
  about: Pick<Finding, 'kind' | 'severity' | 'text'> & Partial<Finding>,
): Finding => ({
  code,
  product,
  from: firstSeen,
  to: lastSeen,
  count,
  lines: firstLine === lastLine ? [firstLine] : [firstLine, lastLine],
  ...about,
})
