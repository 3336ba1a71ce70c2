/** Message texts that are found without their code: how each is recognised in a run of bytes, and how much it proves. */
import type { Entry } from '../catalog/entry.ts'
import { foldMessage, splitHoles } from '../catalog/template.ts'
import { hashOf } from './scan.ts'
import { toLatin1 } from './text.ts'

/**
 * `telling`: long and about trading, an error wherever it stands · `short`: about trading, an error where an error
 * stands · `everyday`: words that any program may print, an error only in Binance's company · `name`: a constant
 * written as words, an error only beside its code.
 */
export type Weight = 'telling' | 'short' | 'everyday' | 'name'

export interface Phrase {
  text: string
  /** Every entry that has this text, in the catalogue's order. */
  entries: Entry[]
  /** What its first sentence proves, its first two, and so on: a text may break off after each. */
  weights: Weight[]
  /** Matches from its first fixed word, in one-character-a-byte text; the groups `more1`, `more2` … are further sentences. */
  pattern: RegExp
  /** How many bytes from its first to the last byte of its anchor. */
  reach: number
}

const tradingWord =
  /order|margin|position|leverage|symbol|price|quantity|qty|notional|depth|recvwindow|listenkey|banned|websocket|asset|trad(?:e|ing)|reduce ?only|filter failure|parameter|execution status|api-?key|signature for|timestamp for|timeinforce|balance|borrow|repay|collateral|listen ?key|liquidation|newclientorderid|fok|withdraw|sub-?account/i

const lettersOf = (literals: string[]): number => literals.join('').replace(/[^\p{L}\p{N}]/gu, '').length

const weigh = (literals: string[]): Weight => {
  const letters = lettersOf(literals)
  if (!tradingWord.test(literals.join(' ')) || letters < 18) return 'everyday'
  return letters >= 27 ? 'telling' : 'short'
}

const apostrophe = '(?:\\\\*["\'`]|\xe2\x80\x99|&#0?39;|&#x27;|&apos;|%27|u0027)?'
const quote = '(?:\\\\*["\'`])?'
const blank = '(?:[\\s_+]|%20|\\\\+n){1,4}'

