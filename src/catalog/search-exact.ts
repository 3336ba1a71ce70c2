/** Entries that a query names outright: by code, by name, or by the start of a code. */
import { normalizeName } from './catalog.ts'
import type { Match } from './match.ts'
import { parseCode } from './parse-code.ts'
import type { SearchIndex } from './search-index.ts'

/** A code in running text has its minus: `limit 1000` is no -1000. */
const signed = /(?<![\w.-])[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]\d{4,6}(?!\w|\.\d)/g
/** A name in running text has a seam: not every `timeout` is -1007. */
const seam = /[a-z\d][_-][a-z\d]/i

const placesOf = (index: SearchIndex, code: number): number[] => {
  const place = index.codes.indexOf(code)
  return place < 0 ? [] : [place]
}

const byCode = (index: SearchIndex, query: string): number[] => {
  const codes = new Set((query.match(signed) ?? []).flatMap((text) => parseCode(text) ?? []))
  if (codes.size > 0) return [...codes].flatMap((code) => placesOf(index, code))
  const code = /^\s*\d+\s*$|\bcode\b/i.test(query) ? (parseCode(query) ?? Number.NaN) : Number.NaN
  const exact = placesOf(index, code)
  return exact.length > 0 ? exact : placesOf(index, -code)
}

const namesIn = (query: string): string[] => [
  ...new Set([query, ...(query.match(/[\w-]+/g) ?? []).filter((word) => seam.test(word))].map(normalizeName)),
]

const matchOf = (index: SearchIndex, place: number, field: 'code' | 'name' | 'alias', text: string): Match => ({
  score: 1,
  entry: index.entryAt(place),
  field,
  text,
  ranges: [[0, text.length]],
})

/** By code or by name. */
export const findNamed = (index: SearchIndex, query: string): Match[] => {
  const found = new Map(byCode(index, query).map((at) => [at, matchOf(index, at, 'code', String(index.codes[at]))]))
  for (const wanted of namesIn(query)) {
    for (const place of index.named(wanted)) {
      const { name, aliases } = index.entryAt(place)
      const isName = name !== null && normalizeName(name) === wanted
      const text = isName ? name : (aliases.find((alias) => normalizeName(alias) === wanted) ?? wanted)
      if (!found.has(place)) found.set(place, matchOf(index, place, isName ? 'name' : 'alias', text))
    }
  }
  return [...found.values()]
}

/** `416` is the start of -4161 and its neighbours. */
export const findBegun = (index: SearchIndex, query: string): Match[] => {
  const digits = /^\s*[-\u2212]?(\d{2,5})\s*$/.exec(query)?.[1]
  if (digits === undefined) return []
  return index.codes.flatMap((code, place): Match[] => {
    const text = String(code)
    if (!text.replace('-', '').startsWith(digits)) return []
    const to = text.length - String(Math.abs(code)).length + digits.length
    return [{ ...matchOf(index, place, 'code', text), score: to / text.length, ranges: [[0, to]] }]
  })
}
