/** Message texts that are found without their code: how each is recognised in a run of bytes, and how much it proves. */
import type { Entry, Product } from '../catalog/entry.ts'
import type { PhraseRecord } from '../catalog/phrase-record.ts'
import { foldMessage, splitHoles } from '../catalog/template.ts'
import { type Anchor, chooseAnchors, windowsOf } from './anchor.ts'
import { hashOf } from './scan.ts'
import { toLatin1 } from './text.ts'

/**
 * `telling`: long and about trading, an error wherever it stands · `short`: about trading, an error where an error
 * stands · `everyday`: words that any program may print, an error only in Binance's company · `name`: a constant
 * written as words, an error only beside its code · `status`: what HTTP calls a status, an error only behind its number.
 */
export type Weight = 'telling' | 'short' | 'everyday' | 'name' | 'status'

export interface Phrase {
  text: string
  /** Every entry that has this text, in the catalogue's order. */
  entries: Entry[]
  /** What its first sentence proves, its first two, and so on: a text may break off after each. */
  weights: Weight[]
  /** Matches from its first fixed word, in one-character-a-byte text; the groups `more1`, `more2` … are further sentences. */
  pattern: RegExp
  /** Five of its characters, by which it is found. */
  anchor: Anchor
  /** Up to eight fixed characters that it begins with, in lower case. */
  begins: string
  /** How many bytes from its first to the third of its anchor's three middle ones. */
  reach: number
}

const tradingWord =
  /order|margin|position|leverage|symbol|price|quantity|qty|notional|depth|recvwindow|listenkey|banned|websocket|asset|trad(?:e|ing)|reduce ?only|filter failure|parameter|execution status|api-?key|signature for|timestamp for|timeinforce|balance|borrow|repay|collateral|listen ?key|liquidation|newclientorderid|fok|withdraw|sub-?account/i

/** `listenKey`, `recvWindow`: names that only an API has. */
const parameterName = /\b[a-z]{3,}[A-Z][a-z]+/

/** `PRICE_FILTER` within a text: nobody writes that by chance. */
const constant = /[a-z]\W+.*[A-Z]{3,}(?:_[A-Z]{2,})+/

const lettersOf = (literals: string[]): number => literals.join('').replace(/[^\p{L}\p{N}]/gu, '').length

const weigh = (literals: string[]): Weight => {
  const letters = lettersOf(literals)
  const text = literals.join(' ')
  if (constant.test(text)) return 'telling'
  if (!tradingWord.test(text) || letters < 18) return 'everyday'
  return letters >= (parameterName.test(text) ? 22 : 27) ? 'telling' : 'short'
}

const apostrophe = '(?:\\\\*["\'`]{1,2}|\xe2\x80\x99|&#0?39;|&#x27;|&apos;|%27|u0027)?'
const quote = '(?:\\\\*["\'`])?'
/**
 * Mail quotes lines with `>`. One class of characters, not alternatives: a pattern with those takes V8 five times as long
 * to compile.
 */
const blank = '[\\s_+%20\\\\n>]+'
/** People who quote a text from memory put an article in. */
const gap = `${blank}(?:(?:an?|the|this)${blank})?`

/** Loggers escape quotes and slashes, wrap lines and double blanks. */
const loosen = (literal: string): string =>
  toLatin1(literal).replace(/'|\xe2\x80\x99|["`]|\/|[ _]+|[.*+?^${}()|[\]\\]/g, (found) => {
    if (found === "'" || found.length === 3) return apostrophe
    if (found === '"' || found === '`') return quote
    if (found === '/') return '\\\\*/'
    if (found === '_') return blank
    return found.startsWith(' ') ? gap : `\\${found}`
  })

const inner = '(.{1,120}?)'
const last = '([^\\s"\'\\\\,;)\\]}&<]+)'

const join = (literals: string[]): string => {
  const parts = literals.map(loosen)
  const body = parts.join(inner)
  return body.endsWith(inner) ? body.slice(0, -inner.length) + last : body
}

/** A text may break off after a sentence, once that is long enough to be known: the texts so far, shortest first. */
const breaks = (literals: string[]): string[][] => {
  const whole = literals.join('\0')
  const ends = [...whole.matchAll(/(?<=[.;])\s/g)].map(({ index }) => index)
  return [...ends.map((end) => whole.slice(0, end)), whole]
    .map((text) => text.split('\0'))
    .filter((parts, at, all) => at === all.length - 1 || lettersOf(parts) >= 24)
}

