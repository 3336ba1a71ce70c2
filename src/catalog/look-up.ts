/** Finds the entries for what people type: a code, a name, or a whole message. */
import type { Catalog } from './catalog.ts'
import type { Entry, Product } from './entry.ts'
import { parseCode, splitCodes } from './parse-code.ts'
import { groupByMeaning } from './same-meaning.ts'
import { specialise } from './specialise.ts'
import { compileTemplate, foldMessage, matchTemplate } from './template.ts'

export interface Answered {
  /** As it was typed. */
  query: string
  /** What it means in the product asked for; empty when nothing was found. */
  entries: Entry[]
  /** What means something else, or has another number, in products not asked for; entries of one meaning together. */
  others: Entry[][]
  /** The products in which it means the same. */
  same: Product[]
}

/** The errors of market streams: everyday numbers, which mean them only where their product is asked for. */
const isEveryday = (query: string): boolean => /^\d{1,2}$/.test(query.trim())

/** A number without a sign is a positive code where there is one, else a code whose minus was left out. */
const entriesOf = (catalog: Catalog, number: number): readonly Entry[] => {
  const exact = catalog.byCode(number)
  return exact.length > 0 || number < 0 ? exact : catalog.byCode(-number)
}

const textsOf = ({ messages, variants }: Entry): string[] => [...messages, ...variants]

/** Entries whose message the text is, with whatever in its holes. */
const byMessage = (catalog: Catalog, text: string): Entry[] => {
  const folded = foldMessage(text)
  if (folded.split(' ').length < 2) return []
  const isMessage = (message: string): boolean => {
    const first = foldMessage(message).slice(0, 4)
    return (
      (folded.startsWith(first) || /%|\{|</.test(first)) && matchTemplate(compileTemplate(message), text) !== undefined
    )
  }
  return preferAdvised(
    catalog.entries.filter((entry) => textsOf(entry).some(isMessage)),
    () => text,
  )
}

/** Fewer words begin too many messages. */
const fewestWords = 4

/** Entries with a message of which the text is the beginning, as when it was cut off. */
const byBeginning = (catalog: Catalog, text: string): Entry[] => {
  const folded = foldMessage(text)
  if (folded.split(' ').length < fewestWords) return []
  const whole = (entry: Entry) => textsOf(entry).find((message) => foldMessage(message).startsWith(folded))
  return preferAdvised(
    catalog.entries.filter((entry) => whole(entry) !== undefined),
    (entry) => whole(entry) ?? text,
  )
}

/** Spot's page lists its rejections for four codes; the advice about each stands with the code it really comes with. */
const preferAdvised = (entries: readonly Entry[], messageOf: (entry: Entry) => string): Entry[] => {
  const told = entries.map((entry) => ({ entry, special: specialise(entry, messageOf(entry)) }))
  const advised = new Set(told.filter(({ entry, special }) => special !== entry).map(({ entry }) => entry.product))
  return told
    .filter(({ entry, special }) => special !== entry || !advised.has(entry.product))
    .map(({ special }) => special)
}

/** The product's own entries; where it has none, those of the first product that has. */
const choose = (query: string, found: readonly Entry[], product: Product | 'all'): Answered => {
  if (product === 'all') return { query, entries: [...found], others: [], same: [] }
  const own = found.filter((entry) => entry.product === product)
  const entries = own.length > 0 ? own : found.filter((entry) => entry.product === found[0]?.product)
  const rest = found.filter((entry) => !entries.includes(entry))
  const kin = new Set(
    groupByMeaning(found).flatMap((group) => (group.some((one) => entries.includes(one)) ? group : [])),
  )
  const same = new Set(rest.filter((entry) => kin.has(entry)).map((entry) => entry.product))
  return { query, entries, others: groupByMeaning(rest.filter((entry) => !kin.has(entry))), same: [...same] }
}

const lookUpOne = (catalog: Catalog, query: string, product: Product | 'all'): readonly Entry[] => {
  if (isEveryday(query))
    return catalog.byCode(Number(query)).filter((entry) => product === 'all' || entry.product === product)
  const alone = splitCodes(query)
  if (alone?.length === 1) return entriesOf(catalog, parseCode(query) ?? 0)
  const named = catalog.byName(query)
  if (named.length > 0) return named
  const told = byMessage(catalog, query)
  if (told.length > 0) return told
  const code = parseCode(query)
  return code === undefined ? byBeginning(catalog, query) : entriesOf(catalog, code)
}

/** Words that are one name or message when taken together, and nothing each by itself. */
export const lookUp = (catalog: Catalog, words: readonly string[], product: Product | 'all'): Answered[] => {
  const queries = words.flatMap((word) => splitCodes(word) ?? [word])
  const answers = queries.map((query) => choose(query, lookUpOne(catalog, query, product), product))
  const areCodes = queries.every((query) => splitCodes(query) !== undefined)
  if (queries.length > 1 && !areCodes && answers.every(({ entries }) => entries.length === 0)) {
    const whole = words.join(' ')
    const together = choose(whole, lookUpOne(catalog, whole, product), product)
    return [together]
  }
  return answers
}
