/** All texts that decode finds. */
import type { Entry, Product } from '../../src/catalog/entry.ts'
import { beginningOf } from '../../src/catalog/packed-phrases.ts'
import type { PhraseRecord } from '../../src/catalog/phrase-record.ts'
import { foldMessage } from '../../src/catalog/template.ts'
import { breaks, literalsOf } from '../../src/decode/phrase-parts.ts'
import { type Weight, weigh } from '../../src/decode/phrase-weight.ts'
import { anchorOf } from './anchors.ts'

interface Draft {
  text: string
  entries: Entry[]
  literals: string[]
  weight: Weight
}

/** Statuses that say something by themselves; 400, 401, 404 and 409 only point to the body. */
const tellingStatuses = [403, 408, 418, 429, 451, 500, 502, 503, 504]

const isName = (text: string): boolean => /^[A-Z]+(?:_[A-Z]+)*\.?$/.test(text)

/** All texts to be found: messages first, so that a text which is also a name keeps its own weight. */
const textsOf = (entries: readonly Entry[]): { text: string; entry: Entry; weight: Weight | undefined }[] => {
  const http = entries.filter(({ product, code }) => product === 'http' && tellingStatuses.includes(code))
  // What market streams say is what any JSON parser says.
  const own = entries.filter(({ product, category }) => product !== 'http' && category.id !== 'streams')
  return [
    ...own.flatMap((entry) =>
      [...entry.messages, ...entry.variants].map((text) => ({
        text,
        entry,
        weight: isName(text) ? ('name' as const) : undefined,
      })),
    ),
    ...own.flatMap((entry) =>
      [entry.name, ...entry.aliases].flatMap((text) =>
        text === null ? [] : [{ text, entry, weight: 'name' as const }],
      ),
    ),
    ...http.flatMap((entry) => entry.messages.map((text) => ({ text, entry, weight: 'status' as const }))),
  ]
}

const draftsOf = (entries: readonly Entry[]): Draft[] => {
  const drafts = new Map<string, Draft>()
  for (const { text, entry, weight } of textsOf(entries)) {
    const literals = literalsOf(weight === 'name' ? text.replaceAll('_', ' ') : text)
    const key = foldMessage(literals.join('%s'))
    const known = drafts.get(key)
    if (known && !known.entries.includes(entry)) known.entries.push(entry)
    if (known) continue
    drafts.set(key, { text, entries: [entry], literals, weight: weight ?? weigh(literals) })
  }
  return [...drafts.values()]
}

export const phraseRecords = (entries: readonly Entry[]): PhraseRecord[] => {
  return draftsOf(entries).flatMap((draft) => {
    // What a text may consist of alone: its first sentence, where it may break off behind it.
    const anchor = anchorOf(breaks(literalsOf(draft.text))[0] ?? [])
    if (!anchor) return []
    return {
      text: draft.text,
      kind: draft.weight === 'name' || draft.weight === 'status' ? draft.weight : null,
      begins: beginningOf(draft.literals[0] ?? ''),
      anchor,
      entries: draft.entries.map(({ product, code }): [Product, number] => [product, code]),
    }
  })
}
