/** Decides whether a message text that stands without a code in front of it is an error. */
import type { Entry } from '../catalog/entry.ts'
import { matchTemplate } from '../catalog/template.ts'
import { weighEvidence } from './evidence.ts'
import { pickEntry } from './fit.ts'
import { type Circumstances, type Finding, preferenceAt } from './judge.ts'
import { type Phrase, type Weight, weightOf } from './phrase.ts'
import { hashOf } from './scan.ts'
import { fromLatin1, unescapeText } from './text.ts'
import type { Window } from './window.ts'

interface Place {
  phrase: Phrase
  start: number
  end: number
  weight: Weight
}

/** Escapes between a text's beginning and its anchor take a few bytes more than the page's text. */
const slack = 4

const findPhrase = (text: string, anchorEnd: number, phrases: readonly Phrase[]): Place | undefined => {
  let best: Place | undefined
  for (const phrase of phrases) {
    for (let shift = 0; shift <= slack; shift++) {
      const start = anchorEnd - phrase.reach - shift
      if (
        start < 0 ||
        (/\w/.test(text[start - 1] ?? '') && !/\\[nrt]$/.test(text.slice(Math.max(0, start - 2), start)))
      )
        continue
      phrase.pattern.lastIndex = start
      const found = phrase.pattern.exec(text)
      if (!found) continue
      const end = start + found[0].length
      if (!best || end > best.end) best = { phrase, start, end, weight: weightOf(phrase, found) }
      break
    }
  }
  return best
}

interface Neighbour {
  code: number
  start: number
  end: number
}

/** A number right before (`4014: Price not …`, `1007,"msg":"…`) or after (`… (Code: -4164)`) the text. */
const numberBefore = (text: string, start: number): Neighbour | undefined => {
  const head = text.slice(Math.max(0, start - 40), start)
  const found =
    /(?<![\w.:/-])(-|\xe2\x88\x92)?\s?(?![1-5]\d\d\b)(\d{2,7})(?:[\s"'`\\:,;)\]}>|*.=–-]|\xe2\x80[\x90-\x95]|msg|message|[A-Z]+(?:_[A-Z]+)+){1,20}$/.exec(
      head,
    )
  if (!found) return undefined
  const at = start - head.length + found.index
  return { code: -Number(found[2]), start: at, end: at + (found[1]?.length ?? 0) + (found[2]?.length ?? 0) }
}

const numberAfter = (text: string, end: number): Neighbour | undefined => {
  const tail = text.slice(end, end + 48)
  const found = /^[\s.,'"`\\]*[([{]?\s*(?:error\s?)?(?:code)?[\s:=#]*(-|\xe2\x88\x92)?(\d{4,6})\b/i.exec(tail)
  if (!found || (!/[([{]|code|-|\xe2/i.test(found[0]) && /\w\w\w\w\d/.test(found[0]))) return undefined
  const number = `${found[1] ?? ''}${found[2]}`
  const at = end + found[0].length - number.length
  return { code: -Number(found[2]), start: at, end: end + found[0].length }
}

/** Where an error stands: under a message key, after a word for an error, in quotes or brackets. */
const keyed =
  /(?:msg|message|reason|error|err|detail|description)["'`\\]{0,6}\s?(?::|={1,3}|=>)\s?(?:[\w.]*(?:error|exception):\s)?[\\"'`]{0,6}(?:binance\w*\s)?$/i
const introduced =
  /(?:error|exception|err|failed|failure|fail|reject\w*|binance\w*|warr*n\w*|fehler|erreur|erro|\bmsg)\b[^\n]{0,60}?[:\-\]"'`(\\|,]\s*[\\"'`(]{0,4}$/i

const standsAsError = (before: string): boolean => keyed.test(before) || introduced.test(before)

const isError = (place: Place, window: Window, around: Circumstances): boolean => {
  const { weight } = place
  if (weight === 'name') return false
  const line = window.text.slice(window.lineStart, window.lineEnd)
  const near = weighEvidence(line)
  if (near.other && !near.binance) return false
  if (weight === 'telling') return true
  const before = window.text.slice(Math.max(window.lineStart, place.start - 160), place.start)
  if (!standsAsError(before)) return false
  const wide = weighEvidence(window.text.slice(Math.max(0, window.lineStart - 300), window.lineEnd))
  return weight === 'short' || wide.binance || (wide.trading && !wide.other) || around.inCompany
}

/** Of several codes with one text: the product's that the line names, then the default's, then the first. */
const entryOf = (entries: readonly Entry[], window: Window, place: Place, around: Circumstances): Entry | undefined => {
  // Spot's page lists the same texts for several codes; advice stands with the one they really come with.
  const usual = entries.filter(({ byMessage }) => byMessage.some(({ text }) => text === place.phrase.text))
  return pickEntry(usual.length > 0 ? usual : entries, preferenceAt(window, place.start, around))
}

const paramsOf = (
  phrase: Phrase,
  message: string,
  compile: (entry: Entry) => readonly { text: string }[],
): string[] => {
  for (const entry of phrase.entries) {
    for (const template of compile(entry)) {
      const params = matchTemplate(template as Parameters<typeof matchTemplate>[0], message)
      if (params) return params
    }
  }
  return []
}

export const judgePhrase = (window: Window, anchorEnd: number, around: Circumstances): Finding | undefined => {
  const phrases = around.knowledge.phrases.get(hashOf(window.text, anchorEnd - 2))
  const place = phrases && findPhrase(window.text, anchorEnd, phrases)
  if (!place) return undefined
  const { text } = window
  const { entries } = place.phrase
  const neighbours = [numberBefore(text, place.start), numberAfter(text, place.end)].filter(
    (number) => number !== undefined,
  )
  const code = neighbours.find((number) => entries.some((entry) => entry.code === number.code))
  const message = unescapeText(fromLatin1(text.slice(place.start, place.end)))
  const params = paramsOf(place.phrase, message, around.knowledge.templates)
  if (code) {
    const entry = entryOf(
      entries.filter((entry) => entry.code === code.code),
      window,
      place,
      around,
    )
    const end = Math.max(place.end, code.end)
    const named = place.weight === 'name'
    return {
      start: code.start,
      end,
      code: code.code,
      entry,
      matchedBy: 'code',
      confidence: 'sure',
      message: named ? null : message,
      params,
    }
  }
  // A number in front that is not this text's code: another system's list, or a code that is judged by itself.
  if (neighbours.length > 0) return undefined
  if (!isError(place, window, around)) return undefined
  const entry = entryOf(entries, window, place, around)
  if (!entry) return undefined
  return {
    start: place.start,
    end: place.end,
    code: entry.code,
    entry,
    matchedBy: 'message',
    confidence: 'sure',
    message,
    params,
  }
}
