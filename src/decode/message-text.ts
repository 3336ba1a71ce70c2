/** The message that belongs to a code: found after it, under a key or bare, or before it. */

import { isStamped } from './stamped.ts'

/** A piece of the window, as it stands there (one character a byte). */
export interface MessageText {
  raw: string
  start: number
  end: number
  /** It stood under a key (`msg`, `message` …). */
  keyed: boolean
  /** The key, in lower case, and whether it stands in quotes as in a JSON body. */
  key?: string
  quotedKey?: boolean
  /** A colon, a dash or a quote sets it off from its code. */
  setOff?: boolean
}

const longest = 600

/** A quote with the backslashes, or the escaped form, it is written with; CSV doubles it. */
const openQuote = /^(\\*)(""(?=\w)|["'`]|&quot;|&#0?3[49];|&#x2[27];|&apos;|%22|%27|u0022|u0027)/

/** Where the quote that was opened with `backslashes` and `mark` closes; a quote with more backslashes stands inside. */
const closing = (text: string, backslashes: string, mark: string): number => {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes++
    const after = text[at + mark.length] ?? ''
    // SQL doubles a quote inside a text; an apostrophe is followed by a letter.
    if (after === mark) at += mark.length
    else if (slashes <= backslashes.length && (mark !== "'" || !/\w/.test(after))) return at - slashes
  }
  return -1
}

/** Where a text without quotes stops: at its line's end, a tab, the next `key=`, `Key:` or column, a note about the call. */
const bareEnd =
  /[\n\t]|\s\|\s|[,&]?\s[\w.]+=|&\w+=|[,;]\s*["']|<\/?\w+>|\s\((?:\w+|(?:HTTP|status)[^)\n]*)\)|&quot;|\\n|\\"|,?\s[A-Z]\w*:(?=\S)|,\s\w+:\s|["']\s*[,;})\]]|`\s/

const brackets: Record<string, string> = { '(': ')', '[': ']', '{': '}' }

/** The first closing bracket that nothing in the text has opened: it belongs to what the text stands in. */
const strayBracket = (text: string): number => {
  const open: string[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? ''
    const partner = brackets[character]
    if (partner) open.push(partner)
    else if (character === ')' || character === ']' || character === '}') {
      if (open.at(-1) !== character) return at
      open.pop()
    }
  }
  return -1
}

interface Value {
  raw: string
  start: number
  end: number
}

const readQuoted = (text: string, at: number, quote: RegExpExecArray): Value | undefined => {
  const [opening, backslashes = '', mark = ''] = quote
  const start = at + opening.length
  const line = text.slice(start, start + longest)
  const close = closing(line, backslashes, mark)
  // A text that was cut off has no closing quote: it ends with its line.
  const cut = close >= 0 ? close : line.search(/\n|$/)
  if (cut <= 0) return undefined
  const value = { raw: line.slice(0, cut), start, end: start + cut }
  // Source code goes on in another string on the next line.
  const next = close < 0 ? null : /^\s*\n\s*[bru]?(?=["'])/.exec(line.slice(cut + opening.length))
  const more = next && continueQuoted(text, start + cut + opening.length + next[0].length)
  return more ? { raw: value.raw + more.raw, start, end: more.end } : value
}

const continueQuoted = (text: string, at: number): Value | undefined => {
  const quote = openQuote.exec(text.slice(at, at + 4))
  return quote ? readQuoted(text, at, quote) : undefined
}

const readBare = (text: string, at: number): Value | undefined => {
  const line = text.slice(at, at + longest)
  const stop = line.search(bareEnd)
  const whole = stop < 0 ? line : line.slice(0, stop)
  const stray = strayBracket(whole)
  const raw = stray < 0 ? whole : whole.slice(0, stray)
  return raw.length > 1 ? { raw, start: at, end: at + raw.length } : undefined
}

const readValue = (text: string, at: number): Value | undefined => {
  const quote = openQuote.exec(text.slice(at, at + 24))
  return quote ? readQuoted(text, at, quote) : readBare(text, at)
}

const gap = /(?:[\s"'`\\:=>*[\]]|&quot;|&#0?3[49];|&#x2[27];|&apos;|%22|%27|%20|%3[aA]|%3[dD]|u0022|u003[ade])/.source
const keys = 'msg|message|errmsg|errormsg|errormessage|description|detail|reason|text|with message|with msg'
const keyAfter = new RegExp(
  `^[^\\n{}]{0,60}?(?:\\b|_|[a-z0-9])(${keys})(?:${gap}{0,20}?)(?:[:=>]|->|\\s|;s(?=:)|%3[aAdD])`,
  'i',
)
const keyNextLine = new RegExp(
  `^[^{}]{0,160}?["'\\[\\s:.$](${keys})["'\\]\\\\]{0,6}\\s{0,40}(?:[:=]|=>|\\n\\[1\\])`,
  'i',
)

/** What is left of a separator: blanks, an arrow, a string's type or prefix, a colour, an index as R prints it. */
const beforeValue = /^(?:\s|:\d+:|[:=>]|->|String\(|Some\(|string\(\d+\)\s|\[\d\]\s|\x1b\[[\d;]*m|b(?=['"])|u(?=['"]))*/

/** The text under a message key after a code; keys may stand between them. */
const keyedAfter = (text: string, from: number): MessageText | undefined => {
  const rest = text.slice(from, from + 400)
  const found = keyAfter.exec(rest) ?? keyNextLine.exec(rest)
  if (!found) return undefined
  let at = from + found[0].length
  at += beforeValue.exec(text.slice(at, at + 60))?.[0].length ?? 0
  const value = readValue(text, at)
  const key = (found[1] ?? '').toLowerCase()
  return (
    value && {
      ...value,
      keyed: true,
      key,
      quotedKey: /["']$/.test(found[0].slice(0, found[0].toLowerCase().lastIndexOf(key))),
    }
  )
}

const keyBefore = new RegExp(
  `(?:\\b|_|[a-z0-9])(?:${keys})${gap}{1,8}?(\\\\*["'\`]|&quot;)([^\\n]{2,300}?)\\1\\s*,[\\s\\\\"'\`:\\w&;]{0,24}$`,
  'i',
)

/** `"msg":"…","code":` keys in the other order. */
const keyedBefore = (text: string, codeStart: number): MessageText | undefined => {
  const from = Math.max(0, codeStart - 400)
  const found = keyBefore.exec(text.slice(from, codeStart))
  const raw = found?.[2]
  if (!found || raw === undefined) return undefined
  const start = from + found.index + found[0].indexOf(raw)
  return { raw, start, end: start + raw.length, keyed: true }
}

/** What may stand between a code and the text that follows it without a key; full-width punctuation too. */
const between =
  /^(?:["'`\s()[\]{}>*:|,.;=/\\-]|\x1b\[[\d;]*m|<\/?\w+>|\xe2\x80[\x90-\x95]|\xef\xbc[\x80-\xbf]|\xe3\x80[\x80-\xbf]|&quot;|&gt;|status_code=\d{3}|b(?=['"])|msg(?=\s)|error(?=:)){0,24}/

const bareAfter = (text: string, from: number): MessageText | undefined => {
  const skipped = between.exec(text.slice(from, from + 60))?.[0] ?? ''
  const at = from + skipped.length
  if (at === from || !/[\w'\xc3-\xf4]/.test(text[at] ?? '')) return undefined
  if (skipped.includes('\n') && isStamped(text.slice(text.lastIndexOf('\n', at) + 1, at + 40))) return undefined
  const quoted = openQuote.test(skipped.slice(-1)) ? at - 1 : at
  const value = readValue(text, quoted) ?? readValue(text, at)
  return value && { ...value, keyed: false, setOff: /^[^,]*[:"'`-]|\xef\xbc\x9a/.test(skipped) }
}

/** `Margin is insufficient. (-2019)`, `… (Code: -4164)`, `"Client order id is duplicated -4116"`: the code behind its text. */
const behind = /(?:["'`]|\*\*)?\s*(?:[([{]\s*(?:error\s)?(?:code)?[\s:=#]*|\s(?:[-:]\s)?)$/i
const separator = /[:"'|(]\s?|\*\*|\s-\s/g

/** From the last separator that leaves a text of some length. */
const bareBefore = (text: string, codeStart: number): MessageText | undefined => {
  const from = Math.max(text.lastIndexOf('\n', codeStart - 1) + 1, codeStart - 320)
  const head = text.slice(from, codeStart)
  const tail = behind.exec(head)
  if (!tail) return undefined
  const body = head.slice(0, tail.index)
  const starts = [0, ...[...body.matchAll(separator)].map((found) => found.index + found[0].length)]
  const start = starts.filter((at) => /^[A-Za-z][^\n]*\s\S+\s/.test(`${body.slice(at)} `)).at(-1)
  if (start === undefined || body.length - start < 8) return undefined
  return { raw: body.slice(start), start: from + start, end: from + body.length, keyed: false }
}

/** A table in source code: the code, what it means there, and the text in a comment behind. */
const comment = /^[^\n]{1,120}?\s(?:\/\/|#|--|\/\*)\s?([^\n]{4,300})/

const commented = (text: string, codeEnd: number): MessageText | undefined => {
  const found = comment.exec(text.slice(codeEnd, codeEnd + 400))
  const raw = found?.[1]
  if (!found || raw === undefined) return undefined
  const start = codeEnd + found[0].length - raw.length
  return { raw, start, end: start + raw.length, keyed: false }
}

/** Where the message of the code at `start`–`end` of a text may stand, likeliest first. */
export const messagePlaces: readonly ((text: string, start: number, end: number) => MessageText | undefined)[] = [
  (text, _start, end) => keyedAfter(text, end),
  (text, start) => keyedBefore(text, start),
  (text, _start, end) => bareAfter(text, end),
  (text, start) => bareBefore(text, start),
  (text, _start, end) => commented(text, end),
]
