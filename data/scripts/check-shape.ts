/** Stage 1 of the rules: every record has its keys, its types and its place. */

import { executions, products, retries } from '../../src/catalog/entry.ts'
import { allFacts, allGuidance, duplicates, faultAt, type Rule } from './fault.ts'
import { byDistanceFromZero } from './order.ts'
import type { CodeRecord, Guidance, MessageGuidance, Parts } from './records.ts'

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() === value && value !== ''
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isCode = (value: unknown): boolean => Number.isInteger(value)
const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
const isOneOf = (words: readonly string[]) => (value: unknown) => words.includes(value as string)

type Fields<T> = Record<keyof T, { fits: (value: unknown) => boolean; wanted: string }>

/** In the order in which the keys stand. */
const fields: Fields<Guidance> = {
  code: { fits: isCode, wanted: 'a code' },
  products: {
    fits: (value) => Array.isArray(value) && value.length > 0 && value.every(isOneOf(products)),
    wanted: `products among ${products.join(', ')}`,
  },
  summary: { fits: isText, wanted: 'a text' },
  causes: { fits: isTextList, wanted: 'a list of texts' },
  fixes: { fits: isTextList, wanted: 'a list of texts' },
  retry: { fits: isOneOf(retries), wanted: `one of ${retries.join(', ')}` },
  executed: { fits: isOneOf(executions), wanted: `one of ${executions.join(', ')}` },
  keywords: { fits: isTextList, wanted: 'a list of texts' },
  aliases: { fits: isTextList, wanted: 'a list of names' },
  related: { fits: (value) => Array.isArray(value) && value.every(isCode), wanted: 'a list of codes' },
  ccxt: {
    fits: (value) => value === null || (isText(value) && /^[A-Z][A-Za-z]+$/.test(value as string)),
    wanted: 'the name of a class or null',
  },
  since: { fits: (value) => value === null || isDate(value), wanted: 'YYYY-MM-DD or null' },
  sources: { fits: isTextList, wanted: 'a list of texts' },
}

const { code, products: ofProducts, summary, causes, fixes, retry, executed } = fields
const messageFields: Fields<MessageGuidance> = {
  code,
  products: ofProducts,
  text: summary,
  summary,
  causes,
  fixes,
  retry,
  executed,
}

const fieldFaults = <T extends { code: number }>(place: string, record: T, known: Fields<T>): string[] => {
  const unknown = Object.keys(record).filter((key) => !Object.hasOwn(known, key))
  return [
    ...unknown.map((key) => faultAt(place, record.code, key, 'no such field')),
    ...(Object.keys(known) as (keyof Fields<T> & string)[]).flatMap((key) => {
      if (!Object.hasOwn(record, key)) return [faultAt(place, record.code, key, 'missing')]
      const { fits, wanted } = known[key]
      return fits(record[key]) ? [] : [faultAt(place, record.code, key, `must be ${wanted}`)]
    }),
  ]
}

const fileFaults: Rule = (parts) =>
  allGuidance(parts).flatMap(({ place, file, record }) => {
    const digits = String(Math.abs(record.code)).padStart(3, '0')
    const wanted = `${digits.slice(0, digits.length > 3 ? 2 : 1)}xx`
    return file === wanted
      ? []
      : [faultAt(place, record.code, 'code', `belongs in ${wanted}.json, not in ${file}.json`)]
  })

const orderFaults = (where: string, codes: number[]): string[] =>
  codes.flatMap((code, index) => {
    const previous = codes[index - 1]
    const isSorted = previous === undefined || byDistanceFromZero(previous, code) <= 0
    return isSorted ? [] : [faultAt(where, code, 'code', `stands after ${previous}; sort from zero outwards`)]
  })

const factFaults: Rule = (parts) =>
  allFacts(parts).flatMap(({ place, product, record }) => {
    const known = parts.official[product]?.categories.map(({ id }) => id) ?? []
    const texts = record.messages.map(({ text }) => text)
    return [
      ...(isCode(record.code) ? [] : [faultAt(place, record.code, 'code', 'must be a code')]),
      ...(record.name === null || isText(record.name)
        ? []
        : [faultAt(place, record.code, 'name', 'must be a text or null')]),
      ...(known.includes(record.category)
        ? []
        : [faultAt(place, record.code, 'category', `no heading '${record.category}'`)]),
      ...texts
        .filter((text) => !isText(text))
        .map((text) => faultAt(place, record.code, 'messages', `empty or untrimmed: '${text}'`)),
      ...duplicates(texts).map((text) => faultAt(place, record.code, 'messages', `twice: '${text}'`)),
    ]
  })

const listFaults = (place: string, records: CodeRecord[]): string[] => [
  ...orderFaults(
    place,
    records.map(({ code }) => code),
  ),
  ...duplicates(records.map(({ code }) => code)).map((code) => faultAt(place, code, 'code', 'stands twice')),
]

/** Other wordings of an official code leave its name and its heading alone. */
const variantFaults: Rule = (parts) =>
  allFacts(parts).flatMap(({ place, product, record, kind }) => {
    const official = parts.official[product]?.codes.find(({ code }) => code === record.code)
    if (kind !== 'variant' || official === undefined) return []
    const known = record.messages.filter(({ text }) => official.messages.some((message) => message.text === text))
    return [
      ...(record.name === null ? [] : [faultAt(place, record.code, 'name', 'is official already; write null')]),
      ...(record.category === official.category
        ? []
        : [faultAt(place, record.code, 'category', 'not the official one')]),
      ...known.map(({ text }) => faultAt(place, record.code, 'messages', `official already: '${text}'`)),
    ]
  })

const isWellShaped = (record: Guidance): boolean => fieldFaults('', record, fields).length === 0

/** What the later stages may look at without stumbling. */
export const wellShaped = (parts: Parts): Parts => ({
  ...parts,
  guidance: Object.fromEntries(
    Object.entries(parts.guidance).map(([file, records]) => [file, records.filter(isWellShaped)]),
  ),
  messages: parts.messages.filter((record) => fieldFaults('', record, messageFields).length === 0),
})

export const checkShape: Rule = (parts) => [
  ...factFaults(parts),
  ...variantFaults(parts),
  ...Object.entries(parts.official).flatMap(([product, { codes }]) => listFaults(product, codes)),
  ...Object.entries(parts.observed).flatMap(([product, records]) => listFaults(`${product} observed`, records)),
  ...allGuidance(parts).flatMap(({ place, record }) => fieldFaults(place, record, fields)),
  ...parts.messages.flatMap((record) => fieldFaults('messages.json', record, messageFields)),
  ...Object.entries(parts.guidance).flatMap(([file, list]) =>
    orderFaults(
      `${file}.json`,
      list.map(({ code }) => code),
    ),
  ),
  ...fileFaults(parts),
]
