/** What a report says first: when it began, what is worst, what to do. */
import { plainTitle } from '../format/title.ts'
import { retryWords } from '../format/verdict.ts'
import type { CodeSummary, Finding } from '../summary/summary.ts'
import { counted } from '../wording.ts'
import { dayText } from './axes.ts'
import { anchorOf, entryOf, type Facts } from './facts.ts'
import { prose } from './foreign.ts'
import { type Html, html } from './html.ts'

interface Begun {
  from: string
  /** Undefined where several began together. */
  code: CodeSummary | undefined
}

const earliest = (all: readonly Begun[]): Begun | undefined =>
  all.toSorted((one, other) => one.from.localeCompare(other.from))[0]

const isOf =
  ({ code, product }: Pick<Finding, 'code' | 'product'>) =>
  (one: CodeSummary): boolean =>
    one.code === code && one.product === product

/** The earliest of what is more than worth a note; else the first error. */
export const beginningOf = ({ summary: { findings, codes } }: Facts): Begun | undefined => {
  const found = findings.flatMap((finding) => {
    const { severity, from } = finding
    return severity === 'note' || from === null ? [] : { from, code: codes.find(isOf(finding)) }
  })
  const errors = codes.flatMap((code) => (code.firstSeen === null ? [] : { from: code.firstSeen, code }))
  return earliest(found) ?? earliest(errors)
}

/** The code that the worst finding is about; codes come by urgency. */
const worstCode = ({ summary: { codes, findings } }: Facts): CodeSummary | undefined => {
  const [finding] = findings
  return (finding && codes.find(isOf(finding))) ?? codes[0]
}

const codeLink = (code: CodeSummary): Html => html`<a href="#${anchorOf(code)}">${plainTitle(code)}</a>`

const began = (facts: Facts): Html => {
  const { summary, moments } = facts
  const beginning = beginningOf(facts)
  if (!beginning || summary.firstSeen === null) return html`<dd class="big">No line has a time</dd>`
  const { from, code } = beginning
  const first = moments.text(summary.firstSeen)
  const before = first === moments.text(from) ? '' : `the first error of all was at ${first}`
  return html`
    <dd class="big"><time datetime="${from}">${from.slice(11, 16)}</time> UTC, ${dayText(Date.parse(from))}</dd>
    <dd>${code ? html`with ${codeLink(code)}${before && '; '}` : undefined}${before}</dd>`
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const worstText = (finding: Finding | undefined, code: CodeSummary): string =>
  finding ? finding.text : `${plainTitle(code)}, ${counted(code.count, 'time')}`

/** Codes and times in brackets, and what to do behind the colon, are of less weight. */
const worst = (facts: Facts, code: CodeSummary): Html => {
  const [finding] = facts.summary.findings
  const [head = '', ...rest] = worstText(finding, code).split(/: (?=\D)/)
  const [, what = head, inner = ''] = /^(.*?) \((.+)\)$/.exec(head) ?? []
  const more = [inner, ...rest].filter(Boolean).join(': ')
  return html`
    <dd class="big">${sentence(what)}</dd>
    <dd>${more === '' ? `the most urgent of ${counted(facts.summary.codes.length, 'code')}` : sentence(more)}</dd>`
}

const firstStep = (facts: Facts, code: CodeSummary): Html => {
  const entry = entryOf(code, facts)
  const [fix] = entry?.fixes ?? []
  if (!entry || fix === undefined)
    return html`<dd class="big">Look at ${codeLink(code)}</dd><dd>it is on none of the lists known here</dd>`
  return html`
    <dd class="big">${prose(sentence(fix))}</dd>
    <dd>for ${codeLink(code)}; retry ${retryWords[entry.retry]}</dd>`
}

export const lead = (facts: Facts): Html => {
  const code = worstCode(facts)
  if (!code) return html`<p class="nothing">No Binance error was found.</p>`
  return html`
    <dl class="lead">
      <div><dt>Began</dt>${began(facts)}</div>
      <div><dt>Worst</dt>${worst(facts, code)}</div>
      <div><dt>Do first</dt>${firstStep(facts, code)}</div>
    </dl>`
}
