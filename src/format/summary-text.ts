/** A summary for people: code by code, what needs action first, then what all of it tells; in a pipe a record a line. */
import type { CodeSummary, Summary } from '../summary/summary.ts'
import { counted, momentsBetween, spanText } from '../wording.ts'
import { type CodeColumns, codeBlock, codeColumns } from './code-block.ts'
import { findingLines } from './finding-text.ts'
import type { Layout } from './layout.ts'
import { sanitize } from './sanitize.ts'
import { shortVerdict } from './verdict.ts'
import { wrap } from './wrap.ts'

/** A summary holds plain words, so that it can be read back from JSON. */
const verdictOf = ({ retry, executed, product }: CodeSummary): string =>
  retry === null ? '' : shortVerdict({ retry, executed: executed ?? 'no', product: product ?? 'usdm' })

/** Columns are only added, at the end. */
const record = (code: CodeSummary): string =>
  [
    code.count,
    code.code,
    code.name ?? '',
    verdictOf(code),
    `${(code.share * 100).toFixed(1)}%`,
    code.firstSeen ?? '',
    code.lastSeen ?? '',
    code.rate === null ? '' : `${Number(code.rate.toPrecision(3))}/min`,
    code.firstLine,
    code.lastLine,
    code.product ?? '',
  ]
    .map((cell) => sanitize(String(cell)))
    .join('\t')

const sumLine = (summary: Summary, columns: CodeColumns): string => {
  const { total, codes, firstSeen, lastSeen, timeline, untimed } = summary
  const shown = timeline ? Math.min(columns.room, timeline.counts.length) : 0
  const parts = [
    counted(total, 'error'),
    counted(codes.length, 'code'),
    ...(firstSeen === null || lastSeen === null
      ? []
      : [`${momentsBetween(null, null).range(firstSeen, lastSeen)} UTC`]),
    ...(untimed > 0 && untimed < total ? [`${counted(untimed, 'error')} without a time`] : []),
    ...(timeline && shown > 1 ? [`a column is ${spanText((timeline.step * timeline.counts.length) / shown)}`] : []),
  ]
  return parts.join(', ')
}

const stack = (blocks: readonly string[][]): string[] =>
  blocks.filter(({ length }) => length > 0).flatMap((block, at) => (at === 0 ? block : ['', ...block]))

export const summaryText = (summary: Summary, layout: Layout): string[] => {
  const { codes, findings } = summary
  if (layout.width === Number.POSITIVE_INFINITY)
    return stack([
      codes.map(record),
      findings.map(({ kind, text, lines }) => [kind, text, ...lines].map(sanitize).join('\t')),
    ])
  const columns = codeColumns(summary, layout)
  return stack([
    codes.flatMap((code) => codeBlock(code, columns, layout)),
    findings.flatMap((finding) => findingLines(finding, layout)),
    wrap(sumLine(summary, columns), layout.width),
  ])
}
