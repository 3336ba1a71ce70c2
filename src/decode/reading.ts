/** Reads the message of a code: of the places where it may stand, the first that has the code's own text. */
import { bestFit, type Fit, type Preference } from './fit.ts'
import type { Circumstances } from './judge.ts'
import { type MessageText, messagePlaces } from './message-text.ts'
import type { NumberToken } from './number.ts'
import type { Window } from './window.ts'

export interface Reading {
  text: MessageText | undefined
  message: string | null
  fit: Fit | undefined
  /** All entries of the code that it fits. */
  fits: readonly Fit[]
  /** It is a text of Binance's, but another code's. */
  borrowed: boolean
}

export const nothing: Reading = { text: undefined, message: null, fit: undefined, fits: [], borrowed: false }

/** The first text that is the code's own message; else another of Binance's, else the one under a key or behind the code. */
export const read = (
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
