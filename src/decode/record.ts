/** Tells whether an error is the one before it, printed again: in the same line, its message below, its stack trace. */
import type { Product } from '../catalog/entry.ts'
import { isStamped } from './stamped.ts'

/** Lines that go on with what the line before began, as stack traces and pretty printers write them. */
const continuation =
  /^(?:\s|$|[>|#*`"')}\]-]|\xe2\x94[\x80-\xbf]|Traceback \(|at\s|Caused by|File\s"|raise\s|During handling|The above exception|\.\.\. \d+ more|-{3}|(?:[\w$]+[.\\])+[\w$]*(?:Error|Exception)\b|(?:Error )?(?:message|msg|details?|reason|response)\b\s*[:=])/i

/** Whether the text from the end of one error to the start of the next stays within one record. Most end with their line. */
const staysInRecord = (between: string): boolean => {
  for (let at = between.indexOf('\n'); at >= 0; ) {
    const next = between.indexOf('\n', at + 1)
    const line = between.slice(at + 1, next < 0 ? between.length : next)
    if (!continuation.test(line) || isStamped(line)) return false
    at = next
  }
  return true
}

/** Below its code an error's message may stand alone in a line without any mark. */
const isEcho = (between: string): boolean => {
  const lines = between.split('\n').slice(1)
  return lines.length <= 4 && lines.every((line) => !isStamped(line)) && (lines.at(-1) ?? '').length < 40
}

/** How far the company of a sure error reaches, and how far back a record is looked at, in bytes. */
const companyReach = 1500
const recordReach = 3000

/** Rows of a table stand this close. */
const rowReach = 160

export interface Records {
  /** A sure error of Binance's ended shortly before this offset. */
  inCompany(start: number): boolean
  /** Any error ended right before it. */
  inRow(start: number): boolean
  /** The product of the last error, when this offset stands in the same record. */
  companion(start: number, read: Read): Product | undefined
  /**
   * Notes an error and says whether it is the last one again. `read` gives the text between two offsets; undefined for
   * the first error of a line that begins a record.
   */
  repeats(error: Noted, start: number, end: number, read: Read | undefined): boolean
}

type Read = (from: number, to: number) => string

interface Noted {
  code: number
  entry: { product: Product } | undefined
  matchedBy: string
  confidence: string
}

/** Offsets are counted from the beginning of the whole text. */
export const createRecords = (): Records => {
  /** The codes of the record that was begun last, and where its last error ended. */
  const codes = new Set<number>()
  let lastEnd = Number.NEGATIVE_INFINITY
  let lastProduct: Product | undefined
  let sureEnd = Number.NEGATIVE_INFINITY
  return {
    inCompany: (start) => start - sureEnd < companyReach,
    inRow: (start) => start > lastEnd && start - lastEnd < rowReach,
    companion: (start, read) =>
      start > lastEnd && start - lastEnd < recordReach && staysInRecord(read(lastEnd, start)) ? lastProduct : undefined,
    repeats({ code, entry, matchedBy, confidence }, start, end, read) {
      const between = start - lastEnd < recordReach ? read?.(lastEnd, start) : undefined
      const sameRecord =
        between !== undefined &&
        (staysInRecord(between) || (matchedBy === 'message' && codes.has(code) && isEcho(between)))
      if (!sameRecord) codes.clear()
      const again = codes.has(code)
      codes.add(code)
      lastEnd = end
      lastProduct = entry?.product
      if (confidence === 'sure') sureEnd = end
      return again
    },
  }
}