const phrasePattern = (text: string): string => join(text.replace(/[\s.,;!"'`]+$/, '').split('\0'))

/** What must not follow: a longer sentence is another one, unless the number before it says what it is. */
const noWord = '(?![\\w]|\\s+[a-z]{2})'
const ends: Record<Weight, string> = {
  telling: '(?![a-z])',
  short: noWord,
  everyday: noWord,
  name: noWord,
  status: '(?!\\w)',
}

const patternOf = (texts: string[][], weight: Weight): RegExp => {
  const wholes = texts.map((literals) => literals.join('\0'))
  const [first = '', ...more] = wholes.map((text, at) => text.slice(wholes[at - 1]?.length ?? 0))
  const rest = more.reduceRight((inner, text, at) => `(?<more${at + 1}>[.;]?${phrasePattern(text)}${inner})?`, '')
  const end = ends[weight]
  return new RegExp(phrasePattern(first) + rest + end, 'iy')
}

/** What was found of a phrase proves: the more sentences, the more. */
export const weightOf = ({ weights }: Phrase, found: RegExpExecArray): Weight => {
  const sentences = Object.values(found.groups ?? {}).filter((text) => text !== undefined).length
  return weights[sentences] ?? 'everyday'
}

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

/** A leading hole has no beginning to be found by. */
const literalsOf = (text: string): string[] => {
  const literals = splitHoles(text)
  if (literals[0] !== undefined && foldMessage(literals[0]) === '') literals.shift()
  literals[0] = (literals[0] ?? '').replace(/^[\s"'`]+/, '')
  return literals
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

/** What a text may consist of alone: its first sentence, where it may break off behind it. */
const firstLiteral = ({ literals }: Draft): string => breaks(literals)[0]?.[0] ?? ''

/** The fixed characters that a text begins with, up to the first one that loggers write in several ways. */
const beginningOf = (literal: string): string => /^[a-z\d-]{1,8}|^[^\s"'`/_]/i.exec(literal)?.[0].toLowerCase() ?? ''

/** All texts to be found, as the data's build writes them: choosing their anchors takes longer than a start may. */
export const phraseRecords = (entries: readonly Entry[]): PhraseRecord[] => {
  const drafts = draftsOf(entries)
  const anchors = chooseAnchors(drafts, (draft) => windowsOf(firstLiteral(draft), draft.weight === 'name'))
  return drafts.flatMap((draft) => {
    const anchor = anchors.get(draft)
    if (!anchor) return []
    return {
      text: draft.text,
      kind: draft.weight === 'name' || draft.weight === 'status' ? draft.weight : null,
      begins: beginningOf(draft.literals[0] ?? ''),
      window: anchor.window,
      at: anchor.at,
      entries: draft.entries.map(({ product, code }): [Product, number] => [product, code]),
    }
  })
}

/** A text's regular expression is made when its anchor is first met: most texts never are. */
const toPhrase = (record: PhraseRecord, byCode: (code: number) => readonly Entry[]): Phrase => {
  const { text, kind, begins, window, at } = record
  let entries: Entry[] | undefined
  let texts: string[][] | undefined
  let weights: Weight[] | undefined
  let pattern: RegExp | undefined
  const textsOnce = () => {
    texts ??= breaks(literalsOf(kind === 'name' ? text.replaceAll('_', ' ') : text))
    return texts
  }
  return {
    text,
    anchor: { window, at },
    begins,
    reach: at + 3,
    get entries() {
      entries ??= record.entries.flatMap(([product, code]) => byCode(code).filter((entry) => entry.product === product))
      return entries
    },
    get weights() {
      weights ??= textsOnce().map((parts) => kind ?? weigh(parts))
      return weights
    },
    get pattern() {
      pattern ??= patternOf(textsOnce(), kind ?? weigh(textsOnce().at(-1) ?? []))
      return pattern
    },
  }
}

/** The phrases by the hash of their anchor's three middle characters, the longest first. */
export const phrasesOf = (
  records: readonly PhraseRecord[],
  byCode: (code: number) => readonly Entry[],
): Map<number, Phrase[]> => {
  const byAnchor = new Map<number, Phrase[]>()
  for (const record of records.toSorted((a, b) => b.text.length - a.text.length)) {
    const hash = hashOf(record.window, 1)
    const group = byAnchor.get(hash)
    const phrase = toPhrase(record, byCode)
    if (group) group.push(phrase)
    else byAnchor.set(hash, [phrase])
  }
  return byAnchor
}
