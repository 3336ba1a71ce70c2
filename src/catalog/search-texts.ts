/** What of an entry is searched, and how much it counts. */
import type { Entry } from './entry.ts'

export type Field = 'code' | 'name' | 'message' | 'summary' | 'cause' | 'fix' | 'keyword' | 'alias' | 'ccxt'

/** What Binance says counts most, then what people say, then what we say. */
export const worth: Record<Field, number> = {
  code: 1,
  name: 1,
  alias: 1,
  message: 1,
  keyword: 0.9,
  summary: 0.6,
  cause: 0.4,
  fix: 0.4,
  ccxt: 0.4,
}

export interface SearchText {
  /** The place of its entry in the catalogue. */
  entry: number
  field: Field
  text: string
}

const collect = (entries: readonly Entry[], listsOf: (entry: Entry) => [Field, readonly string[]][]): SearchText[] => {
  const texts: SearchText[] = []
  entries.forEach((entry, at) => {
    for (const [field, list] of listsOf(entry)) for (const text of list) texts.push({ entry: at, field, text })
  })
  return texts
}

const listed = (text: string | null): string[] => (text === null ? [] : [text])

/** What an error is known by: few texts, but the query's words are almost always among them. */
export const describingTexts = (entries: readonly Entry[]): SearchText[] =>
  collect(entries, ({ name, aliases, messages, variants, keywords, summary, ccxt }) => [
    ['name', listed(name)],
    ['alias', aliases],
    ['message', messages],
    ['message', variants],
    ['keyword', keywords],
    ['summary', [summary]],
    ['ccxt', listed(ccxt)],
  ])

/** Three quarters of all that is written. */
export const advisingTexts = (entries: readonly Entry[]): SearchText[] =>
  collect(entries, ({ causes, fixes }) => [
    ['cause', causes],
    ['fix', fixes],
  ])
