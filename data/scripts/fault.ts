/** What every rule reports: the place, then what is wrong there. */

import type { CodeRecord, Guidance, Parts } from './records.ts'

export type Rule = (parts: Parts) => string[]

export const faultAt = (place: string, code: number | string, field: string, problem: string): string =>
  `${place} ${code} ${field}: ${problem}`

export interface Located<T> {
  /** The product of a fact, or the products and file of a piece of guidance. */
  place: string
  record: T
}

export interface Fact extends Located<CodeRecord> {
  product: string
  /** A variant is an observed record of an official code: other wordings of its messages. */
  kind: 'official' | 'observed' | 'variant'
}

export const allFacts = (parts: Parts): Fact[] => {
  const toFacts = (product: string, records: CodeRecord[], kindOf: (record: CodeRecord) => Fact['kind']): Fact[] =>
    records.map((record) => ({ place: product, product, record, kind: kindOf(record) }))
  const officialCodes = (product: string): number[] => parts.official[product]?.codes.map(({ code }) => code) ?? []
  return [
    ...Object.entries(parts.official).flatMap(([product, { codes }]) => toFacts(product, codes, () => 'official')),
    ...Object.entries(parts.observed).flatMap(([product, records]) =>
      toFacts(product, records, ({ code }) => (officialCodes(product).includes(code) ? 'variant' : 'observed')),
    ),
  ]
}

export const allGuidance = (parts: Parts): (Located<Guidance> & { file: string })[] =>
  Object.entries(parts.guidance).flatMap(([file, records]) =>
    records.map((record) => ({ place: [record.products].flat().join('+'), file, record })),
  )

/** The codes of a product, official and observed. */
export const codesOf = (parts: Parts, product: string): Set<number> =>
  new Set(allFacts(parts).flatMap((fact) => (fact.product === product ? [fact.record.code] : [])))

export const duplicates = <T>(values: readonly T[]): T[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]
