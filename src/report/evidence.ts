/** What the log itself tells of a code: its messages, what stood in them, and its first lines. */
import type { CodeSummary, Counts, MessageSummary } from '../summary/summary.ts'
import { counted, numberText } from '../wording.ts'
import type { Facts } from './facts.ts'
import { cutEnd, cutLine, prose } from './foreign.ts'
import { type Html, html } from './html.ts'
import { type Sample, sampleKey } from './samples.ts'

const mostMessages = 6
const mostText = 300

/** Umbrella codes have advice of their own for each text. */
const ownAdvice = (code: CodeSummary, text: string, { entryOf }: Facts): Html | undefined => {
  const usual = code.product === null ? undefined : entryOf(code.code, code.product, null)
  const own = code.product === null ? undefined : entryOf(code.code, code.product, text)
  return own && own !== usual ? html`<br><span class="small">${prose(own.summary)}</span>` : undefined
}

const message = ({ text, count }: MessageSummary, code: CodeSummary, facts: Facts): Html[] =>
  text === null
    ? []
    : [
        html`<li><q>${cutEnd(text, mostText)}</q> <span class="small">${counted(count, 'time')}</span>${ownAdvice(code, text, facts)}</li>`,
      ]

const messages = (code: CodeSummary, facts: Facts): Html | undefined => {
  const items = code.messages
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostMessages)
    .flatMap((one) => message(one, code, facts))
  return items.length === 0 ? undefined : html`<h4>Messages</h4><ul class="messages">${items}</ul>`
}

const mostValues = 6
const mostValue = 80

/** A ban's end says nothing as a value. */
const isEpoch = (value: string): boolean => /^1\d{12}$/.test(value)

const valuesText = (counts: Counts): string => {
  const values = Object.entries(counts)
    .filter(([value]) => !isEpoch(value))
    .sort(([, one], [, other]) => other - one)
  const shown = values
    .slice(0, mostValues)
    .map(([value, count]) => `${cutEnd(value, mostValue)} (${numberText(count)})`)
  return shown.join(', ') + (values.length > mostValues ? ' …' : '')
}

const tallies = ({ params, symbols, endpoints, clients, loggers }: CodeSummary): Html | undefined => {
  const rows = [
    ['Values', params],
    ['Symbols', symbols],
    ['Endpoints', endpoints],
    ['Libraries', clients],
    ['Loggers', loggers],
  ] as const
  const items = rows.flatMap(([label, counts]) => {
    const text = valuesText(counts)
    return text === '' ? [] : [html`<div><dt>${label}</dt><dd>${text}</dd></div>`]
  })
  return items.length === 0 ? undefined : html`<dl class="tallies">${items}</dl>`
}

const sample = ({ place, time, line }: Sample): Html => html`
  <li>
    <p class="place">${/^\d+$/.test(place) ? `line ${place}` : place}${time === null ? '' : ` · ${time.slice(0, 19).replace('T', ' ')}`}</p>
    <code class="line">${cutLine(line)}</code>
  </li>`

/** A page of many codes would grow with all their lines; one line a code is always there. */
const mostLines = 150

const samples = (code: CodeSummary, facts: Facts): Html | undefined => {
  const each = Math.max(1, Math.floor(mostLines / facts.summary.codes.length))
  const found = (facts.samples[sampleKey(code.code, code.product)] ?? []).slice(0, each)
  if (found.length === 0) return undefined
  const title =
    code.count > found.length
      ? `First ${found.length === 1 ? 'line' : 'lines'}`
      : `${found.length === 1 ? 'Line' : 'Lines'}`
  return html`<h4>${title}</h4><ol class="samples">${found.map(sample)}</ol>`
}

export const codeEvidence = (code: CodeSummary, facts: Facts): Html[] =>
  [messages(code, facts), tallies(code), samples(code, facts)].flatMap((part) => part ?? [])
