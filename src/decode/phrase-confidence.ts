/** How sure a message text without a code is to be an error: by what it says, and by where it stands. */
import { isContested } from './confidence.ts'
import type { Place } from './find-phrase.ts'
import type { Confidence } from './hit.ts'
import type { Circumstances } from './judge.ts'
import { sentByOther } from './other-systems.ts'
import type { Phrase } from './phrase.ts'
import { isAboutTrading, namesParameter } from './phrase-weight.ts'
import {
  hasSibling,
  isBody,
  isCalledError,
  isQuotation,
  isThrown,
  isWholeLine,
  standsAlone,
  standsAsError,
} from './standing.ts'
import type { Window } from './window.ts'

/** Another of the API's texts about trading stands beside it, each in quotes. */
const isPaired = (place: Place, window: Window, { knowledge }: Circumstances): boolean => {
  const isTheirs = (other: string) => isAboutTrading(other) && knowledge.meaning(0, other).borrowed
  return !window.isRecord && isAboutTrading(place.phrase.text) && hasSibling(window.text, place, isTheirs)
}

/** A text about trading, or one of everyday, needs the place of an error, or Binance near it. */
const isPlacedAsError = (place: Place, window: Window, around: Circumstances): boolean => {
  const { text } = window
  const isShort = place.weight === 'short'
  if (isShort && around.companion() !== undefined) return true
  const wide = window.weighAround(300)
  const trades = wide.trading && !wide.other
  if (wide.binance && (isShort ? standsAlone(text, place) : isQuotation(text, place))) return true
  if (
    isShort ? !window.isRecord && trades && isQuotation(text, place, 5) : around.inCompany() && isQuotation(text, place)
  )
    return true
  if (isPaired(place, window, around)) return true
  const before = text.slice(Math.max(window.lineStart, place.start - 160), place.start)
  if (!standsAsError(before) && !isThrown(text, place)) return false
  return isShort || wide.binance || trades || around.inCompany()
}

/** `return error TOO_MANY_ORDERS`, or `m: UNKNOWN_ORDER` and no more: of constants in a sentence only long ones count. */
const isNamedError = ({ start, end }: Place, { text, lineStart, lineEnd }: Window): boolean => {
  const name = text.slice(start, end)
  if (!/^[A-Z]+(?:_[A-Z]+)+$/.test(name)) return false
  if (/^\s*\w{1,12}:\s$/.test(text.slice(lineStart, start))) return /^\s*$/.test(text.slice(end, lineEnd))
  return name.split('_').length > 2 && isCalledError(text.slice(Math.max(lineStart, start - 40), start))
}

/** A body with a whole sentence about the request, and no code. */
const isLoneBody = (place: Place, { text }: Window): boolean =>
  place.end - place.start >= 40 &&
  /request|param|api/i.test(place.phrase.text) &&
  text.slice(place.start, place.end) === place.phrase.text &&
  isBody(text, place)

/** A line that has nothing else: a text about trading, or `More than 24 hours between startTime and endTime`; all there is, a shorter one too. */
const isTitle = (place: Place, { text }: Window): boolean => {
  const found = text.slice(place.start, place.end)
  if (!standsAlone(text, place)) return false
  const isEnough = text.trim() === found || (place.weight === 'short' && isWholeLine(text, place))
  return namesParameter(found) || (isEnough && isAboutTrading(found))
}

/** Another API's list: a name that is none of Binance's, and under it the text. */
const isOfOtherName = ({ start, phrase }: Place, window: Window): boolean => {
  const name = /(?:^|\n)([A-Z]+(?:_[A-Z]+)+)\s*\n$/.exec(window.text.slice(Math.max(0, start - 60), start))?.[1]
  return (
    name !== undefined &&
    phrase.entries.every((entry) => entry.name !== name && !entry.aliases.includes(name)) &&
    !window.weighAround(600).binance
  )
}

/** The `"No need to change" error` of a text that stands beside it: there it goes on as another code's does. */
export const isCutShort = ({ phrase, start, end }: Place, { text }: Window, phrases: readonly Phrase[]): boolean =>
  phrases.some(
    (other) =>
      other !== phrase &&
      other.text.startsWith(`${text.slice(start, end)} `) &&
      text.includes(other.text.replace(/\.$/, '')),
  )

/** `errors (invalid symbol, invalid side)`: kinds of errors, in a sentence. */
const isKind = ({ start, end }: Place, { text }: Window): boolean =>
  /\berrors \((?:[a-z ]+, )*[a-z][^,()]*$/.test(text.slice(Math.max(0, start - 60), end)) &&
  /^(?:, [a-z]|\))/.test(text.slice(end, end + 3))

export const phraseConfidence = (place: Place, window: Window, around: Circumstances): Confidence | undefined => {
  const { weight, start, end } = place
  // A text with its holes open stands in source code.
  if (/%[sd]/.test(window.text.slice(start, end))) return undefined
  if (isKind(place, window) || (weight === 'name' && !isNamedError(place, window))) return undefined
  const near = window.weigh(window.lineStart, window.lineEnd)
  const isForeign = near.other && !near.binance
  // Texts about trading are no database's: their line says where they go.
  if (isForeign && (near.rival || (weight !== 'telling' && !isPaired(place, window, around)))) return undefined
  if (sentByOther(window.text.slice(Math.max(0, start - 60), start))) return undefined
  if (weight === 'name') return near.binance || around.inCompany() ? 'likely' : undefined
  if (weight === 'telling' || isPlacedAsError(place, window, around))
    return isForeign || isContested(window) || isOfOtherName(place, window) ? 'likely' : 'sure'
  return isLoneBody(place, window) || isTitle(place, window) ? 'likely' : undefined
}
