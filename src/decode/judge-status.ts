/** Decides whether an HTTP status is an error of Binance's: its number, one of its texts, and Binance's name before them. */
import type { Entry } from '../catalog/entry.ts'
import { specialise } from '../catalog/specialise.ts'
import { foldMessage } from '../catalog/template.ts'
import type { Place } from './find-phrase.ts'
import type { Finding } from './judge.ts'
import { standsAlone, standsAsError } from './standing.ts'
import { fromLatin1 } from './text.ts'
import { lineOf, type Window } from './window.ts'

/** `503 Service Unavailable`: the number right before the text. */
const statusBefore = /(?<![\w.-])(\d{3})["'\s:=,)-]{1,4}$/

const thrown = /\b\w*(?:Error|Exception): \d{3}["'\s:=,)-]{1,4}$/

const noError = /\bcode\\*["']?\s*[:=]\s*0\b/

/** A sentence this long is nobody else's, and needs no number. */
const longSentence = 6

/** Libraries print what HTTP calls the status, then the body: the body tells one kind of 503 from another. */
const bodyOf = (entry: Entry, window: Window, end: number): string | undefined => {
  const rest = foldMessage(fromLatin1(window.text.slice(end, window.lineEnd)))
  return entry.messages.find((message) => rest.includes(foldMessage(message)))
}

const entryOf = (window: Window, place: Place): Entry | undefined => {
  const { phrase, start } = place
  const status = statusBefore.exec(window.text.slice(Math.max(0, start - 12), start))?.[1]
  // A web page or a WebSocket handshake with that status is no answer of the API, and code 0 none of its errors.
  if (
    /-\d{4}\b|<html|<h1|handshake/i.test(lineOf(window)) ||
    noError.test(window.text.slice(Math.max(0, start - 200), start + 200))
  )
    return undefined
  if (status !== undefined) {
    const entry = phrase.entries.find(({ code }) => String(code) === status)
    const head = window.text.slice(window.lineStart, start)
    // The stack below what was thrown names the client.
    const isNamed =
      window.weigh(window.lineStart, start).binance || (thrown.test(head) && window.weighAround(0).binance)
    return isNamed ? entry : undefined
  }
  const isError =
    standsAsError(window.text.slice(Math.max(window.lineStart, start - 160), start)) || standsAlone(window.text, place)
  const isLong = phrase.text.split(' ').length >= longSentence
  return isLong && isError && window.weighAround(300).binance ? phrase.entries[0] : undefined
}

export const judgeStatus = (window: Window, place: Place): Finding | undefined => {
  const entry = entryOf(window, place)
  if (!entry) return undefined
  const { start, end } = place
  const body = bodyOf(entry, window, end)
  const message = body ?? fromLatin1(window.text.slice(start, end))
  return {
    start,
    end: body === undefined ? end : window.lineEnd,
    code: entry.code,
    entry: specialise(entry, message),
    matchedBy: 'message',
    // The body that begins here may say that there is no error.
    confidence: /\{\s*$/.test(window.text) ? 'likely' : 'sure',
    message,
    text: undefined,
    params: [],
    ambiguous: [],
    isPlaced: true,
  }
}
