/** A report as one HTML file that needs nothing else: findings on top, a timeline, a table, a section for each code. */
import { counted, numberText } from '../wording.ts'
import { dayText } from './axes.ts'
import { codeSections } from './code-section.ts'
import { codeTable } from './code-table.ts'
import { type Facts, type Found, type Known, toFacts } from './facts.ts'
import { findingList } from './finding-list.ts'
import { cutEnd } from './foreign.ts'
import { type Html, html, verbatim } from './html.ts'
import { lead } from './lead.ts'
import { timelineSection } from './legend.ts'
import { type Mask, maskTexts } from './mask.ts'
import { contentPolicy } from './policy.ts'
import { sortScript } from './sort-script.ts'
import { style } from './style.ts'

const mostSources = 3
const mostName = 60

const sourceNames = (sources: readonly string[]): string => {
  const names = sources.slice(0, mostSources).map((source) => cutEnd(source, mostName))
  const more = sources.length - names.length
  return more > 0 ? `${names.join(', ')} and ${numberText(more)} more` : names.join(', ')
}

const spanText = ({ summary: { firstSeen, lastSeen } }: Facts): string => {
  if (firstSeen === null || lastSeen === null) return ''
  const [from, to] = [Date.parse(firstSeen), Date.parse(lastSeen)]
  const [fromTime, toTime] = [firstSeen.slice(11, 16), lastSeen.slice(11, 16)]
  if (firstSeen.slice(0, 10) !== lastSeen.slice(0, 10))
    return `, ${dayText(from, true)} ${fromTime} – ${dayText(to, true)} ${toTime} UTC`
  return `, ${dayText(from, true)}, ${fromTime === toTime ? fromTime : `${fromTime}–${toTime}`} UTC`
}

const header = (facts: Facts): Html => {
  const { summary, limits } = facts
  const { total, codes } = summary
  const what = total === 0 ? 'no errors' : `${counted(total, 'error')} of ${counted(codes.length, 'code')}`
  return html`
    <header>
      <h1><span class="kicker">Binance errors in </span>${sourceNames(facts.sources)}</h1>
      <p class="span">${what}${spanText(facts)}</p>
      ${limits.length > 0 ? html`<p class="span">Limited by <code>${limits.map((limit) => cutEnd(limit, mostName)).join(' ')}</code></p>` : undefined}
      ${lead(facts)}
    </header>`
}

const footer = ({ now }: Facts): Html => {
  const iso = new Date(now).toISOString()
  return html`
    <footer>
      <p>Made by errcode, <time datetime="${iso}">${dayText(now, true)}, ${iso.slice(11, 16)} UTC</time>. All times are UTC. This file loads nothing and sends nothing.</p>
    </footer>`
}

export type ReportPage = (found: Found, known: Known, mask: Mask) => Promise<string>

export const reportPage: ReportPage = async (found, known, mask) => {
  const facts = toFacts(maskTexts(found, mask), known)
  const page = html`
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="${await contentPolicy(style, sortScript)}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Binance errors in ${sourceNames(facts.sources)}</title>
        <style>${verbatim(style)}</style>
      </head>
      <body>
        <a class="skip" href="#content">To the content</a>
        <main id="content">
          ${header(facts)}
          ${findingList(facts)}
          ${timelineSection(facts)}
          ${codeTable(facts)}
          ${codeSections(facts)}
        </main>
        ${footer(facts)}
        <script>${verbatim(sortScript)}</script>
      </body>
    </html>`
  return `<!doctype html>\n${page.text}\n`
}
