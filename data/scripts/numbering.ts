/** Gives the things of a list numbers, the commonest the smallest. */
import { charactersOf } from '../../src/catalog/coding.ts'

const alphabetically = (a: string, b: string): number => (a < b ? -1 : 1)

/** Up to where things come up about as often: 55 have numbers of one character, 1705 of at most two. */
const ranks = [55, 385, 1705]

/** Those that come up about as often are in the order of the alphabet, which compresses best. */
export const byCount = (all: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || alphabetically(a, b))
    .map(([one], place) => ({ one, rank: ranks.filter((end) => place >= end).length }))
    .toSorted((a, b) => a.rank - b.rank || alphabetically(a.one, b.one))
    .map(({ one }) => one)
}

/** The number of a thing by its place, in the characters of the packed data. */
export const numbering = (all: readonly string[]): ((one: string) => string) => {
  const characters = new Map(all.map((one, place) => [one, charactersOf(place)]))
  return (one) => {
    const known = characters.get(one)
    if (known === undefined) throw new Error(`no number for '${one}'`)
    return known
  }
}