/** Loggers escape quotes and slashes, wrap lines and double blanks. */
const loosen = (literal: string): string =>
  toLatin1(literal).replace(/'|\xe2\x80\x99|["`]|\/|[ _]+|[.*+?^${}()|[\]\\]/g, (found) => {
    if (found === "'" || found.length === 3) return apostrophe
    if (found === '"' || found === '`') return quote
    if (found === '/') return '\\\\*/'
    return /[ _]/.test(found) ? blank : `\\${found}`
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

const patternOf = (texts: string[][], weight: Weight): RegExp => {
  const wholes = texts.map((literals) => literals.join('\0'))
  const [first = '', ...more] = wholes.map((text, at) => text.slice(wholes[at - 1]?.length ?? 0))
  const rest = more.reduceRight((inner, text, at) => `(?<more${at + 1}>[.;]?${phrasePattern(text)}${inner})?`, '')
  const end = weight === 'telling' ? '(?![a-z])' : '(?![\\w]|\\s+[a-z]{2})'
  return new RegExp(phrasePattern(first) + rest + end, 'iy')
}

/** What was found of a phrase proves: the more sentences, the more. */
export const weightOf = ({ weights }: Phrase, found: RegExpExecArray): Weight => {
  const sentences = Object.values(found.groups ?? {}).filter((text) => text !== undefined).length
  return weights[sentences] ?? 'everyday'
}

/** How often letters come up in English logs, in per cent; a text is best found by what is rare. */
const frequency = Object.fromEntries(
  [...'etaoinsrhldcumfpgwybvkxjqz'].map((letter, at) => [
    letter,
    [
      12.7, 9.1, 8.2, 7.5, 7, 6.7, 6.3, 6, 6.1, 4, 4.3, 2.8, 2.8, 2.4, 2.2, 1.9, 2, 2.4, 2, 1.5, 1, 0.8, 0.2, 0.2, 0.1,
      0.1,
    ][at],
  ]),
) as Record<string, number>

const costAt = (text: string, at: number): number =>
  [0, 1, 2].reduce((product, offset) => product * (frequency[(text[at + offset] ?? '').toLowerCase()] ?? 9), 1)

const candidates = (literal: string): { hash: number; reach: number; cost: number }[] => {
  const found = []
  for (let at = 0; at + 2 < literal.length; at++) {
    if (/^[a-z]{3}$/i.test(literal.slice(at, at + 3))) {
      found.push({ hash: hashOf(literal, at), reach: at + 2, cost: costAt(literal, at) })
    }
  }
  return found
}

interface Draft {
  text: string
  entries: Entry[]
  literals: string[]
  weight: Weight
}

/** A leading hole has no beginning to be found by; a text that is only its code's name is a name. */
const draftsOf = (entries: readonly Entry[]): Draft[] => {
  const drafts = new Map<string, Draft>()
  const add = (text: string, entry: Entry, isName: boolean) => {
    const literals = splitHoles(isName ? text.replaceAll('_', ' ') : text)
    if (literals[0] !== undefined && foldMessage(literals[0]) === '') literals.shift()
    literals[0] = (literals[0] ?? '').replace(/^[\s"'`]+/, '')
    const key = foldMessage(literals.join('%s'))
    const known = drafts.get(key)
    if (known && !known.entries.includes(entry)) known.entries.push(entry)
    if (known || candidates(literals[0]).length === 0) return
    drafts.set(key, { text, entries: [entry], literals, weight: isName ? 'name' : weigh(literals) })
  }
  for (const entry of entries) {
    // A reason phrase such as `Bad Request` is no error of the API.
    if (entry.product === 'http') continue
    for (const text of [...entry.messages, ...entry.variants]) {
      add(text, entry, /^[A-Z]+(?:_[A-Z]+)*\.?$/.test(text))
    }
  }
  for (const entry of entries) {
    if (entry.product === 'http') continue
    for (const name of [entry.name, ...entry.aliases]) if (name !== null) add(name, entry, true)
  }
  return [...drafts.values()]
}

/** A draft's regular expression is made when its anchor is first met: most texts never are. */
const toPhrase = ({ text, entries, literals, weight }: Draft, reach: number): Phrase => {
  let pattern: RegExp | undefined
  const texts = breaks(literals)
  return {
    text,
    entries,
    reach,
    weights: texts.map((parts) => (weight === 'name' ? weight : weigh(parts))),
    get pattern() {
      pattern ??= patternOf(texts, weight)
      return pattern
    },
  }
}

interface Anchor {
  cost: number
  /** The drafts that it could find and no chosen anchor finds yet, with their reach. */
  open: Map<Draft, number>
}

const collectAnchors = (drafts: readonly Draft[]): Map<number, Anchor> => {
  const anchors = new Map<number, Anchor>()
  for (const draft of drafts) {
    for (const { hash, reach, cost } of candidates(draft.literals[0] ?? '')) {
      const anchor = anchors.get(hash) ?? { cost, open: new Map() }
      anchors.set(hash, anchor)
      if (!anchor.open.has(draft)) anchor.open.set(draft, reach)
    }
  }
  return anchors
}

/**
 * The phrases of all texts by the three characters they are found by. Anchors are chosen greedily, those that serve the
 * most texts at the least frequency first, because every anchor costs a look wherever it stands in a log.
 */
export const phrasesOf = (entries: readonly Entry[]): Map<number, Phrase[]> => {
  const anchors = collectAnchors(draftsOf(entries))
  const byAnchor = new Map<number, Phrase[]>()
  for (;;) {
    let best: [number, Anchor] | undefined
    let bestScore = 0
    for (const [hash, anchor] of anchors) {
      const score = anchor.open.size / (anchor.cost + 5)
      if (score > bestScore) {
        bestScore = score
        best = [hash, anchor]
      }
    }
    if (!best) return byAnchor
    const [hash, { open }] = best
    const found = [...open].map(([draft, reach]) => toPhrase(draft, reach))
    byAnchor.set(
      hash,
      found.sort((a, b) => b.text.length - a.text.length),
    )
    for (const draft of [...open.keys()]) {
      for (const option of candidates(draft.literals[0] ?? '')) anchors.get(option.hash)?.open.delete(draft)
    }
  }
}
