/** Whether a text stands where an error stands: under a message key, after a word for an error, alone, in quotes. */
import type { Place } from './find-phrase.ts'

/** Where an error stands: under a message key, after a word for an error, in quotes or brackets. */
const keyed =
  /(?:msg|message|reason|error|err|detail|description)["'`\\]{0,6}\s?(?::|={1,3}|=>)\s?(?:[\w.]*(?:error|exception):\s)?[\\"'`]{0,6}(?:binance\w*\s)?$/i
const introduced =
  /(?:error|exception|err|failed|failure|fail|reject\w*|binance\w*|warr*n\w*|fehler|erreur|erro|\bmsg)\b[^\n]{0,60}?[:\-\]"'`(\\|,]\s*[\\"'`(]{0,4}$/i

/** `POST /fapi/v1/order -> 503 Internal error …` */
const afterStatus = /\b[45]\d\d\s(?:[:-]\s)?$/

/** `InsufficientFunds: binance Margin is insufficient.`, as ccxt puts it. */
const named = /\bbinance(?:usdm|coinm|us)?\s$/i

/** `raise TradingError(`, and the text on the next line. */
const thrown = /\w(?:Error|Exception|Failure)\(\s*[bfru]?["'`]$/

/** What stands before it in its line. */
export const standsAsError = (before: string): boolean =>
  keyed.test(before) || introduced.test(before) || named.test(before) || afterStatus.test(before)

/** `NO_SUCH_ORDER`: a word for an error right before it. */
export const isCalledError = (before: string): boolean =>
  /(?:error|exception|err|rejected|reason|failed|failure|fehler|erreur|erro)(?:\s(?:with|by|is|was|code|as))?[\s:=>"'`([*]{1,8}$/i.test(
    before,
  )

/** The quotes of other languages are two or three bytes each: «», “”, „“, 「」. */
const opening = /(?:["'`]|\xc2[\xab\xbb]|\xe2\x80[\x98-\x9f]|\xe3\x80[\x8c\x8e])$/
const closing = /^[.!]?(?:["'`]|\xc2[\xab\xbb]|\xe2\x80[\x98-\x9f]|\xe3\x80[\x8d\x8f])/

const isQuoted = (text: string, { start, end }: Place): boolean =>
  opening.test(text.slice(Math.max(0, start - 3), start)) && closing.test(text.slice(end, end + 4))

/** Nothing else in its line. */
export const isWholeLine = (text: string, { start, end }: Place): boolean =>
  (start === 0 || text[start - 1] === '\n') && /^[.!]?(?:\n|$)/.test(text.slice(end, end + 2))

/** Nothing else in its line, or in quotes of its own. */
export const standsAlone = (text: string, place: Place): boolean => isWholeLine(text, place) || isQuoted(text, place)

/** In quotes, and the word for an error behind them: `Unknown order sent` error. */
const isTermed = (text: string, place: Place): boolean =>
  isQuoted(text, place) &&
  /^\W{1,5}(?:errors?|exceptions?|rejections?|rejects?)\b/i.test(text.slice(place.end, place.end + 20))

/** Thrown by a program, or called an error behind it. */
export const isThrown = (text: string, place: Place): boolean =>
  thrown.test(text.slice(Math.max(0, place.start - 80), place.start)) || isTermed(text, place)

/** `{"msg":"…"}`: a body that has nothing but the text. */
export const isBody = (text: string, { start, end }: Place): boolean =>
  /\{\s*\\*"msg\\*"\s*:\s*\\*"$/.test(text.slice(Math.max(0, start - 24), start)) &&
  /^\\*"\s*\}/.test(text.slice(end, end + 8))

/** With its code in front, too. */
const quotations = /["'`](?:-\d{4}:?\s)?([A-Z][^"'`\n]{8,120})["'`]/g

/** Another of the API's texts stands in quotes of its own in the same block. */
export const hasSibling = (text: string, place: Place, isTheirs: (text: string) => boolean): boolean =>
  isQuoted(text, place) &&
  [...text.matchAll(quotations)].some(
    ({ index, 1: other = '' }) => (index >= place.end || index < place.start - 1) && isTheirs(other),
  )

/** Words of everyday in quotes of their own are a text that somebody was shown. */
export const isQuotation = (text: string, place: Place, words = 4): boolean =>
  isQuoted(text, place) && text.slice(place.start, place.end).split(/\s+/).length >= words
