/** The message that belongs to a code: found after it, under a key or bare, or before it. */

/** A piece of the window, as it stands there (one character a byte). */
export interface MessageText {
  raw: string
  start: number
  end: number
  /** It stood under a key (`msg`, `message` …). */
  keyed: boolean
  /** A colon, a dash or a quote sets it off from its code. */
  setOff?: boolean
}

const longest = 600

/** A quote with the backslashes, or the escaped form, it is written with. */
const openQuote = /^(\\*)(["'`]|&quot;|&#0?3[49];|&#x2[27];|&apos;|%22|%27|u0022|u0027)/

/** Where the quote that was opened with `backslashes` and `mark` closes; a quote with more backslashes stands inside. */
const closing = (text: string, from: number, backslashes: string, mark: string): number => {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes++
    if (slashes <= backslashes.length) {
      if (mark !== "'" || !/\w/.test(text[at + 1] ?? '')) return at - slashes
    }
  }
  return -1
}

/** Where a text without quotes stops: at the end of the line, the next `key=value`, or a bracket that was opened before it. */
const bareEnd = /\n|\s\|\s|,?\s[\w.]+=|[,;]\s*["']|["']?[})\]]+(?=[\s,;.)\]}'"]|$)|<\/?\w+>|\s\(\w+\)|&quot;|\\n|\\"/

const readValue = (text: string, at: number): { raw: string; start: number; end: number } | undefined => {
  const quote = openQuote.exec(text.slice(at, at + 24))
  if (quote) {
    const start = at + quote[0].length
    const line = text.slice(start, start + longest)
    const close = closing(line, 0, quote[1] ?? '', quote[2] ?? '')
    // A text that was cut off has no closing quote: it ends with its line.
    const cut = close >= 0 ? close : line.search(/\n|$/)
    return cut > 0 ? { raw: line.slice(0, cut), start, end: start + cut } : undefined
  }
  const line = text.slice(at, at + longest)
  const stop = line.search(bareEnd)
  const cut = stop < 0 ? line.length : stop
  return cut > 1 ? { raw: line.slice(0, cut), start: at, end: at + cut } : undefined
}

const gap = /(?:[\s"'`\\:=>*[\]]|&quot;|&#0?3[49];|&#x2[27];|&apos;|%22|%27|%20|%3[aA]|%3[dD]|u0022|u003[ade])/.source
const key =
  /(?:\b|_|[a-z0-9])(?:msg|message|errmsg|errormsg|errormessage|description|detail|reason|text|with message|with msg)/
    .source
const keyAfter = new RegExp(`^[^\\n{}]{0,60}?${key}(${gap}{0,6}?)(?:[:=]|=>|->|\\s|%3[aAdD])`, 'i')
const keyNextLine = new RegExp(`^[^{}]{0,160}?["'\\[\\s:.]${key}["'\\]\\\\]{0,6}\\s{0,40}(?:[:=]|=>)`, 'i')

/** The text under a message key after a code; keys may stand between them. */
const keyedAfter = (text: string, from: number): MessageText | undefined => {
  const rest = text.slice(from, from + 400)
  const found = keyAfter.exec(rest) ?? keyNextLine.exec(rest)
  if (!found) return undefined
  let at = from + found[0].length
  // What is left of the separator: blanks, an arrow, the colon after a quote, a string prefix, an opening call.
  const left = /^(?:\s|[:=>]|->|String\(|Some\(|string\(\d+\)\s|b(?=['"])|u(?=['"]))*/.exec(text.slice(at, at + 60))
  at += left ? left[0].length : 0
  const value = readValue(text, at)
  return value && { ...value, keyed: true }
}

const keyBefore = new RegExp(
  `${key}${gap}{1,8}?(\\\\*["'\`]|&quot;)([^\\n]{2,300}?)\\1\\s*,[\\s\\\\"'\`:\\w&;]{0,24}$`,
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

/** What may stand between a code and the text that follows it without a key. */
const between =
  /^(?:["'`\s()[\]{}>*:|,.;=/\\-]|\xe2\x80[\x90-\x95]|&quot;|&gt;|status_code=\d{3}|b(?=['"])|msg(?=\s)|error(?=:)){0,24}/

const bareAfter = (text: string, from: number): MessageText | undefined => {
  const skipped = between.exec(text.slice(from, from + 60))?.[0] ?? ''
  const at = from + skipped.length
  const quoted = openQuote.exec(skipped.slice(-1)) ? at - 1 : at
  if (at === from || !/[\w'\xc3-\xf4]/.test(text[at] ?? '')) return undefined
  const value = readValue(text, quoted) ?? readValue(text, at)
  return value && { ...value, keyed: false, setOff: /^[^,]*[:"'`-]/.test(skipped) }
}

/** `Margin is insufficient. (-2019)`, `… (Code: -4164)`: the code in brackets behind its message. */
const bracketed = /(?:^|\n|[:"'|]\s|\s-\s)([^\n]{4,300}?)["'`]?\s*[([{]\s*(?:error\s)?(?:code)?[\s:=#]*$/i

const bareBefore = (text: string, codeStart: number): MessageText | undefined => {
  const from = Math.max(0, codeStart - 320)
  const found = bracketed.exec(text.slice(from, codeStart))
  const raw = found?.[1]
  if (!found || raw === undefined) return undefined
  const start = from + found.index + found[0].indexOf(raw)
  return { raw, start, end: start + raw.length, keyed: false }
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

/** Where the message of the code at `start`–`end` may stand in the window, likeliest first. */
export const findMessages = (text: string, start: number, end: number): MessageText[] =>
  [
    keyedAfter(text, end),
    keyedBefore(text, start),
    bareAfter(text, end),
    bareBefore(text, start),
    commented(text, end),
  ].filter((found) => found !== undefined)
