/** What a report is made of, and what its parts need to know of each other. */
import type { Entry, Product } from '../catalog/entry.ts'
import type { CodeSummary, Summary } from '../summary/summary.ts'
import { type Moments, momentsBetween } from '../wording.ts'
import { topSeries } from './columns.ts'
import type { SampleLines } from './samples.ts'

/** What was found; all of it comes from logs and is masked before it is shown. */
export interface Found {
  summary: Summary
  /** What was read, by name. */
  sources: readonly string[]
  samples: SampleLines
  /** The options that left errors out, as they were given. */
  limits: readonly string[]
}

/** What is known. */
export interface Known {
  /** The entry of a code with the advice for this message, where there is one of its own. */
  entryOf(code: number, product: Product, message: string | null): Entry | undefined
  /** Milliseconds since 1970. */
  now: number
}

export interface Facts extends Found, Known {
  moments: Moments
  /** The codes that have a colour in the charts, in their order. */
  series: readonly CodeSummary[]
}

export const toFacts = (found: Found, known: Known): Facts => ({
  ...found,
  ...known,
  moments: momentsBetween(found.summary.firstSeen, found.summary.lastSeen),
  series: topSeries(found.summary.codes),
})

/** Sections are written for the most urgent codes; a table tells of the others. */
export const mostSections = 100

type Coded = Pick<CodeSummary, 'code' | 'product'>

/** `code-1007-usdm`: where a code is explained. */
export const anchorOf = ({ code, product }: Coded): string => `code${code}-${product ?? 'unknown'}`

/** The entry of a code of the summary, for the message that came most often. */
export const entryOf = ({ code, product, messages }: CodeSummary, facts: Facts): Entry | undefined => {
  if (product === null) return undefined
  const [most] = messages.toSorted((one, other) => other.count - one.count)
  return facts.entryOf(code, product, most?.text ?? null)
}

/** `s1` to `s6`, or `s0` for all others: the class that gives a code its colour. */
export const seriesClass = (code: CodeSummary, { series }: Pick<Facts, 'series'>): string =>
  `s${series.indexOf(code) + 1}`
