/** A code of a report in full: what it means, what to do, what its messages and lines tell. */
import type { Entry } from '../catalog/entry.ts'
import { productTitles } from '../format/product-title.ts'
import { fullVerdict } from '../format/verdict.ts'
import type { CodeSummary } from '../summary/summary.ts'
import { counted, rateText } from '../wording.ts'
import { codeEvidence } from './evidence.ts'
import { anchorOf, entryOf, type Facts, mostSections } from './facts.ts'
import { prose } from './foreign.ts'
import { type Html, html } from './html.ts'
import { gravityOf } from './verdict.ts'

/** Fewer have no rate worth a name. */
const fewest = 5

const timesText = ({ count, firstSeen, lastSeen, rate }: CodeSummary, { moments }: Facts): string => {
  const times = firstSeen === null || lastSeen === null ? '' : `, ${moments.range(firstSeen, lastSeen)} UTC`
  return `${counted(count, 'time')}${times}${rate === null || count < fewest ? '' : `, ${rateText(rate)}`}`
}

const meta = (code: CodeSummary, entry: Entry | undefined, facts: Facts): Html => {
  const place = code.product === null ? '' : `${productTitles[code.product]} · `
  const category = entry ? `${entry.category.id} ${entry.category.title} · ` : ''
  return html`<p class="meta">${place}${category}${timesText(code, facts)}</p>`
}

const advice = (entry: Entry, code: CodeSummary): Html => html`
  <p class="summary">${prose(entry.summary)}</p>
  <p class="verdict ${gravityOf(code)}">${fullVerdict(entry)}</p>
  <div class="advice">
    <div>
      <h4>Why</h4>
      <ul>${entry.causes.map((cause) => html`<li>${prose(cause)}</li>`)}</ul>
    </div>
    <div>
      <h4>Fix</h4>
      <ol>${entry.fixes.map((fix) => html`<li>${prose(fix)}</li>`)}</ol>
    </div>
  </div>`

const unknown = html`<p class="summary">This code is on none of the lists known here; it may be newer than they are.</p>`

/** What was only seen in answers stands on no page. */
const page = (entry: Entry | undefined): Html | undefined =>
  entry?.official
    ? html`<p class="page"><a href="${entry.url}" rel="noreferrer">The official page</a>${entry.asOf ? ` (of ${entry.asOf})` : ''}</p>`
    : undefined

const doubt = html`<p class="small">Likely, not sure: other systems use this number too, and too little in the log says whose it is.</p>`

const section = (code: CodeSummary, facts: Facts): Html => {
  const entry = entryOf(code, facts)
  const anchor = anchorOf(code)
  return html`
    <section class="code" aria-labelledby="${anchor}">
      <h3 id="${anchor}"><span class="number">${code.code}</span> <span class="name">${code.name ?? 'unknown code'}</span></h3>
      ${meta(code, entry, facts)}
      ${entry ? advice(entry, code) : unknown}
      ${code.likely === code.count ? doubt : undefined}
      ${codeEvidence(code, facts)}
      ${page(entry)}
    </section>`
}

export const codeSections = (facts: Facts): Html | undefined => {
  const { codes } = facts.summary
  if (codes.length === 0) return undefined
  const more = codes.length - mostSections
  return html`
    <section aria-labelledby="explained">
      <h2 id="explained">What they mean</h2>
      ${codes.slice(0, mostSections).map((code) => section(code, facts))}
      ${more > 0 ? html`<p>The ${counted(more, 'code')} below these in the table ${more === 1 ? 'is' : 'are'} explained by <code>errcode</code> and its number.</p>` : undefined}
    </section>`
}
