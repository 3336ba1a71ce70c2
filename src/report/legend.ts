/** The timeline with what its colours mean, and its numbers as a table. */
import { plainTitle } from '../format/title.ts'
import { counted, numberText } from '../wording.ts'
import { columnsOf, leastHeight } from './columns.ts'
import { anchorOf, type Facts, seriesClass } from './facts.ts'
import { type Html, html } from './html.ts'
import { timelineCharts } from './timeline.ts'

/** A patch of a code's colour, which is printed too. */
export const swatch = (seriesName: string): Html =>
  html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="${seriesName}" width="10" height="10" rx="2"/></svg>`

const keys = (facts: Facts): Html => {
  const { series, summary } = facts
  const others = summary.codes.length - series.length
  return html`
    <ul class="keys">
      ${series.map((code) => html`<li>${swatch(seriesClass(code, facts))}<a href="#${anchorOf(code)}">${plainTitle(code)}</a> ${numberText(code.count)}</li>`)}
      ${others > 0 ? html`<li>${swatch('s0')}${counted(others, 'other code')}</li>` : undefined}
    </ul>`
}

/** As many rows as a person looks through. */
const mostRows = 60

const numbers = ({ summary, series, moments }: Facts): Html | undefined => {
  if (!summary.timeline) return undefined
  const columns = columnsOf(summary.timeline, summary, series, mostRows).filter(({ total }) => total > 0)
  const hasOthers = summary.codes.length > series.length
  return html`
    <details>
      <summary>The numbers</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Errors over time, as numbers">
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">From (UTC)</th>
              ${series.map(({ code }) => html`<th scope="col">${code}</th>`)}
              ${hasOthers ? html`<th scope="col">others</th>` : undefined}
              <th scope="col">all</th>
            </tr>
          </thead>
          <tbody>
            ${columns.map(
              ({ from, counts, total }) => html`
                <tr>
                  <th scope="row">${moments.text(new Date(from).toISOString())}</th>
                  ${counts.map((count) => html`<td>${count === 0 ? '' : numberText(count)}</td>`)}
                  <td>${numberText(total)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`
}

const untimedText = ({ summary: { untimed, total } }: Facts): string =>
  untimed > 0 && untimed < total
    ? ` ${counted(untimed, 'error')} without a time ${untimed === 1 ? 'is' : 'are'} not in it.`
    : ''

export const timelineSection = (facts: Facts): Html | undefined => {
  if (facts.summary.total === 0) return undefined
  const charts = timelineCharts(facts)
  const figure = html`
    <figure>
      ${charts}
      <figcaption>
        ${keys(facts)}
        <p class="small">Times are UTC. Single errors are drawn ${leastHeight} points high, to be seen.${untimedText(facts)}</p>
      </figcaption>
    </figure>
    ${numbers(facts)}`
  return html`
    <section aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      ${charts.length > 0 ? figure : html`<p>No line of the log has a time, so there is nothing to draw over time.</p>`}
    </section>`
}
