/** What stands before a number: does it introduce a code? */
import { toLatin1 } from './text.ts'

/**
 * `key` a field called code · `label` a word for an error · `tuple` an HTTP status and a comma · `weak` a name that other
 * systems use for their numbers (`errcode`, `setError(`) · `other` another kind of code (`exit code`) · `none` anything else.
 */
export type Lead = 'key' | 'label' | 'tuple' | 'weak' | 'other' | 'none'

/** Quotes, blanks, backslashes, colons, arrows, brackets, and their escaped forms. */
const gap =
  /(?:[\s"'`\\:=>*\]|]|&quot;|&#0?3[49];|&#x2[27];|&apos;|%22|%27|%20|%3[aA]|%3[dD]|u0022|u003[ade]|\x1b\[[\d;]*m)/
    .source

/** Names of a field with Binance's code in it, without their own `code`: `error.`, `api_error_`, `binance`. */
const ownPrefix = /^(?:(?:api|binance|exchange|venue|upstream|body|data|response)?[_ ]?(?:error[_ ]?)?)$/i

/** Two words: `exit code`, `status code`, `close code`; with `error` before it is one of ours. */
const otherWord =
  /(?:exit(?:ed)?(?: with)?|status|http|zip|post(?:al)?|return(?:ed)?|clos(?:e|ed|ing)(?: with)?|signal|country|area|product|order|promo|dress|morse|language|discount|source)[\s-]$/i

const errorWords = [
  'error',
  'errors',
  'err',
  'exception',
  'failure',
  'failed',
  'reject',
  'rejected',
  'executing',
  'reason',
  'code',
  'codes',
  'binance',
  'binanceusdm',
  'fehler',
  'erreur',
  'erro',
  'errore',
  'hata',
  'fout',
  'feil',
  'fejl',
  'chyba',
  'hiba',
  'virhe',
  'kesalahan',
  'código',
  'codigo',
  'kode',
  'błąd',
  'lỗi',
  'ошибка',
  'ошибку',
  'ошибки',
  'помилка',
  'код',
  'خطأ',
  'خطا',
  'שגיאה',
  '错误',
  '错误码',
  '錯誤',
  '报错',
  '编号',
  '代码',
  '代碼',
  'エラー',
  'コード',
  '에러',
  '오류',
  '코드',
  '币安',
  '幣安',
]

/** Several codes in a row: `(-1000, -1001)`, `-4061和 -4164`, `-2018/-2023`, `-4067 (orders)-4068`. */
const enumerated =
  /(?:(?:-|\xe2\x88\x92)?\d{4,6}["'`]?\s*(?:,(?: and| or)?|;|\/|\||&|and|or|und|oder|et|ou|y|o|\xe5\x92\x8c|\xe3\x80\x81|\xd0\xb8)|-\d{4,6}\s?\([^()\n]{1,60}\)[,;]?)\s*["'`]?$/

const key = new RegExp(
  `([A-Za-z_]*)code(?:${gap}|!|\\s(?:is|was|of|no\\.?|number)\\s){1,16}(?:;[id]:|\\[\\d\\]\\s|\\[|\\w{1,10}\\()?\\(?$`,
  'i',
)
/** The flag `i` knows only the letters of ASCII, and other words are bytes here. */
const spellings = (word: string): string[] => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]

const label = new RegExp(
  `(${[...new Set(errorWords.flatMap(spellings))].map(toLatin1).join('|')})((?:${gap}|[^\\w\\n]){0,12})(?:msg\\s)?$`,
  'i',
)
const tuple = /(?:\(\s*[1-5]\d\d\s*,\s*|\b[45]\d\d\s?\()$/

/** FIX has a tag of Binance's own for it. */
const fixTag = /\b25016=$/

/** A constant of a program: `#define SIGNING_ERROR -1100`, `  IO_ERROR: -1003`. What a log says begins with no such word. */
const constant =
  /#\s*define\s+\w+\s+\(?$|(?:^|\n)\s*(?:[A-Z][A-Z\d]*_)+(?:ERR|ERROR|EXCEPTION|FAILURE)["']?\s*[:=]?\s*$/

const readKey = (before: string): Lead | undefined => {
  const found = key.exec(before)
  if (!found) return undefined
  if (!ownPrefix.test(found[1] ?? '')) return 'weak'
  return otherWord.test(before.slice(Math.max(0, found.index - 12), found.index)) ? 'other' : 'key'
}

const readLabel = (before: string): Lead => {
  const found = label.exec(before)
  if (!found) return 'none'
  const [, word = '', separator = ''] = found
  const head = before.slice(Math.max(0, found.index - 24), found.index)
  const identifier = /[\w$.]*$/.exec(head)?.[0] ?? ''
  if (/^codes?$/i.test(word)) return otherWord.test(head) ? 'other' : identifier === '' ? 'label' : 'weak'
  // What statistics call an error.
  if (/\b(?:sum|mean|squared|absolute|tracking) $/i.test(head)) return 'other'
  // A function or constructor called with a number, a case or a constant: `setError(-1003)`, `IoError => -1002`, `ERR = -1002`.
  if (
    identifier !== '' &&
    (separator.startsWith('(') ||
      /=>/.test(separator) ||
      (/[a-z]$/i.test(identifier) && /^err$|^fout$|^hata$/i.test(word)))
  )
    return 'weak'
  return /^\s*=\s*$/.test(separator) ? 'weak' : 'label'
}

/** What stands before a row of codes, of which the last is asked about. */
export const withoutRow = (text: string): string => {
  let before = text
  for (let count = 0; count < 8 && enumerated.test(before); count++) before = before.replace(enumerated, '')
  return before
}

export const readLead = (text: string): Lead => {
  const before = withoutRow(text)
  if (fixTag.test(before)) return 'key'
  if (constant.test(before)) return 'weak'
  const keyed = readKey(before)
  if (keyed) return keyed
  return tuple.test(before) ? 'tuple' : readLabel(before)
}
