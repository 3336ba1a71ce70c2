/** The error that a text holds, when somebody has said that the text is an error. */
import type { Entry, Product } from '../catalog/entry.ts'
import { lookUp } from '../catalog/look-up.ts'
import { matchTemplate } from '../catalog/template.ts'
import { createDecoder } from '../decode/decoder.ts'
import { type Preference, pickEntry } from '../decode/fit.ts'
import type { Hit } from '../decode/hit.ts'
import { productAt } from './address.ts'
import { catalog, knowledge, templates } from './data.ts'

export interface TextMeaning {
  code: number
  /** Undefined for a code that is on no list. */
  entry: Entry | undefined
  message: string | null
  params: readonly string[]
  /** The product that what stands before it names: `binancecoinm {"code":`. */
  named?: Product | undefined
}

/** The first error in it; one that is known before one that is not. */
const decodeFirst = (text: string, product: Product): Hit | undefined => {
  const hits: Hit[] = []
  const sink = { hit: (hit: Hit) => hits.push(hit) > 0 && hit.entry === undefined }
  const decoder = createDecoder({ knowledge: knowledge(), product, file: null, sink })
  decoder.push(new TextEncoder().encode(text))
  decoder.end()
  return hits.find(({ entry }) => entry) ?? hits[0]
}

/** What HTTP calls its statuses is said by many programs; and so are a message's words when they are few. */
const isTelling = (entry: Entry, text: string): boolean =>
  entry.product === 'http'
    ? entry.byMessage.some((known) => known.text === text.trim())
    : text.trim().split(/\s+/).length >= 3

/** What stands in the holes when the whole text is one of the entry's; undefined when it is none. */
const paramsOf = (entry: Entry, text: string): string[] | undefined =>
  templates(entry)
    .map((template) => matchTemplate(template, text))
    .find((params) => params !== undefined)

/** The whole text is a message of Binance's, in which decode sees no error for want of anything around it. */
const asMessage = (text: string, preference: Preference): TextMeaning | undefined => {
  const found = lookUp(catalog, [text], 'all')
    .flatMap(({ entries }) => entries)
    .filter((entry) => isTelling(entry, text) && paramsOf(entry, text))
  const entry = pickEntry(found, preference)
  return entry && { code: entry.code, entry, message: text.trim(), params: paramsOf(entry, text) ?? [] }
}

export const readText = (text: string, preference: Preference): TextMeaning | undefined => {
  const hit = decodeFirst(text, preference.named ?? preference.usual)
  if (!hit) return asMessage(text, preference)
  const { code, entry, message, params, offset } = hit
  return { code, entry, message, params, named: productAt([text.slice(0, offset)]) }
}
