/** An entry in full, as lines: what it is and what to do in the first three, then why, how to put it right, the texts. */
import type { Entry, Product, Region } from '../catalog/entry.ts'
import type { Layout } from './layout.ts'
import { productTitles } from './product-title.ts'
import { sanitize } from './sanitize.ts'
import { plainTitle, type Titled, title } from './title.ts'
import { fullVerdict, verdictPaint } from './verdict.ts'
import { hang, wrap } from './wrap.ts'

/** What a card says besides the entry itself. */
export interface CardOptions {
  /** Stands right of the head instead of product and category. */
  place?: string | undefined
  /** The message as it was sent, and lines about what stood in its holes. */
  message?: string | null
  details?: readonly string[]
  /** The official texts and where to read on; left out where a log goes on. */
  references?: References
}

export interface References {
  /** The official name of a code. */
  names(code: number): string
  /** The products in which the number means the same. */
  same: readonly Product[]
}

/** Umbrella codes have dozens of texts; the first few show their kind. */
const mostMessages = 6

/** `-1021 INVALID_TIMESTAMP` left, the rest right, or below it where the line is too short. */
export const headLines = (titled: Titled, right: string, layout: Layout): string[] => {
  const { style, width } = layout
  const left = title(titled, layout)
  const space = width - [...plainTitle(titled)].length - [...right].length
  if (space < 2) return [left, style.dim(right)]
  return [left + ' '.repeat(space === Number.POSITIVE_INFINITY ? 2 : space) + style.dim(right)]
}

/** `GET /fapi/v1/time` in backticks becomes colour, where there is colour. */
const inline = (line: string, { style }: Layout): string =>
  line.replace(/`([^`]+)`/g, (ticked, text: string) => (style.code(text) === text ? ticked : style.code(text)))

const prose = (text: string, layout: Layout): string[] => wrap(text, layout.width).map((line) => inline(line, layout))

const bullets = (items: readonly string[], layout: Layout): string[] =>
  items.flatMap((item) => hang('  - ', item, layout.width).map((line) => inline(line, layout)))

const quotes = (texts: readonly string[], { width }: Layout): string[] =>
  texts.flatMap((text) => hang('  ', sanitize(text), width))

const section = (title: string, lines: readonly string[], { style }: Layout): string[] =>
  lines.length === 0 ? [] : ['', style.heading(title), ...lines]

const officialTexts = ({ code, product, messages }: Entry, layout: Layout): string[] => {
  const shown = quotes(messages.slice(0, mostMessages), layout)
  const rest = messages.length - mostMessages
  const more =
    rest > 0
      ? hang('  ', `and ${rest} more: errcode ${code} --product ${product} --json`, layout.width).map((line) =>
          layout.style.dim(line),
        )
      : []
  return section(messages.length > 1 ? 'Messages' : 'Message', [...shown, ...more], layout)
}

/** What is told of a region is told to those who trade there: the texts they meet, or that nobody else meets the code. */
const regionText = ({ messages, asOf }: Region, entry: Entry): string => {
  const page = asOf === null ? '' : ` (page of ${asOf})`
  const isOnlyThere = entry.messages.length > 0 && entry.messages.every((text) => messages.includes(text))
  return isOnlyThere ? `only there${page}` : `says: ${messages.map(sanitize).join(' · ')}${page}`
}

const dated = ({ url, asOf }: Entry): string => (asOf ? `${url} (of ${asOf})` : url)

const referenceRows = (entry: Entry, { names, same }: References): [string, string][] => [
  ['See also', entry.related.map((code) => `${code} ${names(code)}`.trim()).join(', ')],
  ['Same in', same.map((product) => productTitles[product]).join(', ')],
  ...entry.regions.map((region): [string, string] => [region.name, regionText(region, entry)]),
  ['ccxt', entry.ccxt ?? ''],
  ['Since', entry.since ?? ''],
  entry.official
    ? ['Page', dated(entry)]
    : ['Source', entry.asOf ? dated(entry) : 'seen in real answers; on no official page'],
  ['Retired', entry.retired ? 'the newest page no longer has it' : ''],
]

const referenceLines = (entry: Entry, references: References, { style, link, width }: Layout): string[] => {
  const rows = referenceRows(entry, references).filter(([, text]) => text !== '')
  const lines = rows.flatMap(([label, text]) => hang(`${label.padEnd(9)} `, text, width))
  return ['', ...lines.map((line) => style.dim(line.replace(entry.url, (url) => link(url, url))))]
}

export const entryCard = (entry: Entry, options: CardOptions, layout: Layout): string[] => {
  const { message, details = [], references } = options
  const right = options.place ?? `${productTitles[entry.product]}, ${entry.category.id}`
  return [
    ...headLines(entry, right, layout),
    ...prose(entry.summary, layout),
    ...wrap(fullVerdict(entry), layout.width).map(verdictLine(entry, layout)),
    ...(message
      ? section(
          'Message',
          [...quotes([message], layout), ...details.flatMap((line) => hang('  ', line, layout.width))],
          layout,
        )
      : []),
    ...section('Why', bullets(entry.causes, layout), layout),
    ...section('Fix', bullets(entry.fixes, layout), layout),
    ...(references ? [...officialTexts(entry, layout), ...referenceLines(entry, references, layout)] : []),
  ]
}

const verdictLine = (entry: Entry, { style }: Layout) => {
  const paint = verdictPaint(style, entry)
  return (line: string): string => paint(line)
}
