/** A code in a program that deals with Binance's errors: looked for, or given a name. */
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

/** `FILTER_FAILURE: -1013,`: a program's own name of an error, in a text about Binance. */
const isConstant = (window: Window, { start, end }: NumberToken): boolean =>
  /\b(?=[A-Z_\d]*(?:ERR|REJECT|FAIL|INVALID|ILLEGAL|BAD|UNKNOWN|MISSING|TOO_MANY|TOO_MUCH|NO_SUCH|NO_NEED|NOT_|INSUFFICIENT|DUPLICATE|TIMEOUT|UNAUTHORIZED|DISCONNECTED|BANNED))[A-Z][A-Z\d]*(?:_[A-Z\d]+)+["']?(?::\s?\w+\s)?\s?(?:[:=]|=>)\s?["']?$/.test(
    window.text.slice(Math.max(window.lineStart, start - 60), start),
  ) &&
  /^["']?(?:[,;)}\s]|$)/.test(window.text.slice(end, end + 2)) &&
  window.weighAround(600).binance

export const isInProgram = (window: Window, token: NumberToken): boolean =>
  isCompared(window, token) || isConstant(window, token)
