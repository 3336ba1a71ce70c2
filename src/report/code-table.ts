/** All codes in a table, most urgent first; a click on a head sorts it by that column. */
import { productTitles } from '../format/product-title.ts'
import { briefVerdict } from '../format/verdict.ts'
import type { CodeSummary } from '../summary/summary.ts'
import { counted, numberText, shareText } from '../wording.ts'
import { joinCounts } from './columns.ts'
import { anchorOf, type Facts, mostSections, seriesClass } from './facts.ts'
import { points } from './frame.ts'
import { type Html, html } from './html.ts'
import { swatch } from './legend.ts'
import { gravityOf } from './verdict.ts'

/** More would make the page large, and nobody reads them. */
const mostRows = 500

const columns = 40
const sparkHeight = 20
const sparkWidth = columns * 3

/** A code's own timeline, as high as its highest column. */
const spark = (code: CodeSummary, facts: Facts): Html | undefined => {
  const counts = joinCounts(code.timeline, columns)
  if (counts.length < 2) return undefined
  const most = Math.max(1, ...counts)
  const width = sparkWidth / counts.length
  const path = counts
    .map((count, at) => {
      if (count === 0) return ''
      const height = Math.max(2, (count / most) * sparkHeight)
      return `M${points(at * width)} ${sparkHeight}v-${points(height)}h${points(Math.max(2, width - 0.5))}v${points(height)}Z`
    })
    .join('')
  return html`<svg class="spark" viewBox="0 0 ${sparkWidth} ${sparkHeight}" preserveAspectRatio="none" aria-hidden="true"><path class="${seriesClass(code, facts)}" d="${path}"/></svg>`
}

/** Where no line has a time the columns of times would be empty. */
const isTimed = ({ summary }: Facts): boolean => summary.firstSeen !== null

const timeCell = (name: string, iso: string | null, { moments }: Facts): Html =>
  html`<td role="cell" class="time" data-label="${name}" data-key="${iso ?? ''}">${iso === null ? '' : moments.text(iso)}</td>`

const verdictText = ({ retry, executed }: CodeSummary): string =>
  retry === null ? 'on no list' : briefVerdict({ retry, executed: executed ?? 'no' })

const row = (code: CodeSummary, at: number, facts: Facts): Html => {
  const hasSection = at < mostSections
  const title = html`<span class="number">${code.code}</span> <span class="name">${code.name ?? 'unknown code'}</span>`
  return html`
    <tr role="row">
      <th role="rowheader" scope="row" data-key="${code.code}">
        ${swatch(seriesClass(code, facts))}${hasSection ? html`<a href="#${anchorOf(code)}">${title}</a>` : title}
        ${code.product !== null && code.product !== 'usdm' ? html` <span class="small">${productTitles[code.product]}</span>` : undefined}
      </th>
      <td role="cell" class="count" data-label="Count" data-key="${code.count}">${numberText(code.count)} <span class="small">${shareText(code.share)}</span></td>
      ${isTimed(facts) ? [timeCell('First', code.firstSeen, facts), timeCell('Last', code.lastSeen, facts)] : undefined}
      <td role="cell" data-label="Send again?" data-key="${at}"><span class="verdict ${gravityOf(code)}">${verdictText(code)}</span>${code.likely > 0 ? html` <span class="small">${code.likely === code.count ? 'likely' : `${numberText(code.likely)} likely`}</span>` : undefined}</td>
      ${isTimed(facts) ? html`<td role="cell" class="over-time">${spark(code, facts)}</td>` : undefined}
    </tr>`
}

type Head = readonly [name: string, first: string, sorted?: string]

/** The table comes sorted by the verdict; `first` is the direction that a first click sorts in. */
const headsOf = (facts: Facts): Head[] => [
  ['Code', 'descending'],
  ['Count', 'descending'],
  ...(isTimed(facts)
    ? ([
        ['First', 'ascending'],
        ['Last', 'descending'],
      ] as const)
    : []),
  ['Send again?', 'ascending', 'ascending'],
]

export const codeTable = (facts: Facts): Html | undefined => {
  const { codes } = facts.summary
  if (codes.length === 0) return undefined
  const shown = codes.slice(0, mostRows)
  const more = codes.length - shown.length
  return html`
    <section aria-labelledby="codes">
      <h2 id="codes">Codes</h2>
      <table class="codes" role="table" aria-labelledby="codes">
        <thead role="rowgroup">
          <tr role="row">
            ${headsOf(facts).map(([name, first, sorted]) => html`<th role="columnheader" scope="col" data-first="${first}"${sorted ? html` aria-sort="${sorted}"` : undefined}>${name}</th>`)}
            ${isTimed(facts) ? html`<th role="columnheader" scope="col" class="over-time">Over time</th>` : undefined}
          </tr>
        </thead>
        <tbody role="rowgroup">${shown.map((code, at) => row(code, at, facts))}</tbody>
      </table>
      ${more > 0 ? html`<p class="small">and ${counted(more, 'code')} more</p>` : undefined}
    </section>`
}
