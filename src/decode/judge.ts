/** Decides whether a place is an error, and how sure that is. */
import type { Entry, Product } from '../catalog/entry.ts'
import { sameMeaning } from '../catalog/same-meaning.ts'
import { isOwn, ownConfidence, weigh } from './confidence.ts'
import { inProduct, type Preference, pickEntry } from './fit.ts'
import type { Confidence } from './hit.ts'
import type { Knowledge } from './knowledge.ts'
import type { MessageText } from './message-text.ts'
import type { NumberToken } from './number.ts'
import { sentByOther } from './other-systems.ts'
import { isAboutTrading } from './phrase-weight.ts'
import { nothing, type Reading, read } from './reading.ts'
import type { Window } from './window.ts'

/** An error found in a window, in the window's offsets. */
export interface Finding {
  start: number
  /** Nothing before this offset is looked at again. */
  end: number
  code: number
  entry: Entry | undefined
  matchedBy: 'code' | 'message'
  confidence: Confidence
  message: string | null
  /** Where the message was read from. */
  text: { start: number; end: number } | undefined
  params: string[]
  /** What else the number may mean here: nothing in the text tells the product. */
  ambiguous: readonly Entry[]
  /** The text names the product, or there is but one. */
  isPlaced: boolean
}

export interface Circumstances {
  knowledge: Knowledge
  /** The product to take where the text names none. */
  product: Product
  /** A sure error of Binance's stands shortly before. */
  inCompany(): boolean
  /** Any error stands right before, as in the rows of a table. */
  inRow(): boolean
  /** The product of the error before it in the same record. */
  companion(): Product | undefined
}

/** JSON-RPC's own range of codes. */
const isJsonRpc = (code: number): boolean => code <= -32000 && code >= -32768

/** A value that costs something and is often not needed. */
const lazy = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The product that the line, the record or what stands before names; what stands before a stamped line is another matter. */
export const preferenceAt = (window: Window, start: number, { companion, product }: Circumstances): Preference => {
  const inLine = window.productIn(window.lineStart, window.lineEnd)
  const before = () => (window.isRecord ? undefined : window.productIn(Math.max(0, start - 600), start))
  const behind = () => window.productIn(window.lineEnd, window.text.length)
  return { named: inLine ?? companion() ?? before() ?? behind(), usual: product }
}

/** A text without a key is a message when it is set off as one: `-4999: Something new.` */
const worthKeeping = ({ text, fit, borrowed }: Reading): boolean =>
  fit !== undefined || borrowed || text?.keyed === true || (text?.setOff === true && /^[A-Z][\w']+ \w/.test(text.raw))

/** Without a sign it is one that has lost it, unless it is one of the few that have none. */
const codeOf = ({ signed, value }: NumberToken, { entries }: Knowledge): number =>
  signed || entries(value).length > 0 ? value : -value

/**
 * Without a sign, and where its line does not name Binance, a number with another code's text is another exchange's. So
 * may one be with a text of everyday that only resembles its own, where the line does not trade.
 */
const isOthers = ({ weigh, lineStart, lineEnd }: Window, { fit, borrowed, message }: Reading): boolean => {
  const isVague = fit !== undefined && fit.score < 1 && !isAboutTrading(message ?? '')
  if (!borrowed && !isVague) return false
  const { binance, trading } = weigh(lineStart, lineEnd)
  return !binance && (borrowed || !trading)
}

export const judgeNumber = (window: Window, token: NumberToken, around: Circumstances): Finding | undefined => {
  const code = codeOf(token, around.knowledge)
  if (isJsonRpc(code)) return undefined
  const entries = around.knowledge.entries(code)
  const preference = lazy(() => preferenceAt(window, token.start, around))
  const reading = read(window, token, code, around, preference)
  const before = window.text.slice(Math.max(0, token.start - 60), token.start)
  if (sentByOther(before) || (!token.signed && isOthers(window, reading))) return undefined
  const confidence =
    isOwn(reading) && entries.length > 0
      ? ownConfidence(window, token, reading)
      : weigh(window, token, entries, reading, around)
  if (!confidence) return undefined
  const kept = worthKeeping(reading) ? reading : nothing
  const found = reading.fit?.entry ?? (entries.length > 1 ? pickEntry(entries, preference()) : entries[0])
  const entry = found && entries.length > 1 ? inProduct(found, entries, kept.message, preference()) : found
  return {
    start: token.start,
    end: Math.max(token.end, kept.text && kept.text.start > token.start ? spanEnd(window, kept.text) : 0),
    code,
    entry,
    matchedBy: 'code',
    confidence,
    message: kept.message,
    text: kept.text,
    params: reading.fit?.params ?? [],
    ambiguous: entry && entries.length > 1 ? otherMeanings(entry, entries, reading, preference()) : [],
    isPlaced: entries.length < 2 || preference().named !== undefined,
  }
}

/** Neither the text around nor the message tells these from the entry that was taken. */
const otherMeanings = (
  entry: Entry,
  entries: readonly Entry[],
  { fit, fits }: Reading,
  { named }: Preference,
): readonly Entry[] => {
  if (named !== undefined) return []
  const possible = fit ? fits.filter(({ score }) => score >= fit.score).map((other) => other.entry) : entries
  return possible.filter((other) => other !== entry && !sameMeaning(other, entry))
}

/** A message that holds another code is not skipped: the inner one may be another error. */
const spanEnd = (window: Window, text: MessageText): number => {
  const inner = /(?:-|\xe2\x88\x92)\d{4,6}\b/.exec(window.text.slice(text.start, text.end))
  return inner ? text.start + inner.index : text.end
}
