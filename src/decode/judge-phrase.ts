/** Decides whether a message text that stands without a code in front of it is an error. */
import type { Entry } from '../catalog/entry.ts'
import { matchTemplate, type Template } from '../catalog/template.ts'
import { pickEntry } from './fit.ts'
import { type Circumstances, type Finding, preferenceAt } from './judge.ts'
import type { Knowledge } from './knowledge.ts'
import { sentByOther } from './other-systems.ts'
import { type Phrase, type Weight, weightOf } from './phrase.ts'
import { hashOf } from './scan.ts'
import { fromLatin1, unescapeText } from './text.ts'
import { lineOf, type Window } from './window.ts'

interface Place {
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

const findPhrase = (text: string, anchorEnd: number, phrases: readonly Phrase[]): Place | undefined => {
  let best: Place | undefined
  for (const phrase of phrases) {
    for (let shift = 0; shift <= slack; shift++) {
      const start = anchorEnd - phrase.reach - shift
      if (start < 0 || !beginsAt(text, start, phrase.begins)) continue
      if (isWord(text, start - 1) && !isEscaped(text, start - 1)) continue
      phrase.pattern.lastIndex = start
      const found = phrase.pattern.exec(text)
      if (!found) continue
      const stop = start + found[0].length
      const end = text[stop] === '.' ? stop + 1 : stop
      if (!best || end > best.end || (end === best.end && start < best.start))
        best = { phrase, start, end, weight: weightOf(phrase, found) }
      break
    }
  }
  return best
}

interface Neighbour {
  code: number
  start: number
  end: number
}

/** A number right before (`4014: Price not …`, `1007,"msg":"…`) or after (`… (Code: -4164)`) the text. */
const numberBefore = (text: string, start: number): Neighbour | undefined => {
  const head = text.slice(Math.max(0, start - 40), start)
  const found =
    /(?<![\w.:/-])[A-Z]{0,3}(-|\xe2\x88\x92)?\s?(?![1-5]\d\d\b)(\d{2,7})(?:[\s"'`\\:,;)\]}>|*.=–-]|\xe2\x80[\x90-\x95]|msg|message|[A-Z]+(?:_[A-Z]+)+){1,20}$/.exec(
      head,
    )
  // `58=` is a field's tag.
  if (!found || ((found[2]?.length ?? 0) < 4 && /=$/.test(head))) return undefined
  const at = start - head.length + found.index
  return { code: -Number(found[2]), start: at, end: at + (found[1]?.length ?? 0) + (found[2]?.length ?? 0) }
}

const numberAfter = (text: string, end: number): Neighbour | undefined => {
  const tail = text.slice(end, end + 48)
  const found =
    /^[\s.,'"`\\]*[([{]?[\s'"`\\]*(?:error[\s_]?)?(?:code)?[\s:=#'"`\\>]*(-|\xe2\x88\x92)?(\d{4,6})\b/i.exec(tail)
  if (!found) return undefined
  const number = `${found[1] ?? ''}${found[2]}`
  const at = end + found[0].length - number.length
  return { code: -Number(found[2]), start: at, end: end + found[0].length }
}

/** Where an error stands: under a message key, after a word for an error, in quotes or brackets. */
const keyed =
  /(?:msg|message|reason|error|err|detail|description)["'`\\]{0,6}\s?(?::|={1,3}|=>)\s?(?:[\w.]*(?:error|exception):\s)?[\\"'`]{0,6}(?:binance\w*\s)?$/i
const introduced =
  /(?:error|exception|err|failed|failure|fail|reject\w*|binance\w*|warr*n\w*|fehler|erreur|erro|\bmsg)\b[^\n]{0,60}?[:\-\]"'`(\\|,]\s*[\\"'`(]{0,4}$/i

/** `POST /fapi/v1/order -> 503 Internal error …` */
const afterStatus = /\b[45]\d\d\s(?:[:-]\s)?$/

/** `InsufficientFunds: binance Margin is insufficient.`, as ccxt puts it. */
const named = /\bbinance(?:usdm|coinm|us)?\s$/i

const standsAsError = (before: string): boolean =>
  keyed.test(before) || introduced.test(before) || named.test(before) || afterStatus.test(before)

const neighbours = (text: string, { start, end }: Place): { before: string; after: string } => ({
  before: text[start - 1] ?? '\n',
  after: /^[.!]?(.?)/s.exec(text.slice(end, end + 2))?.[1] ?? '',
})

const isQuoted = (text: string, place: Place): boolean => {
  const { before, after } = neighbours(text, place)
  return /["'`]/.test(before) && after === before
}

/** Nothing else in its line, or in quotes of its own. */
const standsAlone = (text: string, place: Place): boolean => {
  const { before, after } = neighbours(text, place)
  return (before === '\n' && (after === '\n' || after === '')) || isQuoted(text, place)
}

/** Words of everyday in quotes of their own are a text that somebody was shown. */
const isQuotation = (text: string, place: Place): boolean =>
  isQuoted(text, place) && text.slice(place.start, place.end).split(/\s+/).length >= 4

/** Behind the text its line has the code that it belongs to: that one is judged by itself. */
const codeFollows = (
  { text, lineEnd }: Window,
  { phrase, weight, start, end }: Place,
  { meaning }: Knowledge,
): boolean =>
  [...text.slice(end, lineEnd).matchAll(/code\W{1,12}(-\d{4,6})\b/gi)].some(([, digits]) => {
    const code = Number(digits)
    const hasText = phrase.entries.some((entry) => entry.code === code)
    return weight !== 'telling' || hasText || meaning(code, text.slice(start, end)).fits.length > 0
  })

const isError = (place: Place, window: Window, around: Circumstances): boolean => {
  const { weight } = place
  // A text with its holes open stands in source code.
  if (weight === 'name' || /%[sd]/.test(window.text.slice(place.start, place.end))) return false
  const near = window.weigh(window.lineStart, window.lineEnd)
  if ((near.other && !near.binance) || sentByOther(window.text.slice(Math.max(0, place.start - 60), place.start)))
    return false
  if (weight === 'telling') return true
  if (weight === 'short' && around.companion() !== undefined) return true
  const wide = window.weighAround(300)
  if (wide.binance && (weight === 'short' ? standsAlone(window.text, place) : isQuotation(window.text, place)))
    return true
  const before = window.text.slice(Math.max(window.lineStart, place.start - 160), place.start)
  if (!standsAsError(before)) return false
  return weight === 'short' || wide.binance || (wide.trading && !wide.other) || around.inCompany()
}

/** Of several codes with one text: the product's that the line names, then the default's, then the first. */
const entryOf = (entries: readonly Entry[], window: Window, place: Place, around: Circumstances): Entry | undefined => {
  // Spot's page lists the same texts for several codes; advice stands with the one they really come with.
  const usual = entries.filter(({ byMessage }) => byMessage.some(({ text }) => text === place.phrase.text))
  return pickEntry(usual.length > 0 ? usual : entries, preferenceAt(window, place.start, around))
}

const paramsOf = (phrase: Phrase, message: string, templates: (entry: Entry) => readonly Template[]): string[] => {
  for (const entry of phrase.entries) {
    for (const template of templates(entry)) {
      const params = matchTemplate(template, message)
      if (params) return params
    }
  }
  return []
}

/** `binance 503 Service Unavailable`: the status, its text and Binance's name in one line that holds no code. */
const judgeStatus = (window: Window, { phrase, start, end }: Place): Finding | undefined => {
  const status = /(?<![\w.-])(\d{3})["'\s:=,)-]{1,4}$/.exec(window.text.slice(Math.max(0, start - 12), start))?.[1]
  const entry = phrase.entries.find(({ code }) => String(code) === status)
  const line = lineOf(window)
  const before = window.weigh(window.lineStart, start)
  // A web page or a WebSocket handshake with that status is no answer of the API.
  if (!entry || /-\d{4}\b|<html|<h1|handshake/i.test(line) || !before.binance) return undefined
  const message = fromLatin1(window.text.slice(start, end))
  return {
    start,
    end,
    code: entry.code,
    entry,
    matchedBy: 'message',
    confidence: 'sure',
    message,
    text: undefined,
    params: [],
    ambiguous: [],
  }
}

export const judgePhrase = (window: Window, anchorEnd: number, around: Circumstances): Finding | undefined => {
  const phrases = around.knowledge.phrases.get(hashOf(window.text, anchorEnd - 2))
  const place = phrases && findPhrase(window.text, anchorEnd, phrases)
  if (!place) return undefined
  if (place.weight === 'status') return judgeStatus(window, place)
  const { text } = window
  const { entries } = place.phrase
  const numbers = [numberBefore(text, place.start), numberAfter(text, place.end)].filter(
    (number) => number !== undefined,
  )
  const code = numbers.find((number) => entries.some((entry) => entry.code === number.code))
  const message = unescapeText(fromLatin1(text.slice(place.start, place.end)))
  const params = paramsOf(place.phrase, message, around.knowledge.templates)
  if (code) {
    if (sentByOther(text.slice(Math.max(0, code.start - 60), code.start))) return undefined
    const entry = entryOf(
      entries.filter((entry) => entry.code === code.code),
      window,
      place,
      around,
    )
    const end = Math.max(place.end, code.end)
    const named = place.weight === 'name'
    return {
      start: code.start,
      end,
      code: code.code,
      entry,
      matchedBy: 'code',
      confidence: 'sure',
      message: named ? null : message,
      text: place,
      params,
      ambiguous: [],
    }
  }
  // A number in front that is not this text's code: another system's list, or a code that is judged by itself.
  if (numbers.length > 0 || codeFollows(window, place, around.knowledge)) return undefined
  if (!isError(place, window, around)) return undefined
  // A status has some texts of the API's own: those are its error's.
  const own = entries.filter(({ product }) => product !== 'http')
  const entry = entryOf(own, window, place, around)
  if (!entry) return undefined
  return {
    start: place.start,
    end: place.end,
    code: entry.code,
    entry,
    matchedBy: 'message',
    confidence: 'sure',
    message,
    text: place,
    params,
    ambiguous: [],
  }
}
