/** What a mistyped name, code or command was probably meant to be. */
import { type Catalog, normalizeName } from './catalog.ts'
import { editDistance } from './edit-distance.ts'
import type { Identity } from './entry.ts'

interface Ranked<Value> {
  value: Value
  /** 0 is the same; Infinity is nothing like it. */
  distance: number
}

const nearest = <Value>(ranked: Ranked<Value>[], limit: number): Value[] => {
  const near = ranked.filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
  return [...new Set(near.sort((a, b) => a.distance - b.distance).map(({ value }) => value))].slice(0, limit)
}

/** One slip in every four letters. */
const slips = (length: number): number => Math.max(1, Math.floor(length / 4))

/** No name is longer; what is, was not meant as one. */
const longestName = 80

/** `INVALID_TIME` is the start of a name, `TIMESTAMP_INVALID` another order of its words. */
const nameDistance = (text: string, name: string): number => {
  const asWhole = editDistance(text, name, slips(text.length)) / text.length
  if (name.startsWith(text)) return Math.min(asWhole, 0.1)
  const words = text.split('_')
  const own = name.split('_')
  const isNear = (word: string, other: string): boolean =>
    (word.length > 3 && other.startsWith(word)) || editDistance(word, other) <= (word.length - 1) >> 2
  const isAllNear = words.every((word) => own.some((other) => isNear(word, other)))
  return isAllNear ? Math.min(asWhole, 0.3 + Math.max(0, own.length - words.length) / 10) : asWhole
}

/** Official names; an alias stands for the name it is an alias of. */
export const nearestNames = (catalog: Catalog, text: string, limit: number): string[] => {
  const wanted = normalizeName(text)
  if (wanted.length < 3 || wanted.length > longestName) return []
  const ranked = catalog.identities.flatMap(({ name, aliases }) =>
    [...(name === null ? [] : [name]), ...aliases].map((known) => ({
      value: name ?? known,
      distance: nameDistance(wanted, normalizeName(known)),
    })),
  )
  return nearest(ranked, limit)
}

const digitsOf = (code: number): string => String(Math.abs(code))

/** Two digits swapped are likelier than one left out, one too many or a wrong one. */
const slipOf = (typed: string, code: string): number => {
  if (editDistance(typed, code, 1) > 1) return Number.POSITIVE_INFINITY
  if (typed.length !== code.length) return typed.length < code.length ? 1 : 2
  const wrong = [...typed].filter((digit, at) => digit !== code[at]).length
  return wrong === 1 ? 3 : 0
}

/** `2` is a slip away from too much. */
const isLong = ({ code }: Identity): boolean => Math.abs(code) >= 100

/** Those a slip of the keyboard away, likeliest slip first, then the neighbours in the same hundred. */
export const nearestCodes = (catalog: Catalog, code: number, limit: number): number[] => {
  const typed = digitsOf(code)
  const ranked = catalog.identities.filter(isLong).map((entry) => {
    const away = Math.abs(Math.abs(entry.code) - Math.abs(code))
    const isNeighbour = away < 25 && Math.trunc(entry.code / 100) === Math.trunc(code / 100)
    const slip = Math.min(slipOf(typed, digitsOf(entry.code)), isNeighbour ? 4 : Number.POSITIVE_INFINITY)
    return { value: entry.code, distance: slip + away / 1e6 }
  })
  return nearest(ranked, limit)
}

/** The one of a few words that was meant, mistyped or begun. */
export const nearestWord = (text: string, words: readonly string[]): string | undefined => {
  const wanted = text.toLowerCase()
  const ranked = words.map((word) => {
    const isBegun = wanted.length > 2 && word.toLowerCase().startsWith(wanted)
    return { value: word, distance: isBegun ? 0.5 : editDistance(wanted, word.toLowerCase(), slips(wanted.length + 1)) }
  })
  return nearest(ranked, 1)[0]
}
