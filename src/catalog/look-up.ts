/** Finds the entries for what people type: a code, a name, or a whole message. */
import type { Catalog } from './catalog.ts'
import type { Entry, Identity, Product } from './entry.ts'
import { type Answered, choose, findCode, findNumber, queriesIn } from './look-up-codes.ts'
import { parseCode, splitCodes } from './parse-code.ts'
import { specialise } from './specialise.ts'
import { compileTemplate, foldMessage, matchTemplate } from './template.ts'

export type { Answered } from './look-up-codes.ts'

const textsOf = ({ messages, variants }: Identity): string[] => [...messages, ...variants]

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
    catalog.identities.filter((one) => textsOf(one).some(isMessage)).map(catalog.entryOf),
    () => text,
  )
}

/** Fewer words begin too many messages. */
const fewestWords = 4

/** Entries with a message of which the text is the beginning, as when it was cut off. */
const byBeginning = (catalog: Catalog, text: string): Entry[] => {
  const folded = foldMessage(text)
  if (folded.split(' ').length < fewestWords) return []
  const whole = (one: Identity) => textsOf(one).find((message) => foldMessage(message).startsWith(folded))
  return preferAdvised(
    catalog.identities.filter((one) => whole(one) !== undefined).map(catalog.entryOf),
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

const findText = (catalog: Catalog, query: string): readonly Identity[] => {
  const named = catalog.byName(query)
  if (named.length > 0) return named
  const told = byMessage(catalog, query)
  if (told.length > 0) return told
  const code = parseCode(query)
  return code === undefined ? byBeginning(catalog, query) : findNumber(catalog, code)
}

/** Words that are one name or message when taken together, and nothing each by itself. */
export const lookUp = (catalog: Catalog, words: readonly string[], product: Product | 'all'): Answered[] => {
  const lookUpOne = (query: string): Answered =>
    choose(catalog, query, findCode(catalog, query, product) ?? findText(catalog, query), product)
  const queries = queriesIn(words)
  const answers = queries.map(lookUpOne)
  const areCodes = queries.every((query) => splitCodes(query) !== undefined)
  if (queries.length > 1 && !areCodes && answers.every(({ entries }) => entries.length === 0)) {
    return [lookUpOne(words.join(' '))]
  }
  return answers
}
