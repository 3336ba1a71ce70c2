/** Decides whether a message text that stands without a code in front of it is an error. */
import type { Entry } from '../catalog/entry.ts'
import { matchTemplate, type Template } from '../catalog/template.ts'
import { numberAfter, numberBefore, numberWith } from './beside.ts'
import { findPhrase, type Place } from './find-phrase.ts'
import { inProduct, pickEntry } from './fit.ts'
import { hashOf } from './fold.ts'
import { type Circumstances, type Finding, preferenceAt } from './judge.ts'
import { judgeStatus } from './judge-status.ts'
import type { Knowledge } from './knowledge.ts'
import { sentByOther } from './other-systems.ts'
import type { Phrase } from './phrase.ts'
import { isCutShort, phraseConfidence } from './phrase-confidence.ts'
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

/**
 * It came with a number that is none of its codes, or such a number heads a block that names another exchange, and Binance
 * was not named before: others have copied its texts.
 */
const isOthers = (
  { text, lineStart, isRecord, weigh, weighAround }: Window,
  { phrase, start, end }: Place,
): boolean => {
  const number = numberWith(text, start, end)
  if (phrase.entries.some(({ code }) => Math.abs(code) === number)) return false
  const from = Math.max(0, number === undefined ? start - 300 : lineStart)
  if (number === undefined && (isRecord || !/\(\d{5,7}\)/.test(text.slice(from, start)) || !weighAround(600).rival))
    return false
  const before = weigh(from, start)
  return !before.binance || before.rival
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
const judgeAlone = (
  window: Window,
  place: Place,
  phrases: readonly Phrase[],
  message: string,
  around: Circumstances,
): Finding | undefined => {
  if (codeFollows(window, place, around.knowledge) || isOthers(window, place)) return undefined
  if (isCutShort(place, window, phrases)) return undefined
  const confidence = phraseConfidence(place, window, around)
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

/** `1001 disconnected clients`: words that only look like a constant's, and go on. */
const isInSentence = (text: string, { start, end }: Place): boolean =>
  !/[A-Z]{3}/.test(text.slice(start, end)) && /^\s+[a-z]{2}/i.test(text.slice(end, end + 12))

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
  if (!code) return numbers.length > 0 ? undefined : judgeAlone(window, place, phrases, message, around)
  if (sentByOther(text.slice(Math.max(0, code.start - 60), code.start))) return undefined
  if (place.weight === 'name' && isInSentence(text, place)) return undefined
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
