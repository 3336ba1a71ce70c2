/** What of an entry is searched, and how much it counts. */
import type { Entry } from './entry.ts'

export type Field = 'code' | 'name' | 'message' | 'summary' | 'cause' | 'fix' | 'keyword' | 'alias' | 'ccxt'

/** What Binance says counts most, then what people say, then what we say. */
export const worth: Record<Field, number> = {
  code: 1,
  name: 1,
  alias: 1,
  message: 1,
  keyword: 0.95,
  summary: 0.7,
  cause: 0.4,
  fix: 0.3,
  ccxt: 0.6,
}

/** What tells how an error comes about and goes away, and speaks of much else. */
export const isAdvice = (field: Field): boolean => field === 'cause' || field === 'fix'

/** The numbers in advice are limits, dates and other codes; only nothing at all is a state one may search for. */
export const isFiller = (word: string): boolean => /^\d*[1-9]\d*$/.test(word)

export interface SearchText {
  field: Field
  text: string
}

/** All texts of an entry; an index counts them in this order. */
export const textsOf = (entry: Entry): SearchText[] => {
  const { name, aliases, messages, variants, keywords, summary, ccxt, causes, fixes, byMessage } = entry
  const texts: SearchText[] = []
  const add = (field: Field, all: readonly string[]): void => {
    for (const text of all) texts.push({ field, text })
  }
  if (name !== null) add('name', [name])
  add('alias', aliases)
  add('message', messages)
  add('message', variants)
  add('keyword', keywords)
  add('summary', [summary])
  if (ccxt !== null) add('ccxt', [ccxt])
  add('cause', causes)
  add('fix', fixes)
  for (const advice of byMessage) {
    add('summary', [advice.summary])
    add('cause', advice.causes)
    add('fix', advice.fixes)
  }
  return texts
}
