/** Decides whether a place is an error, and how sure that is. */
import type { Entry, Product } from '../catalog/entry.ts'
import { type Evidence, productOf, weighEvidence } from './evidence.ts'
import { type Fit, fitMessage, type Preference, pickEntry } from './fit.ts'
import type { Confidence } from './hit.ts'
import type { Knowledge } from './knowledge.ts'
import { type Lead, readLead } from './lead.ts'
import { findMessages, type MessageText } from './message-text.ts'
import type { NumberToken } from './number.ts'
import { fromLatin1, unescapeText } from './text.ts'
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
  params: string[]
}

export interface Circumstances {
  knowledge: Knowledge
  /** The product to take where the text names none. */
  product: Product
  /** A sure error of Binance's stands shortly before. */
  inCompany: boolean
  /** The product of the error before it in the same record. */
  companion: Product | undefined
}

/** JSON-RPC's own range of codes. */
const isJsonRpc = (code: number): boolean => code <= -32000 && code >= -32768

const lineOf = (window: Window): string => window.text.slice(window.lineStart, window.lineEnd)

/** The product that the line, the record or what stands before names. */
export const preferenceAt = (window: Window, start: number, { companion, product }: Circumstances): Preference => ({
  named: productOf(lineOf(window)) ?? companion ?? productOf(window.text.slice(Math.max(0, start - 600), start)),
  usual: product,
})

const inClear = (raw: string): string => unescapeText(fromLatin1(raw)).replace(/[\s"'`]+$/, '')

/** A message may hold another body of its own: `HTTP_400: {"code":-4168,"msg":"…"}`. */
const innermost = (message: string): string => {
  const inner =
    /["']?\bcode["']?\s*[:=]\s*["']?-\d{4,6}["']?\s*,\s*["']?(?:msg|message)["']?\s*[:=]\s*["']?(.+?)["']?\s*\}*$/.exec(
      message,
    )
  return inner?.[1] ?? message
}

interface Reading {
  text: MessageText | undefined
  message: string | null
  fit: Fit | undefined
  /** It is a text of Binance's, but another code's. */
  borrowed: boolean
}

const nothing: Reading = { text: undefined, message: null, fit: undefined, borrowed: false }

/** The first text that is the code's own message; else the one under a key, or the one that follows in the line. */
const read = (
  window: Window,
  token: NumberToken,
  entries: readonly Entry[],
  { knowledge }: Circumstances,
  preference: Preference,
): Reading => {
  const readings = findMessages(window.text, token.start, token.end).map((text) => {
    const message = innermost(inClear(text.raw))
    const fit = fitMessage(knowledge, entries, message, preference)
    const borrowed = fit?.score !== 1 && knowledge.isMessage(message)
    return { text, message: message || null, fit: borrowed ? undefined : fit, borrowed }
  })
  const follows = ({ text }: Reading) =>
    text && (text.keyed || (text.start > token.start && text.start < window.lineEnd))
  return (
    readings.find(({ fit }) => fit) ?? readings.find(({ borrowed }) => borrowed) ?? readings.find(follows) ?? nothing
  )
}

/** A text without a key is a message when it is set off as one: `-4999: Something new.` */
const worthKeeping = ({ text, fit, borrowed }: Reading): boolean =>
  fit !== undefined || borrowed || text?.keyed === true || (text?.setOff === true && /^[A-Z][\w']+ \w/.test(text.raw))

export const judgeNumber = (window: Window, token: NumberToken, around: Circumstances): Finding | undefined => {
  const code = token.signed ? token.value : -token.value
  if (isJsonRpc(code)) return undefined
  const entries = around.knowledge.entries(code)
  const lead = readLead(window.text.slice(Math.max(0, token.start - 160), token.start))
  const near = weighEvidence(lineOf(window))
  const wide = weighEvidence(window.text.slice(Math.max(0, window.lineStart - 600)))
  const preference = preferenceAt(window, token.start, around)
  const reading = read(window, token, entries, around, preference)
  const confidence = decide(token, entries, lead, reading, near, wide, around.inCompany, window)
  if (!confidence) return undefined
  const kept = worthKeeping(reading) ? reading : nothing
  return {
    start: token.start,
    end: Math.max(token.end, kept.text && kept.text.start > token.start ? spanEnd(window, kept.text) : 0),
    code,
    entry: reading.fit?.entry ?? pickEntry(entries, preference),
    matchedBy: 'code',
    confidence,
    message: kept.message,
    params: reading.fit?.params ?? [],
  }
}

/** A message that holds another code is not skipped: the inner one may be another error. */
const spanEnd = (window: Window, text: MessageText): number => {
  const inner = /(?:-|\xe2\x88\x92)\d{4,6}\b/.exec(window.text.slice(text.start, text.end))
  return inner ? text.start + inner.index : text.end
}

const decide = (
  token: NumberToken,
  entries: readonly Entry[],
  lead: Lead,
  { text, fit, borrowed }: Reading,
  near: Evidence,
  wide: Evidence,
  inCompany: boolean,
  window: Window,
): Confidence | undefined => {
  const known = entries.length > 0
  const binance = near.binance || (!near.other && (wide.binance || inCompany))
  const exact = (fit !== undefined && fit.score > 0.8) || borrowed
  if (!token.signed) {
    if (exact && known) return 'sure'
    // WebSocket close codes are 1000-1015; other systems number errors without a sign.
    if (!known || !near.binance || token.value < 1016 || lead === 'none' || lead === 'weak') return undefined
    return 'likely'
  }
  if (near.other && !near.binance && !exact) return undefined
  if (known) {
    if (exact || (fit && lead !== 'none')) return 'sure'
    if (lead === 'none') return (near.binance || inCompany) && isMention(window, token) ? 'likely' : undefined
    if (binance) return 'sure'
    if (wide.other || lead === 'weak' || token.value <= -10000) return undefined
    return near.trading || wide.trading ? 'sure' : 'likely'
  }
  if (lead === 'key' && text?.keyed) return binance ? 'sure' : wide.other ? undefined : 'likely'
  return binance && near.binance && (lead === 'key' || (lead === 'label' && text !== undefined)) ? 'likely' : undefined
}

/** A code named in a sentence: `(key basura da -2015)`, `Binance -4131:`; not a value in a log line. */
const isMention = (window: Window, token: NumberToken): boolean => {
  const before = window.text.slice(Math.max(0, token.start - 24), token.start)
  const after = window.text.slice(token.end, token.end + 2)
  if (/\d{2}:\d{2}/.test(lineOf(window))) return false
  return (
    /[\p{L}\x80-\xff][\s]*[(`*"']*\s?$/u.test(before) &&
    /^(?:[)`*"'.,;:]|\s|$|[\x80-\xff])/.test(after) &&
    !/[=:]\s*$/.test(before)
  )
}
