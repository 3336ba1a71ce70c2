/** Decides whether a place is an error, and how sure that is. */
import type { Entry, Product } from '../catalog/entry.ts'
import { sameMeaning } from '../catalog/same-meaning.ts'
import { bestFit, type Fit, inProduct, type Preference, pickEntry } from './fit.ts'
import type { Confidence } from './hit.ts'
import type { Knowledge } from './knowledge.ts'
import { readLead } from './lead.ts'
import { endsError, isMention, isTableRow, isTicked } from './mention.ts'
import { type MessageText, messagePlaces } from './message-text.ts'
import type { NumberToken } from './number.ts'
import { sentByOther } from './other-systems.ts'
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

/** How far along a long line evidence counts; a megabyte of numbers must not be weighed whole for each of them. */
const sight = 500

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

interface Reading {
  text: MessageText | undefined
  message: string | null
  fit: Fit | undefined
  /** All entries of the code that it fits. */
  fits: readonly Fit[]
  /** It is a text of Binance's, but another code's. */
  borrowed: boolean
}

const nothing: Reading = { text: undefined, message: null, fit: undefined, fits: [], borrowed: false }

/** The first text that is the code's own message; else another of Binance's, else the one under a key or behind the code. */
const read = (
  window: Window,
  token: NumberToken,
  code: number,
  { knowledge }: Circumstances,
  preference: () => Preference,
): Reading => {
  const readings: Reading[] = []
  for (const find of messagePlaces) {
    const text = find(window.text, token.start, token.end)
    if (!text) continue
    const { message, fits, borrowed } = knowledge.meaning(code, text.raw)
    const fit = fits.length > 1 ? bestFit(fits, preference()) : fits[0]
    const reading = { text, message: message || null, fit, fits, borrowed }
    if (fit) return reading
    readings.push(reading)
  }
  const follows = ({ text }: Reading) =>
    text && (text.keyed || (text.start > token.start && text.start < window.lineEnd))
  return readings.find(({ borrowed }) => borrowed) ?? readings.find(follows) ?? nothing
}

/** A text without a key is a message when it is set off as one: `-4999: Something new.` */
const worthKeeping = ({ text, fit, borrowed }: Reading): boolean =>
  fit !== undefined || borrowed || text?.keyed === true || (text?.setOff === true && /^[A-Z][\w']+ \w/.test(text.raw))

/** Without a sign it is one that has lost it, unless it is one of the few that have none. */
const codeOf = ({ signed, value }: NumberToken, { entries }: Knowledge): number =>
  signed || entries(value).length > 0 ? value : -value

export const judgeNumber = (window: Window, token: NumberToken, around: Circumstances): Finding | undefined => {
  const code = codeOf(token, around.knowledge)
  if (isJsonRpc(code)) return undefined
  const entries = around.knowledge.entries(code)
  const preference = lazy(() => preferenceAt(window, token.start, around))
  const reading = read(window, token, code, around, preference)
  const before = window.text.slice(Math.max(0, token.start - 60), token.start)
  if (sentByOther(before)) return undefined
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

/** A text of Binance's beside the number settles it, whatever else the line says. */
const isOwn = ({ fit, borrowed }: Reading): boolean => (fit !== undefined && fit.score > 0.8) || borrowed

/** Other exchanges have copied Binance's texts: where one is named and Binance is not, nothing is sure. */
const ownConfidence = (window: Window, token: NumberToken, { fit }: Reading): Confidence => {
  const head = window.weigh(window.lineStart, token.start)
  // A text that is the template to the letter names nobody; what it merely resembles may hold another's body.
  const told = fit?.score === 1 ? head : window.weigh(window.lineStart, window.lineEnd)
  return told.other && !head.binance ? 'likely' : 'sure'
}

/** A message that holds another code is not skipped: the inner one may be another error. */
const spanEnd = (window: Window, text: MessageText): number => {
  const inner = /(?:-|\xe2\x88\x92)\d{4,6}\b/.exec(window.text.slice(text.start, text.end))
  return inner ? text.start + inner.index : text.end
}

/** Where no text settles it: what introduces the number, and what the line and its surroundings speak of. */
const weigh = (
  window: Window,
  token: NumberToken,
  entries: readonly Entry[],
  { text, fit }: Reading,
  { inCompany, inRow }: Circumstances,
): Confidence | undefined => {
  const known = entries.length > 0
  const near = window.weigh(
    Math.max(window.lineStart, token.start - sight),
    Math.min(window.lineEnd, token.end + sight),
  )
  if (near.other && !near.binance) return undefined
  const lead = readLead(window.text.slice(Math.max(0, token.start - 160), token.start))
  if (!token.signed) {
    // WebSocket close codes are 1000-1015; other systems number errors without a sign.
    return known && near.binance && token.value > 1015 && ['key', 'label', 'tuple'].includes(lead)
      ? 'likely'
      : undefined
  }
  if (lead === 'other') return undefined
  if (known && lead === 'none') {
    if (fit || endsError(window, token) || isTicked(window, token)) return 'likely'
    return (near.binance || inCompany() || inRow() ? isMention : isTableRow)(window, token) ? 'likely' : undefined
  }
  if (known && fit) return 'sure'
  const wide = window.weighAround(600)
  const binance = near.binance || wide.binance || inCompany()
  if (known) {
    if (binance) return 'sure'
    if (wide.other || lead === 'weak' || token.value <= -10000 || contradicts(text)) return undefined
    return near.trading || wide.trading ? 'sure' : 'likely'
  }
  if (lead === 'key' && text?.keyed && (binance || text.key === 'msg'))
    return binance ? 'sure' : wide.other ? undefined : 'likely'
  // The dump of an error, its fields on lines of their own.
  if (lead === 'key' && binance && !wide.other && isField(window, token)) return 'likely'
  return near.binance && (lead === 'key' || (lead === 'label' && text !== undefined) || isQuoted(text))
    ? 'likely'
    : undefined
}

/** `  code: -4999,` is all there is in its line. */
const isField = ({ text, lineStart, lineEnd }: Window, { start, end }: NumberToken): boolean =>
  /^\s+["']?code["']?:\s$/.test(text.slice(lineStart, start)) && /^,?\s*$/.test(text.slice(end, lineEnd))

/** Binance's own body says `msg`: a text of nobody known under `message` is another API's. */
const contradicts = (text: MessageText | undefined): boolean => text?.key === 'message' && text.quotedKey === true

/** `-11007 "Exceeding the maximum borrowable limit"` */
const isQuoted = (text: MessageText | undefined): boolean =>
  text?.setOff === true && /^[A-Z][\w']+ \w+ \w/.test(text.raw)
