/** The pattern of a text as loggers and people write it. */
import type { Weight } from './phrase-weight.ts'
import { wordsOf } from './phrase-words.ts'
import { toLatin1 } from './text.ts'

const apostrophe = '(?:\\\\*["\'`]{1,2}|\xe2\x80\x99|&#0?39;|&#x27;|&apos;|%27|u0027)?'
const quote = '(?:\\\\*["\'`])?'
/**
 * Mail quotes lines with `>`. One class of characters, not alternatives: a pattern with those takes V8 five times as long
 * to compile.
 */
const blank = '[\\s_+%20\\\\n>]+'
/** People who quote a text from memory put an article in. Most do not, and a pattern takes a third of the time without. */
const withArticle = `${blank}(?:(?:an?|the|this)${blank})?`

/** Loggers escape quotes and slashes, wrap lines and double blanks. */
const loosen = (literal: string, gap: string): string =>
  toLatin1(literal).replace(/'|\xe2\x80\x99|["`]|\/|[ _]+|[.*+?^${}()|[\]\\]/g, (found) => {
    if (found === "'" || found.length === 3) return apostrophe
    if (found === '"' || found === '`') return quote
    if (found === '/') return '\\\\*/'
    if (found === '_') return blank
    return found.startsWith(' ') ? gap : `\\${found}`
  })

const inner = '(.{1,120}?)'
const last = '([^\\s"\'\\\\,;)\\]}&<]+)'

const join = (literals: string[], gap: string): string => {
  const parts = literals.map((literal) => loosen(literal, gap))
  const body = parts.join(inner)
  return body.endsWith(inner) ? body.slice(0, -inner.length) + last : body
}

const phrasePattern = (text: string, gap: string): string => join(text.replace(/[\s.,;!"'`]+$/, '').split('\0'), gap)

/** What must not follow: a longer sentence is another one, unless the number before it says what it is. */
const noWord = '(?![\\w]|\\s+[a-z]{2})'
const ends: Record<Weight, string> = {
  telling: '(?![a-z])',
  short: noWord,
  everyday: noWord,
  name: '(?!\\w)',
  status: '(?!\\w)',
}

/** `texts`: its sentences up to the first, the second, and so on; the groups `more1`, `more2` … are further ones. */
export const patternOf = (texts: string[][], weight: Weight, hasArticles: boolean): RegExp => {
  const gap = hasArticles ? withArticle : blank
  const wholes = texts.map((literals) => literals.join('\0'))
  const [first = '', ...more] = wholes.map((text, at) => text.slice(wholes[at - 1]?.length ?? 0))
  const rest = more.reduceRight((inner, text, at) => `(?<more${at + 1}>[.;]?${phrasePattern(text, gap)}${inner})?`, '')
  const end = ends[weight]
  return new RegExp(phrasePattern(first, gap) + rest + end, 'iy')
}

/** Where a text that was cut off stops: at the quote it stands in, or at an ellipsis, there within a word too. */
const cut = '(?:(?=\\\\*["\'`])|(?:[\\s_]\\w+|\\w*)(?=\\s?(?:\\.\\.\\.|\xe2\x80\xa6)))'

const shortHole = '(\\S{1,40}?)'

/** The text cut off behind any of its words from the one with this number on; undefined where it has no more. */
export const cutPatternOf = (literals: string[], least: number): RegExp | undefined => {
  const words = wordsOf(literals.join('\0')).map((word) =>
    word
      .split('\0')
      .map((part) => loosen(part, blank))
      .join(shortHole),
  )
  if (words.length <= least) return undefined
  const rest = words.slice(least).reduceRight((following, word) => `(?:${withArticle}${word}${following})?`, '')
  return new RegExp(words.slice(0, least).join(withArticle) + rest + cut, 'iy')
}
