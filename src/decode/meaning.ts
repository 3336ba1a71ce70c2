/** What a text means as the message of a code, remembered: a bot prints the same few messages again and again. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Identity } from '../catalog/entry.ts'
import { foldMessage } from '../catalog/template.ts'
import { type Fit, fitsOf } from './fit.ts'
import type { Knowledge } from './knowledge.ts'
import { fromLatin1, unescapeText } from './text.ts'

export interface Meaning {
  /** The message as it was sent. */
  message: string
  /** The entries of the code that it fits. */
  fits: readonly Fit[]
  /** It is a text of Binance's, but another code's. */
  borrowed: boolean
}

export type Meanings = (code: number, raw: string) => Meaning

/** Enough for the forms of one log; a message with an order id in it never comes again and must not pile up. */
const mostRemembered = 4096

/** A message may hold another body of its own: `HTTP_400: {"code":-4168,"msg":"…"}`. */
const nested =
  /["']?\bcode["']?\s*[:=]\s*["']?-\d{4,6}["']?\s*,\s*["']?(?:msg|message)["']?\s*[:=]\s*["']?(.+?)["']?\s*\}*$/

const inClear = (raw: string): string => {
  const spaced = / /.test(raw) ? raw : raw.replace(/\+/g, ' ')
  const message = unescapeText(fromLatin1(spaced)).replace(/^[*'"`]+|[\s"'`*|]+$/g, '')
  return nested.exec(message)?.[1] ?? message
}

/** People go on behind a text: `Market is closed. The script waits.` */
const firstSentence = /^[^.]+\.(?= )/

/** Texts of fewer than three words belong to no code in particular. */
const textsOf = (entries: readonly Identity[]): Set<string> =>
  new Set(entries.flatMap(({ messages }) => messages.map(foldMessage)).filter((text) => text.split(' ').length >= 3))

export const createMeanings = (
  knowledge: Pick<Knowledge, 'entries' | 'templates'>,
  catalog: Pick<Catalog, 'identities'>,
): Meanings => {
  const remembered = new Map<string, Meaning>()
  let texts: Set<string> | undefined
  const isOneOfTheirs = (message: string): boolean => {
    // Parses the whole catalogue: only for a message that is not its code's own.
    texts ??= textsOf(catalog.identities)
    return texts.has(foldMessage(message)) || texts.has(foldMessage(firstSentence.exec(message)?.[0] ?? ''))
  }
  const find = (code: number, raw: string): Meaning => {
    const message = inClear(raw)
    const fits = fitsOf(knowledge, knowledge.entries(code), message)
    const borrowed = fits.every(({ score }) => score < 1) && isOneOfTheirs(message)
    return { message, fits: borrowed ? [] : fits, borrowed }
  }
  return (code, raw) => {
    const key = `${code} ${raw}`
    const known = remembered.get(key)
    if (known) return known
    if (remembered.size >= mostRemembered) remembered.clear()
    const meaning = find(code, raw)
    remembered.set(key, meaning)
    return meaning
  }
}
