/** Stage 4 of the rules: lengths, form and tone of the guidance, and no official sentence repeated in it. */

import type { Advice } from '../../src/catalog/entry.ts'
import { allFacts, allGuidance, duplicates, type Fact, faultAt, type Rule } from './fault.ts'
import type { CodeRecord, Guidance, Parts } from './records.ts'
import { containsWords, quotable, toWords } from './words.ts'

const upperSnake = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/
const unwanted = /\b(please|simply)\b/i
const secondSentence = /(?<!\b(?:e\.g|i\.e|vs|etc))[.!?]\s+\p{Lu}/u
/** An ordinary capitalised word; GET, STOP_MARKET, apiKey, COIN-M and Hedge Mode are names by their form. */
const capitalised = /^[A-Z][a-z]+(?![\w-]| [A-Z])/
const properNames =
  /^(Binance|Cloudflare|Ed25519|Futures|Spot|Options|Portfolio|Windows|Linux|Docker|Python|Unix|Postman|Chinese)\b/

type Told = Advice & { code: number }

const summaryFaults = (place: string, { code, summary }: Told): string[] => [
  ...(summary.length > 110 ? [faultAt(place, code, 'summary', `${summary.length} characters, at most 110`)] : []),
  ...(summary.endsWith('.') ? [] : [faultAt(place, code, 'summary', 'must end in a full stop')]),
  ...(secondSentence.test(summary) ? [faultAt(place, code, 'summary', 'must be one sentence')] : []),
]

const phraseFaults = (place: string, record: Told, field: 'causes' | 'fixes'): string[] => {
  const phrases = record[field]
  const fault = (problem: string): string => faultAt(place, record.code, field, problem)
  return [
    ...(phrases.length >= 1 && phrases.length <= 5 ? [] : [fault(`${phrases.length} phrases, wanted 1 to 5`)]),
    ...phrases
      .filter((text) => text.length > 120)
      .map((text) => fault(`${text.length} characters, at most 120: '${text}'`)),
    ...phrases.filter((text) => text.endsWith('.')).map((text) => fault(`full stop at the end: '${text}'`)),
    ...phrases
      .filter((text) => capitalised.test(text) && !properNames.test(text))
      .map((text) => fault(`must start in lower case: '${text}'`)),
  ]
}

const repeatFaults = (place: string, record: Guidance): string[] =>
  (['causes', 'fixes', 'keywords', 'aliases', 'sources'] as const).flatMap((field) =>
    duplicates(record[field].map(toWords)).map((text) => faultAt(place, record.code, field, `twice: '${text.trim()}'`)),
  )

const keywordFaults = (place: string, record: Guidance, facts: CodeRecord[]): string[] => {
  const fault = (problem: string): string => faultAt(place, record.code, 'keywords', problem)
  const texts = facts.flatMap(({ name, messages }) => [name ?? '', ...messages.map(({ text }) => text)])
  return [
    ...(record.keywords.length > 8 ? [fault(`${record.keywords.length}, at most 8`)] : []),
    ...record.keywords
      .filter((word) => word !== word.toLowerCase())
      .map((word) => fault(`must be lower case: '${word}'`)),
    ...record.keywords
      .filter((word) => texts.some((text) => containsWords(text, word)))
      .map((word) => fault(`stands in the name or the messages: '${word}'`)),
  ]
}

const aliasFaults = (place: string, record: Guidance, facts: CodeRecord[], names: Set<string>): string[] =>
  record.aliases.flatMap((alias) => {
    if (!upperSnake.test(alias)) return [faultAt(place, record.code, 'aliases', `must be upper snake case: '${alias}'`)]
    if (facts.some(({ name }) => name === alias))
      return [faultAt(place, record.code, 'aliases', `is the name itself: '${alias}'`)]
    return names.has(alias) ? [faultAt(place, record.code, 'aliases', `is another code's name: '${alias}'`)] : []
  })

const textsOf = (record: Told): [string, string][] =>
  (['summary', 'causes', 'fixes'] as const).flatMap((field) =>
    [record[field]].flat().map((text): [string, string] => [field, text]),
  )

const toneFaults = (place: string, record: Told, quotations: string[]): string[] =>
  textsOf(record).flatMap(([field, text]) => {
    const words = toWords(text)
    const copied = quotations.find((piece) => words.includes(piece))
    return [
      ...(unwanted.test(text) ? [faultAt(place, record.code, field, `no "please", no "simply": '${text}'`)] : []),
      ...(copied === undefined
        ? []
        : [faultAt(place, record.code, field, `repeats an official text: '${copied.trim()}'`)]),
    ]
  })

const adviceFaults = (place: string, record: Told, quotations: string[]): string[] => [
  ...summaryFaults(place, record),
  ...phraseFaults(place, record, 'causes'),
  ...phraseFaults(place, record, 'fixes'),
  ...toneFaults(place, record, quotations),
]

export const checkVoice: Rule = (parts: Parts) => {
  const facts = new Map<string, Fact[]>()
  for (const fact of allFacts(parts)) facts.set(fact.product, [...(facts.get(fact.product) ?? []), fact])
  const quotations = new Map(
    [...facts].map(([product, list]) => [
      product,
      list.flatMap(({ record }) => record.messages.flatMap(({ text }) => quotable(text))),
    ]),
  )
  const quoted = (products: readonly string[]): string[] => products.flatMap((product) => quotations.get(product) ?? [])
  const ofMessages = parts.messages.flatMap((record) =>
    adviceFaults(`messages.json ${record.products.join('+')}`, record, quoted(record.products)),
  )
  const ofCodes = allGuidance(parts).flatMap(({ place, record }) => {
    const around = record.products.flatMap((product) => facts.get(product) ?? [])
    const own = around.filter((fact) => fact.record.code === record.code && fact.kind !== 'variant')
    const names = new Set(around.flatMap((fact) => fact.record.name ?? []))
    return [
      ...adviceFaults(place, record, quoted(record.products)),
      ...repeatFaults(place, record),
      ...keywordFaults(
        place,
        record,
        own.map((fact) => fact.record),
      ),
      ...aliasFaults(
        place,
        record,
        own.map((fact) => fact.record),
        names,
      ),
    ]
  })
  return [...ofMessages, ...ofCodes]
}
