/** A code that stands in a text without anything that introduces it: named in a sentence, or the head of a table's row. */
import { readLead, withoutRow } from './lead.ts'
import type { NumberToken } from './number.ts'
import { lineOf, type Window } from './window.ts'

/** Nothing around is another system's, and it trades, or one of the codes is below those that are Apple's errors, too. */
export const isFree = ({ weighAround }: Window, codes: readonly number[]): boolean => {
  const around = weighAround(600)
  return !around.other && (around.trading || Math.min(...codes) < -1022)
}

/** What no code is, even behind a word for an error: `-1021 USDT`, `-1021 ms`, and what is counted, `-1021 contracts`. */
export const hasUnit = (text: string, { end }: Pick<NumberToken, 'end'>): boolean =>
  /^[)`]{0,2}\s?(?:(?:errors? )?(?:USD[TC]?|BTC|ETH|BNB|EUR|ms|bps|m|contracts?|coins?|bytes?|seconds?|minutes|hours|days?|packages|files|lines|rows|items|units|shares|lots|points?)\b|\$)/.test(
    text.slice(end, end + 20),
  )

/** `offset -1021 ms`, `pnl (-1021) USDT`, `position -1003 BTCUSDT`: a unit behind it, or a quantity's name before it. */
export const isAmount = (text: string, { start, end }: Pick<NumberToken, 'start' | 'end'>): boolean =>
  hasUnit(text, { end }) ||
  /^[)`]{0,2}\s?(?:(?:(?!API\b|ERROR\b)[A-Z]{3,12}|s|secs?|us|pips?|usd\w?)\b|%|\xe2\x82\xac)/.test(
    text.slice(end, end + 16),
  ) ||
  /(?:pnl|profit|loss|offset|balance|change|delta|diff\w*|drift|position|size|qty|quantity|amount|spread|latency|lag|skew|price|value|total|sum|net|roi|margin|job|line|id|(?:drop|fall|fell|rise|down|up)s? (?:to|by))[^\w\n]{0,4}$/i.test(
    text.slice(Math.max(0, start - 20), start),
  )

