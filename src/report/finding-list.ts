/** The findings of a report: a sentence each, how grave it is, and where to look. */
import { placesText } from '../format/places.ts'
import type { Finding, Severity } from '../summary/summary.ts'
import { numberText } from '../wording.ts'
import { anchorOf, type Facts } from './facts.ts'
import { type Html, html } from './html.ts'

const marks: Record<Severity, string> = { urgent: 'Urgent', warning: 'Warning', note: 'Note' }

const mostPlaces = 5

const orders = (lines: readonly string[]): Html =>
  html`<ul class="orders">${lines.map((line) => html`<li class="place">${placesText([line])}</li>`)}</ul>`

/** Of other places than orders the first ones are enough. */
const placesOf = ({ kind, lines, count }: Finding): Html | undefined => {
  const shown = lines.slice(0, mostPlaces)
  if (kind !== 'executed') return html`<p class="place">${placesText(shown)}</p>`
  const rest = lines.slice(mostPlaces)
  const unknown = count - lines.length
  return html`
    ${orders(shown)}
    ${rest.length > 0 ? html`<details><summary>${numberText(rest.length)} more</summary>${orders(rest)}</details>` : undefined}
    ${unknown > 0 ? html`<p class="small">and ${numberText(unknown)} that are not listed</p>` : undefined}`
}

const item = (finding: Finding, { summary: { codes } }: Facts): Html => {
  const { severity, text, code, product } = finding
  const about = codes.find((one) => one.code === code && one.product === product)
  return html`
    <li class="finding ${severity}">
      <p><strong class="mark">${marks[severity]}</strong> ${text}${about ? html` <a class="more" href="#${anchorOf(about)}">What ${about.code} means</a>` : undefined}</p>
      ${placesOf(finding)}
    </li>`
}

export const findingList = (facts: Facts): Html | undefined => {
  const { findings } = facts.summary
  if (findings.length === 0) return undefined
  return html`
    <section aria-labelledby="findings">
      <h2 id="findings">Findings</h2>
      <ol class="findings">${findings.map((finding) => item(finding, facts))}</ol>
    </section>`
}
