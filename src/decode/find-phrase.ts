/** Finds the text that a place belongs to, and where it begins and ends. */
import type { Phrase } from './phrase.ts'
import { weightOf } from './phrase.ts'
import { type Weight, weigh } from './phrase-weight.ts'

export interface Place {
  phrase: Phrase
  start: number
  end: number
  weight: Weight
}

/** Escapes between a text's beginning and its anchor take a few bytes more than the page's text. */
const slack = 4

const isWord = (text: string, at: number): boolean => {
  const point = text.charCodeAt(at)
  return (point >= 48 && point <= 57) || (point >= 65 && point <= 90) || (point >= 97 && point <= 122) || point === 95
}

/** `\n`, `\r` and `\t` as loggers write them end no word. */
const isEscaped = (text: string, at: number): boolean => text[at - 1] === '\\' && 'nrt'.includes(text[at] ?? ' ')

/** Spares the making of most patterns. `begins` is in lower case, and what it has besides letters has no case to lose. */
const beginsAt = (text: string, start: number, begins: string): boolean => {
  for (let at = 0; at < begins.length; at++) {
    if ((text.charCodeAt(start + at) | 0x20) !== (begins.charCodeAt(at) | 0x20)) return false
  }
  return true
}

const isLetter = (point: number): boolean => (point | 0x20) >= 97 && (point | 0x20) <= 122

const article = /\b(?:an?|the|this)\b/iy
const anyArticle = /\b(?:an?|the|this)\b/i

/** A word of the text is another one than the phrase has there, and no article. Most phrases with an anchor differ soon. */
const differsAt = (text: string, start: number, { opening }: Phrase): boolean => {
  let length = 0
  while (length < opening.length && (text.charCodeAt(start + length) | 0x20) === (opening.charCodeAt(length) | 0x20))
    length++
  let at = start + length
  if (!isLetter(text.charCodeAt(at)) || !isLetter(opening.charCodeAt(length))) return false
  while (at > start && isLetter(text.charCodeAt(at - 1))) at--
  article.lastIndex = at
  return !article.test(text)
}

const execAt = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start
  return pattern.exec(text)
}

const findWhole = (text: string, start: number, phrase: Phrase): RegExpExecArray | null => {
  const found = execAt(phrase.pattern, text, start)
  if (found || !anyArticle.test(text.slice(start, start + phrase.text.length * 2))) return found
  return execAt(phrase.withArticles, text, start)
}

/** Its beginning, in quotes of its own or before an ellipsis. */
const findCut = (text: string, start: number, phrase: Phrase): Place | undefined => {
  const isQuoted = /["'`]/.test(text[start - 1] ?? '')
  const limit = text.slice(start, start + phrase.text.length + 60)
  if (!phrase.cut || !(isQuoted ? /["'`]|\.\.\.|\xe2\x80\xa6/ : /\.\.\.|\xe2\x80\xa6/).test(limit)) return undefined
  const found = execAt(phrase.cut, text, start)?.[0]
  if (found === undefined) return undefined
  const end = start + found.length
  const isWhole = isQuoted || /^\s?(?:\.|\xe2)/.test(text.slice(end, end + 2))
  return isWhole ? { phrase, start, end, weight: weigh([found]) } : undefined
}

/** The longest of the phrases that have this anchor. */
export const findPhrase = (text: string, anchorEnd: number, phrases: readonly Phrase[]): Place | undefined => {
  let best: Place | undefined
  for (const phrase of phrases) {
    for (let shift = 0; shift <= slack; shift++) {
      const start = anchorEnd - phrase.anchor.end - shift
      if (start < 0 || !beginsAt(text, start, phrase.begins)) continue
      if (isWord(text, start - 1) && !isEscaped(text, start - 1)) continue
      // Its pattern takes a millisecond to make.
      if (differsAt(text, start, phrase)) continue
      const found = findWhole(text, start, phrase)
      if (!found) {
        best ??= findCut(text, start, phrase)
        continue
      }
      const stop = start + found[0].length
      const end = text[stop] === '.' ? stop + 1 : stop
      if (!best || end > best.end || (end === best.end && start < best.start))
        best = { phrase, start, end, weight: weightOf(phrase, found) }
      break
    }
  }
  return best
}