/** What stands behind a code that is a word of a sentence. */
const endsWord = /^(?:[)`*"'.,;:]|\/-|\s|$|[\x80-\xff])/

/** `-1015 for the rate, -2022 for a position that is gone`: the next of several, each with its meaning. */
const isListed = (before: string, after: string): boolean =>
  /[,;]\s(?:and\s|or\s)?[(`*"']*$/.test(before) &&
  /^[)`*"']*\s?(?:(?:for|means|if|when|is|as)\s|[=:(]|->|\xe2\x86\x92)/.test(after)

/** `-1001 (internal), -1007 (timeout)`: the first of several, each with its meaning. */
const opensRow = /^\s?\([^()\n]{2,60}\)[,;]\s(?:and\s|or\s)?-\d{4}\b/

/** A code named in a sentence or a table: `(key basura da -2015)`, `codes like -4001, -2010`, `| -2015 | …`; no value in a log. */
export const isMention = (window: Window, token: NumberToken): boolean => {
  if (isAmount(window.text, token)) return false
  if (/\d{2}:\d{2}/.test(lineOf(window))) return false
  const head = window.text.slice(Math.max(window.lineStart, token.start - 48), token.start)
  const before = withoutRow(head)
  const after = window.text.slice(token.end, token.end + 8)
  if (isListed(head, after) || opensRow.test(window.text.slice(token.end, token.end + 80))) return true
  // A range: `from -2000 to -1000`.
  if (/\d (?:to|bis|a) $/.test(before)) return false
  if (/^\s*(?:[|*+-]\s|[[("'`{])*\s*$/.test(before)) return /^(?:["'`)\]]*\s*[|:,=]|["'`\])]+\s)/.test(after)
  return /[\p{L}\x80-\xff]\s*[(`*"']*\s?$/u.test(before) && endsWord.test(after)
}

/** What a server does: `the cancel came back with -2011`. */
const answered =
  /\b(?:(?:return|answer|respond)(?:s|ed)|throws|threw|raise[sd]|replie[sd]|(?:back|fails?|failed|rejected|died|errors?|errored|answered|replied) (?:with|on))(?: an?| the)?\s[(`*"']*$/i

/** `refuses such orders in this mode with -4061`, over a line's end too. */
const answeredWith =
  /\b(?:reject|refuse|fail|answer|return|respond|repl(?:y|ie)|cancel)\w{0,3}\b[^.;:]{0,80}\bwith(?: an?| the)?(?: error| code)?\s[(`*"']*$/i

/** What people say of it; in the line of a log these are words of a curve. */
const met =
  /\b(?:gives?|gave|gets?|got|getting|hits?|rejects|receives|received|sends|sent)(?: me| us)?(?: an?| the)?\s[(`*"']*$/i

const headOf = ({ text, lineStart }: Window, { start }: NumberToken): string =>
  withoutRow(text.slice(Math.max(lineStart, start - 60), start))

/** Round numbers are amounts. */
const isMet = (window: Window, token: NumberToken): boolean =>
  !window.isRecord && token.value % 1000 !== 0 && met.test(headOf(window, token))

/** `returned -2011/-2013`, in a text about Binance. */
const isAnswer = (window: Window, token: NumberToken): boolean =>
  (answered.test(headOf(window, token)) ||
    answeredWith.test(window.text.slice(Math.max(0, token.start - 120), token.start)) ||
    isMet(window, token)) &&
  endsWord.test(window.text.slice(token.end, token.end + 2)) &&
  !isAmount(window.text, token) &&
  window.weighAround(600).binance

/** `Binance API 400: -2019`: the code stands behind the status that it came with. */
export const isBehindStatus = (window: Window, token: NumberToken): boolean => {
  const { binance, other } = window.weigh(window.lineStart, token.start)
  return (
    binance &&
    !other &&
    /\b(?:api|https?|status|error|code)\b\W{0,3}[45]\d\d\s?[:;,/|>-]+\s?[(`"']*$/i.test(headOf(window, token)) &&
    endsWord.test(window.text.slice(token.end, token.end + 2)) &&
    !isAmount(window.text, token)
  )
}

/** `the following exception as a result: **-1102: side is not null`: an error is announced, then its code and a sentence. */
const isAnnounced = ({ text, lineStart, lineEnd }: Window, { start, end }: NumberToken): boolean =>
  /(?:error|exception|fehler|erreur|errore?)s?\b[^\n]{0,60}:\s*[*`"'([{]*$/i.test(
    text.slice(Math.max(lineStart, start - 100), start),
  ) && /^[*`"')\]]*:\s?[*`"']*[a-z]\w+ \w+ \w/i.test(text.slice(end, lineEnd))

/** `{-4999: Something is not there. }`: the code heads its line, and a sentence is set off from it. */
export const headsSentence = ({ text, lineStart, lineEnd }: Window, { start, end }: NumberToken): boolean =>
  /^\s*(?:[>*+|-]\s)*[*`"'([{]*$/.test(text.slice(lineStart, start)) &&
  /^[*`"')\]]*:\s?[*`"']*[A-Z][\w']+ \w+ \w/.test(text.slice(end, lineEnd))

/** `-2010: "Tried to buy …"`, `| -2015 | …`: the code heads its line in a text about Binance. */
export const isTableRow = (window: Window, token: NumberToken): boolean =>
  /^\s*(?:[*+-]\s)?[[|"'`{(]*\s*$/.test(window.text.slice(window.lineStart, token.start)) &&
  /^["'`)\]]*\s*[|:]\s*\S/.test(window.text.slice(token.end, token.end + 12)) &&
  window.weighAround(600).binance

/** `-1021` in a document about Binance, or one that trades: whoever sets a number like this means a code. */
const isTicked = (window: Window, token: NumberToken): boolean => {
  if (window.text[token.start - 1] !== '`' || window.text[token.end] !== '`') return false
  const { binance, trading, other } = window.weighAround(600)
  return binance || (trading && !other && token.value % 1000 !== 0 && !isAmount(window.text, token))
}

/** `| Binance | 5 s | -1021 |` where the head of the column speaks of codes: Binance's row in a table of exchanges. */
const isCell = ({ text, lineStart }: Window, { start }: NumberToken): boolean => {
  const row = text.slice(lineStart, start)
  if (!/^\s*\|\W*binance\b.*\|[^|a-z]*$/i.test(row)) return false
  const heads = /(\|.+)\n\|[\s:|-]+\n(?:\|.*\n)*$/.exec(text.slice(0, lineStart))?.[1]
  return readLead(heads?.split('|')[row.split('|').length - 1] ?? '') !== 'none'
}

/** `- -4999: …`, the code in backticks, under another such item in a document about Binance. */
export const isTickedItem = (window: Window, token: NumberToken): boolean =>
  isTicked(window, token) && /\n\s*[*+-] `-\d{4,6}`[^\n]+\n\s*[*+-] `$/.test(window.text.slice(0, token.start))

/** `Bad Request: Timestamp is not valid. (-1021)`: behind the text of an error, in brackets of its own. */
const endsError = (window: Window, token: NumberToken): boolean =>
  /(?:error|exception|fail\w*|reject\w*|bad request)\b[^\n]*\w[.!]?["'`]?\s\($/i.test(
    window.text.slice(window.lineStart, token.start),
  ) && window.text[token.end] === ')'

/** What programs do with errors, and with no amount; after `the order would also` a number is a verb. */
const dealtWith =
  /\b(?:errors? (?:message|handling)s? (?:for|of)|retr\w+ on|(?:handl|ignor)(?:e|es|ing)|catch(?:es|ing)?|(?:swallow|treat)s?|(?:would|will|could|can|did)(?: also)?)(?: the| an?)?\s[(`*"']*$/i

/** `a -2013 API error`, `a better message for error handling of -2013`. */
const isNamed = (window: Window, token: NumberToken): boolean =>
  (/^[)`*"']*\s(?:(?:API\s)?(?:error|exception)s?|fallback|retry|workaround)\b/.test(
    window.text.slice(token.end, token.end + 24),
  ) ||
    dealtWith.test(headOf(window, token))) &&
  token.value % 1000 !== 0 &&
  !isAmount(window.text, token) &&
  isFree(window, [token.value])

const ways = [endsError, isTicked, isCell, isAnnounced, isAnswer, isNamed]

/** A code that its sentence shows to be one, whatever stands in its line besides. */
export const isShown = (window: Window, token: NumberToken): boolean => ways.some((isOne) => isOne(window, token))
