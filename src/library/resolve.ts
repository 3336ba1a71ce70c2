/** Finds the entry for the parts of an error: by its code, by what its texts say, at last by its HTTP status. */
import { type Entry, type Product, products } from '../catalog/entry.ts'
import { sameMeaning } from '../catalog/same-meaning.ts'
import { specialise } from '../catalog/specialise.ts'
import { bestFit, fitsOf, type Preference, pickEntry } from '../decode/fit.ts'
import { namesOther, originOf, productAt } from './address.ts'
import { readText, type TextMeaning } from './by-text.ts'
import { catalog, http, templates } from './data.ts'
import type { CodeAndText, ErrorParts } from './error-parts.ts'
import { type Explanation, explained, unknown } from './explanation.ts'
import { isConnectors, statusOf } from './status.ts'

interface Question extends ErrorParts {
  origin: 'binance' | 'other' | undefined
  preference: Preference
  status: number | null
}

const isProduct = (value: unknown): value is Product => products.some((product) => product === value)

/** A positive code is a number like any other: only its own text, or the product that has such, makes it Binance's. */
const byCode = (question: Question, { code, message, isBody }: CodeAndText): TextMeaning | undefined => {
  const { origin, preference } = question
  const entries = catalog.byCode(code)
  const fit = bestFit(message === null ? [] : fitsOf({ templates }, entries, message), preference)
  const entry = fit?.entry ?? pickEntry(entries, preference)
  if (!entry) return undefined
  const isStray = code > 0 ? preference.named !== entry.product : !isBody && !origin && namesOther(message ?? '')
  return fit || !isStray ? { code, entry, message, params: fit?.params ?? [] } : undefined
}

/** JSON-RPC has its own codes from -32000. */
const isUnlisted = (question: Question, { code, message, isBody }: CodeAndText): boolean => {
  const isBinances = question.origin === 'binance' || (isBody && message !== null) || isConnectors(question)
  return isBinances && code <= -1000 && code > -32000 && catalog.byCode(code).length === 0
}

/** `… 503 Service Unavailable Unknown error, please …`: a body follows what HTTP calls the status, and ends the text. */
const byStatus = ({ status, texts }: Question): TextMeaning | undefined => {
  const entry = http.byCode(status ?? 0)[0]
  if (!entry || texts.some((text) => namesOther(text.slice(0, 300)))) return undefined
  const message = entry.messages.find((known) => texts.some((text) => text.trimEnd().endsWith(known)))
  return { code: entry.code, entry, message: message ?? null, params: [] }
}

/**
 * The same error in the product that the request went to. Pages word their texts differently; where one has advice for
 * this very text, only a product that was named outweighs it.
 */
const inProduct = (entry: Entry, message: string | null, { named, usual }: Preference): Entry => {
  const own = catalog.byCode(entry.code).find(({ product }) => product === (named ?? usual))
  const isSpecial = named === undefined && specialise(entry, message) !== entry
  return own && !isSpecial && sameMeaning(own, entry) ? own : entry
}

/** The first that a list of things gives. */
const first = <Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined => {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

const meaningOf = (question: Question): TextMeaning | undefined => {
  const known = first(question.codes, (one) => byCode(question, one))
  if (known) return known
  const told = first(question.texts, (text) => readText(text, question.preference))
  if (told?.entry) return told
  const unlisted = question.codes.find((one) => isUnlisted(question, one))
  return unlisted ? { ...unlisted, entry: undefined, params: [] } : (told ?? byStatus(question))
}

export const resolve = (parts: ErrorParts, usual: Product): Explanation | undefined => {
  const origin = originOf(parts.addresses)
  if (origin === 'other' || (origin === undefined && parts.isForeign)) return undefined
  const addressed = isProduct(parts.product) ? parts.product : productAt(parts.addresses)
  const status = statusOf(parts, http.entries) ?? null
  const meaning = meaningOf({ ...parts, origin, preference: { named: addressed, usual }, status })
  if (!meaning) return undefined
  const { code, entry, message, params } = meaning
  const told = { message, params, status }
  const named = addressed ?? meaning.named
  return entry ? explained(inProduct(entry, message, { named, usual }), told) : unknown(code, named ?? usual, told)
}
