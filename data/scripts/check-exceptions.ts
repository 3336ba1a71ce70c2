/** Also of stage 3: shared names, shared messages and missing names are exactly the listed ones. */

import { allFacts, allGuidance, codesOf, faultAt, type Rule } from './fault.ts'
import type { CodeRecord } from './records.ts'

const group = (pairs: [string, number][]): Map<string, number[]> => {
  const groups = new Map<string, number[]>()
  for (const [key, code] of pairs) groups.set(key, [...(groups.get(key) ?? []), code])
  return new Map([...groups].filter(([, codes]) => codes.length > 1))
}

const sorted = (codes: number[]): string => codes.toSorted((a, b) => b - a).join(', ')

/** Both ways: `found` without being listed, and listed without being found. */
const compare = (product: string, field: string, found: string[], listed: string[]): string[] => [
  ...found
    .filter((item) => !listed.includes(item))
    .map((item) => faultAt(product, item, field, 'not in exceptions.json')),
  ...listed
    .filter((item) => !found.includes(item))
    .map((item) => faultAt('exceptions.json', product, field, `${item} is no longer needed`)),
]

const forProduct = (
  product: string,
  records: CodeRecord[],
  exceptions: Parameters<Rule>[0]['exceptions'],
): string[] => {
  const names = group(records.flatMap(({ code, name }) => (name === null ? [] : [[name, code]])))
  const texts = group(
    records.flatMap(({ code, messages }) => messages.map(({ text }) => [text, code] as [string, number])),
  )
  return [
    ...compare(
      product,
      'sharedNames',
      [...names].map(([name, codes]) => `${name} (${sorted(codes)})`),
      Object.entries(exceptions.sharedNames[product] ?? {}).map(([name, codes]) => `${name} (${sorted(codes)})`),
    ),
    ...compare(
      product,
      'sharedMessages',
      [...new Set([...texts.values()].map(sorted))],
      (exceptions.sharedMessages[product] ?? []).map(sorted),
    ),
    ...compare(
      product,
      'unnamed',
      records.flatMap(({ code, name }) => (name === null ? [String(code)] : [])),
      (exceptions.unnamed[product] ?? []).map(String),
    ),
  ]
}

const explanationFaults: Rule = (parts) =>
  Object.entries(parts.exceptions.explanations).flatMap(([product, byCode]) =>
    Object.entries(byCode).flatMap(([code, sentences]) => {
      if (!codesOf(parts, product).has(Number(code))) return [faultAt(product, code, 'explanations', 'no such code')]
      const record = parts.official[product]?.codes.find((other) => other.code === Number(code))
      return sentences
        .filter((sentence) => record?.messages.some(({ text }) => text === sentence))
        .map((sentence) => faultAt(product, code, 'messages', `explains instead of quoting: '${sentence}'`))
    }),
  )

/** An order must never be sent anew unseen. */
const repeatFaults: Rule = (parts) => {
  const ofTexts = parts.messages.map((record) => ({ place: 'messages.json', record }))
  const open = [...allGuidance(parts), ...ofTexts].filter(
    ({ record }) => (record.retry === 'now' || record.retry === 'backoff') && record.executed !== 'no',
  )
  const { repeatable } = parts.exceptions
  return [
    ...open
      .filter(({ record }) => !repeatable.includes(record.code))
      .map(({ place, record }) => faultAt(place, record.code, 'retry', `${record.retry}, although executed is not no`)),
    ...repeatable
      .filter((code) => !open.some(({ record }) => record.code === code))
      .map((code) => faultAt('exceptions.json', code, 'repeatable', 'is no longer needed')),
  ]
}

export const checkExceptions: Rule = (parts) => {
  const { sharedNames, sharedMessages, unnamed } = parts.exceptions
  const products = [parts.official, parts.observed, sharedNames, sharedMessages, unnamed].flatMap(Object.keys)
  const facts = allFacts(parts)
  return [
    ...[...new Set(products)].flatMap((product) =>
      forProduct(
        product,
        facts.filter((fact) => fact.product === product && fact.kind !== 'variant').map(({ record }) => record),
        parts.exceptions,
      ),
    ),
    ...explanationFaults(parts),
    ...repeatFaults(parts),
  ]
}
