/** How sure a number is to be an error of Binance's: by its text, what introduces it, and what the line speaks of. */
import type { Entry } from '../catalog/entry.ts'
import { isGlossed } from './gloss.ts'
import type { Confidence } from './hit.ts'
import type { Circumstances } from './judge.ts'
import { readLead } from './lead.ts'
import { hasUnit, headsSentence, isBehindStatus, isMention, isShown, isTableRow, isTickedItem } from './mention.ts'
import type { MessageText } from './message-text.ts'
import type { NumberToken } from './number.ts'
import { isInProgram } from './program-text.ts'
import type { Reading } from './reading.ts'
import type { Window } from './window.ts'

/** How far along a long line evidence counts; a megabyte of numbers must not be weighed whole for each of them. */
const sight = 500

/** A text of Binance's beside the number settles it, whatever else the line says. */
export const isOwn = ({ fit, borrowed }: Reading): boolean => (fit !== undefined && fit.score > 0.8) || borrowed

/** The block that the place stands in names another exchange, and not Binance. A record of a log is a block of its own. */
export const isContested = (window: Window): boolean => {
  if (window.isRecord) return false
  const block = window.weighAround(600)
  return block.rival && !block.binance
}

/** Other exchanges have copied Binance's texts: where one is named and Binance is not, nothing is sure. */
export const ownConfidence = (window: Window, token: NumberToken, { fit }: Reading): Confidence => {
  const head = window.weigh(window.lineStart, token.start)
  // A text that is the template to the letter names nobody; what it merely resembles may hold another's body.
  const told = fit?.score === 1 ? head : window.weigh(window.lineStart, window.lineEnd)
  return (told.other && !head.binance) || (!head.binance && isContested(window)) ? 'likely' : 'sure'
}

/** Where no text settles it: what introduces the number, and what the line and its surroundings speak of. */
export const weigh = (
  window: Window,
  token: NumberToken,
  entries: readonly Entry[],
  { text, fit }: Reading,
  around: Circumstances,
): Confidence | undefined => {
  const { knowledge, inCompany, inRow } = around
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
  if (lead === 'other' || (lead === 'label' && !fit && hasUnit(window.text, token))) return undefined
  if (lead === 'none' && isInProgram(window, token, around)) return 'likely'
  if (known && lead === 'none') {
    if (isBehindStatus(window, token)) return 'sure'
    if (fit || isShown(window, token) || isGlossed(window, token, knowledge)) return 'likely'
    return (near.binance || inCompany() || inRow() ? isMention : isTableRow)(window, token) ? 'likely' : undefined
  }
  if (known && fit) return 'sure'
  const wide = window.weighAround(600)
  const binance = near.binance || wide.binance || inCompany()
  if (known) {
    if (binance) return 'sure'
    if (wide.other || lead === 'weak' || token.value <= -10000 || contradicts(text) || isDenied(window, token))
      return undefined
    return near.trading || wide.trading ? 'sure' : 'likely'
  }
  if (lead === 'key' && text?.keyed && (binance || (text.key === 'msg' && isPlainKey(window, token))))
    return binance ? 'sure' : wide.other ? undefined : 'likely'
  // The dump of an error, its fields on lines of their own.
  if (lead === 'key' && binance && !wide.other && isField(window, token)) return 'likely'
  // A list of errors, of which the catalogue has the others.
  if (lead === 'none' && (isTickedItem(window, token) || (headsSentence(window, token) && inCompany()))) return 'likely'
  return near.binance && (lead === 'key' || (lead === 'label' && text !== undefined) || isQuoted(text))
    ? 'likely'
    : undefined
}

/** Binance's own body calls it `code`; an `error_code` that nobody knows is another API's. */
const isPlainKey = ({ text }: Window, { start }: NumberToken): boolean =>
  /(?<![a-z_-])code\W{1,8}$/i.test(text.slice(Math.max(0, start - 16), start))

/** `  code: -4999,` is all there is in its line. */
const isField = ({ text, lineStart, lineEnd }: Window, { start, end }: NumberToken): boolean =>
  /^\s+["']?code["']?:\s$/.test(text.slice(lineStart, start)) && /^,?\s*$/.test(text.slice(end, lineEnd))

/** Binance's own body says `msg`: a text of nobody known under `message` is another API's. */
const contradicts = (text: MessageText | undefined): boolean => text?.key === 'message' && text.quotedKey === true

/** Below, the same code comes in a body that says something else: `failed, code = -2001`, `{"code": -2001, "message": "no user"}`. */
const isDenied = ({ text }: Window, { value, end }: NumberToken): boolean =>
  new RegExp(`code["']\\s?:\\s?["']?${value}["']?,\\s?["']message["']`).test(text.slice(end))

/** `-11007 "Exceeding the maximum borrowable limit"` */
const isQuoted = (text: MessageText | undefined): boolean =>
  text?.setOff === true && /^[A-Z][\w']+ \w+ \w/.test(text.raw)
