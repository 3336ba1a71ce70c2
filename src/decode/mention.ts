/** A code that stands in a text without anything that introduces it: named in a sentence, or the head of a table's row. */
import { withoutRow } from './lead.ts'
import type { NumberToken } from './number.ts'
import { lineOf, type Window } from './window.ts'

/** `offset -1021 ms`, `pnl (-1021) USDT`, `position -1003 BTCUSDT`: a unit behind it, or a quantity's name before it. */
const isAmount = (text: string, { start, end }: NumberToken): boolean =>
  /^\)?\s?(?:(?!API\b|ERROR\b)[A-Z]{3,12}\b|ms\b|s\b|secs?\b|seconds?\b|us\b|bps\b|pips?\b|points?\b|%|\$|\xe2\x82\xac|contracts?\b|coins?\b|bytes?\b|days?\b|usd\w?\b)/.test(
    text.slice(end, end + 16),
  ) ||
  /(?:pnl|profit|loss|offset|balance|change|delta|diff\w*|drift|position|size|qty|quantity|amount|spread|latency|lag|skew|price|value|total|sum|net|roi|margin)[^\w\n]{0,4}$/i.test(
    text.slice(Math.max(0, start - 20), start),
  )

/** A code named in a sentence or a table: `(key basura da -2015)`, `codes like -4001, -2010`, `| -2015 | …`; no value in a log. */
export const isMention = (window: Window, token: NumberToken): boolean => {
  if (isAmount(window.text, token)) return false
  if (/\d{2}:\d{2}/.test(lineOf(window))) return false
  const before = withoutRow(window.text.slice(Math.max(window.lineStart, token.start - 48), token.start))
  const after = window.text.slice(token.end, token.end + 2)
  if (/^\s*(?:[|*+-]\s|[[("'`{])*\s*$/.test(before)) return /^(?:["'`)\]]*\s*[|:,=]|["'`\])]+\s)/.test(after)
  return /[\p{L}\x80-\xff]\s*[(`*"']*\s?$/u.test(before) && /^(?:[)`*"'.,;:]|\s|$|[\x80-\xff])/.test(after)
}

/** `-2010: "Tried to buy …"`, `| -2015 | …`: the code heads its line in a text about Binance. */
export const isTableRow = (window: Window, token: NumberToken): boolean =>
  /^\s*(?:[*+-]\s)?[[|"'`{(]*\s*$/.test(window.text.slice(window.lineStart, token.start)) &&
  /^["'`)\]]*\s*[|:]\s*\S/.test(window.text.slice(token.end, token.end + 12)) &&
  window.weighAround(600).binance

/** `-1021` in a document about Binance: whoever sets a number like this means a code. */
export const isTicked = (window: Window, token: NumberToken): boolean =>
  window.text[token.start - 1] === '`' && window.text[token.end] === '`' && window.weighAround(600).binance

/** `Bad Request: Timestamp is not valid. (-1021)`: behind the text of an error, in brackets of its own. */
export const endsError = (window: Window, token: NumberToken): boolean =>
  /(?:error|exception|fail\w*|reject\w*|bad request)\b[^\n]*\w[.!]?["'`]?\s\($/i.test(
    window.text.slice(window.lineStart, token.start),
  ) && window.text[token.end] === ')'
