/** One code of a summary on a terminal: how often, what it is and when; what to do; what its lines tell. */
import type { CodeSummary, Counts, Summary } from '../summary/summary.ts'
import { type Moments, momentsBetween, numberText, rateText, shareText } from '../wording.ts'
import { flow, type Part } from './flow.ts'
import type { Layout } from './layout.ts'
import { placesText } from './places.ts'
import { sanitize } from './sanitize.ts'
import { sparkline } from './sparkline.ts'
import { plainTitle, title } from './title.ts'
import { briefVerdict, verdictPaint } from './verdict.ts'

export interface CodeColumns {
  /** Of the counts. */
  indent: number
  /** Of the line of blocks; none below 8. */
  room: number
  moments: Moments
  /** The codes are of several products. */
  several: boolean
}

const mostRoom = 24
const leastRoom = 8

export const codeColumns = ({ codes, firstSeen, lastSeen, timeline }: Summary, { width }: Layout): CodeColumns => {
  const indent = Math.max(0, ...codes.map(({ count }) => numberText(count).length)) + 2
  const longest = Math.max(0, ...codes.map((code) => plainTitle(code).length))
  const room = Math.min(mostRoom, width - indent - longest - 2)
  return {
    indent,
    room: timeline && timeline.counts.length > 1 && room >= leastRoom ? room : 0,
    moments: momentsBetween(firstSeen, lastSeen),
    several: new Set(codes.map(({ product }) => product)).size > 1,
  }
}

const mostShown = 2

/** A ban's end says nothing as a value. */
const isEpoch = (value: string): boolean => /^1\d{12}$/.test(value)

/** `BTCUSDT 12 380, ETHUSDT 28` */
const topOf = (counts: Counts): string => {
  const values = Object.entries(counts)
    .filter(([value]) => !isEpoch(value))
    .sort(([, one], [, other]) => other - one)
  const texts = values
    .slice(0, mostShown)
    .map(([value, count]) => (values.length === 1 ? value : `${value}\u00a0${numberText(count)}`))
  return sanitize(texts.join(', ')) + (values.length > mostShown ? ' …' : '')
}

/** Who wrote the lines: a logger, or else the library that printed the error. */
const writers = ({ loggers, clients }: CodeSummary): string =>
  topOf(Object.keys(loggers).length > 0 ? loggers : clients)

const placesOf = ({ firstLine, lastLine }: CodeSummary): string =>
  sanitize(placesText(firstLine === lastLine ? [firstLine] : [firstLine, lastLine]))

const labelled = (label: string, text: string): string => (text === '' ? '' : `${label} ${text}`)

const details = (code: CodeSummary): string[] =>
  [
    labelled('with', topOf(code.params)),
    topOf(code.symbols),
    topOf(code.endpoints),
    writers(code),
    placesOf(code),
  ].filter(Boolean)

/** Fewer have no rate worth a name. */
const fewest = 5

const timesOf = ({ firstSeen, lastSeen, rate, count }: CodeSummary, moments: Moments): string[] => {
  if (firstSeen === null || lastSeen === null) return []
  return [moments.range(firstSeen, lastSeen), ...(rate === null || count < fewest ? [] : [rateText(rate)])]
}

export const codeBlock = (code: CodeSummary, columns: CodeColumns, layout: Layout): string[] => {
  const { style, width } = layout
  const { indent, room, moments, several } = columns
  const spark = room > 0 ? sparkline(code.timeline, room) : ''
  const space = width - indent - plainTitle(code).length - spark.length
  const plain = (text: string): Part => ({ text, paint: (same) => same })
  const dim = (text: string): Part => ({ text, paint: style.dim })
  const { retry, executed, product, share, likely, count } = code
  const paint = verdictPaint(style, { retry: retry ?? 'fix', executed: executed ?? 'no' })
  const facts = [
    { text: retry === null ? 'on no list' : briefVerdict({ retry, executed: executed ?? 'no' }), paint },
    plain(shareText(share)),
    ...timesOf(code, moments).map(plain),
    ...(several && product !== null ? [plain(product)] : []),
    ...(likely > 0 ? [plain(likely === count ? 'likely' : `${numberText(likely)} likely`)] : []),
  ]
  const blanks = ' '.repeat(indent)
  return [
    `${numberText(count).padStart(indent - 2)}  ${title(code, layout)}${spark && ' '.repeat(space) + spark}`,
    ...[...flow(facts, width - indent), ...flow(details(code).map(dim), width - indent)].map((line) => blanks + line),
  ]
}
