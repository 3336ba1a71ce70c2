/** An entry in full, as lines: what it is and what to do in the first three, then why, how to put it right, the texts. */
import type { Entry } from '../catalog/entry.ts'
import type { Layout } from './layout.ts'
import { productTitles } from './product-title.ts'
import { sanitize } from './sanitize.ts'
import { fullVerdict, verdictPaint } from './verdict.ts'
import { hang, wrap } from './wrap.ts'

const paintFirst = (lines: string[], paint: (text: string) => string): string[] => lines.map((line) => paint(line))

/** `-1021 INVALID_TIMESTAMP` left, the rest right, or below it where the line is too short. */
const headLines = (entry: Entry, right: string, { style, width }: Layout): string[] => {
  const name = entry.name ?? ''
  const plain = `${entry.code} ${name}`.trim()
  const left = `${style.code(String(entry.code))} ${style.name(name)}`.trim()
  const space = width - [...plain].length - [...right].length
  if (width === Number.POSITIVE_INFINITY) return [`${left}  ${style.dim(right)}`]
  return space >= 2 ? [left + ' '.repeat(space) + style.dim(right)] : [left, style.dim(right)]
}

const bullets = (items: readonly string[], width: number): string[] =>
  items.flatMap((item) => hang('  - ', item, width))

const section = (title: string, lines: string[], { style }: Layout): string[] =>
  lines.length === 0 ? [] : ['', style.heading(title), ...lines]

/** What the card is about besides the entry: a live message, where it stood, what else the number means. */
export interface CardOptions {
  /** Stands right of the head; the product and category when there is nothing better. */
  place?: string
  /** The message as it was sent. */
  message?: string | null
  /** Lines about what stood in the message's holes. */
  params?: string[]
  /** The official texts and references; left out where a log goes on. */
  references: boolean
}

const references = (entry: Entry, layout: Layout, names: (code: number) => string): string[] => {
  const { style, width } = layout
  const row = (label: string, text: string) => hang(`${label.padEnd(10)}`, text, width).map((line) => style.dim(line))
  const related = entry.related.map((code) => `${code} ${names(code)}`.trim()).join(', ')
  return [
    '',
    ...(related ? row('See also', related) : []),
    ...(entry.ccxt ? row('ccxt', entry.ccxt) : []),
    ...(entry.official ? row('Page', entry.url) : row('Source', 'seen in real answers; on no official page')),
  ]
}

export const entryCard = (
  entry: Entry,
  options: CardOptions,
  names: (code: number) => string,
  layout: Layout,
): string[] => {
  const { style, width } = layout
  const quote = (text: string) => hang('  ', sanitize(text), width)
  const right = options.place ?? `${productTitles[entry.product]}, ${entry.category.id}`
  const live = options.message
    ? section(
        'Message',
        [...quote(options.message), ...(options.params ?? []).flatMap((line) => hang('  ', line, width))],
        layout,
      )
    : []
  return [
    ...headLines(entry, right, layout),
    ...wrap(entry.summary, width),
    ...paintFirst(wrap(fullVerdict(entry), width), verdictPaint(style, entry)),
    ...live,
    ...section('Why', bullets(entry.causes, width), layout),
    ...section('Fix', bullets(entry.fixes, width), layout),
    ...(options.references
      ? section(entry.messages.length > 1 ? 'Messages' : 'Message', entry.messages.flatMap(quote), layout)
      : []),
    ...(options.references ? references(entry, layout, names) : []),
  ]
}
