/** Message texts that are found without their code: how each is recognised in a run of bytes, and how much it proves. */
import type { Entry } from '../catalog/entry.ts'
import type { Anchor, PhraseRecord } from '../catalog/phrase-record.ts'
import { hashOf } from './fold.ts'
import { breaks, literalsOf } from './phrase-parts.ts'
import { cutPatternOf, patternOf } from './phrase-pattern.ts'
import { type Weight, weigh } from './phrase-weight.ts'
import { ownWords } from './phrase-words.ts'

export interface Phrase {
  text: string
  /** Every entry that has this text, in the catalogue's order. */
  entries: Entry[]
  /** What its first sentence proves, its first two, and so on: a text may break off after each. */
  weights: Weight[]
  /** Matches from its first fixed word, in one-character-a-byte text; the groups `more1`, `more2` … are further sentences. */
  pattern: RegExp
  /** The same with an article before any of its words. */
  withArticles: RegExp
  /** Matches it cut off in the middle; undefined where it shares too much with another code's text. */
  cut: RegExp | undefined
  /** The word by which it is found. */
  anchor: Anchor
  /** Up to eight fixed characters that it begins with, in lower case. */
  begins: string
  /** What it begins with, up to its first hole or the end of its first sentence. */
  opening: string
}

/** What was found of a phrase proves: the more sentences, the more. */
export const weightOf = ({ weights }: Phrase, found: RegExpExecArray): Weight => {
  const sentences = Object.values(found.groups ?? {}).filter((text) => text !== undefined).length
  return weights[sentences] ?? 'everyday'
}

/** A text's regular expression is made when its anchor is first met: most texts never are. */
const toPhrase = (
  record: PhraseRecord,
  records: readonly PhraseRecord[],
  byCode: (code: number) => readonly Entry[],
): Phrase => {
  const { text, kind, begins, anchor } = record
  let entries: Entry[] | undefined
  let texts: string[][] | undefined
  let weights: Weight[] | undefined
  let pattern: RegExp | undefined
  let withArticles: RegExp | undefined
  let cut: { pattern: RegExp | undefined } | undefined
  const textsOnce = () => {
    texts ??= breaks(literalsOf(kind === 'name' ? text.replaceAll('_', ' ') : text))
    return texts
  }
  const weightOnce = () => kind ?? weigh(textsOnce().at(-1) ?? [])
  return {
    text,
    anchor,
    begins,
    get entries() {
      entries ??= record.entries.flatMap(([product, code]) => byCode(code).filter((entry) => entry.product === product))
      return entries
    },
    get weights() {
      weights ??= textsOnce().map((parts) => kind ?? weigh(parts))
      return weights
    },
    get opening() {
      return textsOnce()[0]?.[0] ?? ''
    },
    get pattern() {
      pattern ??= patternOf(textsOnce(), weightOnce(), false)
      return pattern
    },
    get withArticles() {
      withArticles ??= patternOf(textsOnce(), weightOnce(), true)
      return withArticles
    },
    get cut() {
      cut ??= { pattern: kind ? undefined : cutPatternOf(textsOnce().at(-1) ?? [], ownWords(record, records)) }
      return cut.pattern
    },
  }
}

/** The phrases by the hash of their anchor's last three letters, the longest first. */
export const phrasesOf = (
  records: readonly PhraseRecord[],
  byCode: (code: number) => readonly Entry[],
): Map<number, Phrase[]> => {
  const byAnchor = new Map<number, Phrase[]>()
  for (const record of records.toSorted((a, b) => b.text.length - a.text.length)) {
    const hash = hashOf(record.anchor.word, record.anchor.word.length - 3)
    const group = byAnchor.get(hash)
    const phrase = toPhrase(record, records, byCode)
    if (group) group.push(phrase)
    else byAnchor.set(hash, [phrase])
  }
  return byAnchor
}
