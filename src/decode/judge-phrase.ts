/** Decides whether a message text that stands without a code in front of it is an error. */
import type { Entry } from '../catalog/entry.ts'
import { matchTemplate, type Template } from '../catalog/template.ts'
import { numberAfter, numberBefore } from './beside.ts'
import { isContested } from './confidence.ts'
import { findPhrase, type Place } from './find-phrase.ts'
import { inProduct, pickEntry } from './fit.ts'
import { hashOf } from './fold.ts'
import type { Confidence } from './hit.ts'
import { type Circumstances, type Finding, preferenceAt } from './judge.ts'
import { judgeStatus } from './judge-status.ts'
import type { Knowledge } from './knowledge.ts'
import { sentByOther } from './other-systems.ts'
import type { Phrase } from './phrase.ts'
import { isAboutTrading, namesParameter } from './phrase-weight.ts'
import {
  hasSibling,
  isBody,
  isCalledError,
  isQuotation,
  isThrown,
  isWholeLine,
  standsAlone,
  standsAsError,
} from './standing.ts'
import { fromLatin1, unescapeText } from './text.ts'
import type { Window } from './window.ts'

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

/** A text about trading, or one of everyday, needs the place of an error, or Binance near it. */
const isPlacedAsError = (place: Place, window: Window, around: Circumstances): boolean => {
  const { text } = window
  const isTheirs = (other: string) => isAboutTrading(other) && around.knowledge.meaning(0, other).borrowed
  const isShort = place.weight === 'short'
  if (isShort && around.companion() !== undefined) return true
  const wide = window.weighAround(300)
  const trades = wide.trading && !wide.other
  if (wide.binance && (isShort ? standsAlone(text, place) : isQuotation(text, place))) return true
  if (
    isShort ? !window.isRecord && trades && isQuotation(text, place, 5) : around.inCompany() && isQuotation(text, place)
  )
    return true
  if (!window.isRecord && isAboutTrading(place.phrase.text) && hasSibling(text, place, isTheirs)) return true
  const before = text.slice(Math.max(window.lineStart, place.start - 160), place.start)
  if (!standsAsError(before) && !isThrown(text, place)) return false
  return isShort || wide.binance || trades || around.inCompany()
}

/** `return error TOO_MANY_ORDERS`, or `m: UNKNOWN_ORDER` and no more: of constants in a sentence only long ones count. */
const isNamedError = ({ start, end }: Place, { text, lineStart, lineEnd }: Window): boolean => {
  const name = text.slice(start, end)
  if (!/^[A-Z]+(?:_[A-Z]+)+$/.test(name)) return false
  if (/^\s*\w{1,12}:\s$/.test(text.slice(lineStart, start))) return /^\s*$/.test(text.slice(end, lineEnd))
  return name.split('_').length > 2 && isCalledError(text.slice(Math.max(lineStart, start - 40), start))
}

/** A body with a whole sentence about the request, and no code. */
const isLoneBody = (place: Place, { text }: Window): boolean =>
  place.end - place.start >= 40 &&
  /request|param|api/i.test(place.phrase.text) &&
  text.slice(place.start, place.end) === place.phrase.text &&
  isBody(text, place)

/** A line that has nothing else: a text about trading, or `More than 24 hours between startTime and endTime`; all there is, a shorter one too. */
const isTitle = (place: Place, { text }: Window): boolean => {
  const found = text.slice(place.start, place.end)
  if (!standsAlone(text, place)) return false
  const isEnough = text.trim() === found || (place.weight === 'short' && isWholeLine(text, place))
  return namesParameter(found) || (isEnough && isAboutTrading(found))
}

/** Another API's list: a name that is none of Binance's, and under it the text. */
const isOfOtherName = ({ start, phrase }: Place, window: Window): boolean => {
  const name = /(?:^|\n)([A-Z]+(?:_[A-Z]+)+)\s*\n$/.exec(window.text.slice(Math.max(0, start - 60), start))?.[1]
  return (
    name !== undefined &&
    phrase.entries.every((entry) => entry.name !== name && !entry.aliases.includes(name)) &&
    !window.weighAround(600).binance
  )
}

const confidenceOf = (place: Place, window: Window, around: Circumstances): Confidence | undefined => {
  const { weight, start, end } = place
  // A text with its holes open stands in source code.
  if (/%[sd]/.test(window.text.slice(start, end))) return undefined
  if (weight === 'name' && !isNamedError(place, window)) return undefined
  const near = window.weigh(window.lineStart, window.lineEnd)
  if ((near.other && !near.binance) || sentByOther(window.text.slice(Math.max(0, start - 60), start))) return undefined
  if (weight === 'name') return near.binance || around.inCompany() ? 'likely' : undefined
  if (weight === 'telling' || isPlacedAsError(place, window, around))
    return isContested(window) || isOfOtherName(place, window) ? 'likely' : 'sure'
  return isLoneBody(place, window) || isTitle(place, window) ? 'likely' : undefined
}

/** Of several codes with one text: the product's that the line names, then the default's, then the first. */
const entryOf = (
  entries: readonly Entry[],
  window: Window,
  place: Place,
  message: string,
  around: Circumstances,
): { entry: Entry | undefined; isPlaced: boolean } => {
  // Spot's page lists the same texts for several codes; advice stands with the one they really come with.
  const advised = entries.filter(({ byMessage }) => byMessage.some(({ text }) => text === place.phrase.text))
  const preference = preferenceAt(window, place.start, around)
  const entry = pickEntry(advised.length > 0 ? advised : entries, preference)
  return {
    entry: entry && inProduct(entry, around.knowledge.entries(entry.code), message, preference),
    isPlaced: preference.named !== undefined,
  }
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

/** A text without any number beside it. */
const judgeAlone = (window: Window, place: Place, message: string, around: Circumstances): Finding | undefined => {
  if (codeFollows(window, place, around.knowledge)) return undefined
  const confidence = confidenceOf(place, window, around)
  if (!confidence) return undefined
  // A status has some texts of the API's own: those are its error's.
  const own = place.phrase.entries.filter(({ product }) => product !== 'http')
  const { entry, isPlaced } = entryOf(own, window, place, message, around)
  if (!entry) return undefined
  return {
    start: place.start,
    end: place.end,
    code: entry.code,
    entry,
    matchedBy: 'message',
    confidence,
    message,
    text: place,
    params: paramsOf(place.phrase, message, around.knowledge.templates),
    ambiguous: [],
    isPlaced,
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
  // A number in front that is not this text's code: another system's list, or a code that is judged by itself.
  if (!code) return numbers.length > 0 ? undefined : judgeAlone(window, place, message, around)
  if (sentByOther(text.slice(Math.max(0, code.start - 60), code.start))) return undefined
  const ofCode = entries.filter((entry) => entry.code === code.code)
  return {
    start: code.start,
    end: Math.max(place.end, code.end),
    code: code.code,
    matchedBy: 'code',
    confidence: 'sure',
    message: place.weight === 'name' ? null : message,
    text: place,
    params: paramsOf(place.phrase, message, around.knowledge.templates),
    ambiguous: [],
    ...entryOf(ofCode, window, place, message, around),
  }
}
