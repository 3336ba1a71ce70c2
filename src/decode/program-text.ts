/** A code in a program that deals with Binance's errors: looked for, or given a name. */
import type { Circumstances } from './judge.ts'
import type { Knowledge } from './knowledge.ts'
import { withoutRow } from './lead.ts'
import { isAmount } from './mention.ts'
import type { NumberToken } from './number.ts'
import type { Window } from './window.ts'

/** `code") == -1003`, `.includes('-2011')`, `in (-1021,`, `case -1021:`: how programs look for a code. */
const compared =
  /code["'\w, ()\]]{0,16}(?:[=!]==?\s?|\.(?:toBe|toEqual|toStrictEqual|equals?)\()$|\b(?:includes|contains|match|search|startsWith|indexOf)\([/"'`]{0,2}$|[=!]==?\s?["'`]$|\bin\s?[[({]["'`]?$|(?:codes|err\w*|retr\w*|fatal|ignored?)["'`]?\s?[:=][^\n\d,;]{0,40}[[({]\s?["'`]?$/i

/** `"-1003" in str(error)`, `case -1021, -1022:`, `-1021 =>` */
const isOperand = (before: string, after: string): boolean =>
  /^["'`]\s(?:not )?in\s\w/.test(after) ||
  (/^\s*["'`]?$/.test(before) && /^["'`]?\s[-=]>\s[^\d\s-]/.test(after)) ||
  (/\bcase\s["'`]?$/.test(before) && /^["'`]?(?:,\s?["'`]?-\d{4,6}["'`]?)*:/.test(after))

/** A program that looks for a code, in a text about Binance. No log says so. */
const isCompared = (window: Window, token: NumberToken): boolean => {
  if (window.isRecord || isAmount(window.text, token)) return false
  const before = withoutRow(window.text.slice(Math.max(window.lineStart, token.start - 100), token.start))
  const after = window.text.slice(token.end, token.end + 40)
  return (compared.test(before) || isOperand(before, after)) && window.weighAround(600).binance
}

/** `FILTER_FAILURE: `, `const GONE: i32 = `, `"DUPLICATE" => (`: a constant that is given a value. */
const constant = /\b([A-Z][A-Z\d]+(?:_[A-Z\d]+)*)["']?(?::\s?\w+\s)?\s?(?:[:=]|=>)\s?["']?$/

const isErrorName =
  /ERR|REJECT|FAIL|INVALID|ILLEGAL|BAD|UNKNOWN|MISSING|TOO_M|NO_SUCH|NO_NEED|NOT_|INSUFFICIENT|DUPLICATE|TIMEOUT|UNAUTHORIZED|DISCONNECTED|BANNED/
const isBound = /(?:MIN|MAX|LOW|HIGH|LIMIT)$/

/** The first code of a constant: `FATAL = (-2015, -2014)`. */
const given = /[A-Z]{3}\b[^\n-]{0,12}[:=>][^\w-]{0,3}(-\d{4})\b/

/** A program's own name of an error; or one of several constants, when the line above or below gives a known code. */
const isConstant = (
  { text, lineStart, lineEnd, isRecord }: Window,
  token: NumberToken,
  { entries }: Knowledge,
): boolean => {
  const { start, end, value } = token
  const name = constant.exec(text.slice(Math.max(lineStart, start - 60), start))?.[1]
  if (name === undefined || !/^["']?(?:[,;)}\s]|$)/.test(text.slice(end, end + 2))) return false
  if (isErrorName.test(name) && entries(value).length > 0) return true
  if (isRecord || isBound.test(name) || value % 1000 === 0 || isAmount(text, token)) return false
  const above = text
    .slice(0, Math.max(0, lineStart - 1))
    .split('\n')
    .at(-1)
  const below = text.slice(lineEnd + 1).split('\n')[0]
  return [above, below].some((line) => {
    const other = Number(given.exec(line ?? '')?.[1])
    return other !== value && other % 1000 !== 0 && entries(other).length > 0
  })
}

/** In a text about Binance, or near an error of its. */
export const isInProgram = (
  window: Window,
  token: NumberToken,
  { knowledge, inCompany }: Pick<Circumstances, 'knowledge' | 'inCompany'>,
): boolean =>
  (knowledge.entries(token.value).length > 0 && isCompared(window, token)) ||
  (isConstant(window, token, knowledge) && (inCompany() || window.weighAround(600).binance))
