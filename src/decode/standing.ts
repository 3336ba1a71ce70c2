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

/** What stands before it in its line. */
export const standsAsError = (before: string): boolean =>
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
export const standsAlone = (text: string, place: Place): boolean => {
  const { before, after } = neighbours(text, place)
  return (before === '\n' && (after === '\n' || after === '')) || isQuoted(text, place)
}

/** Words of everyday in quotes of their own are a text that somebody was shown. */
export const isQuotation = (text: string, place: Place): boolean =>
  isQuoted(text, place) && text.slice(place.start, place.end).split(/\s+/).length >= 4
