/** The words by which a search compares texts, as the packed data tells them: reading all texts takes too long for a start. */
import { listIn } from './coding.ts'
import { type Product, products } from './entry.ts'
import type { PackedCatalog } from './packed-catalog.ts'
import { isGap } from './packed-text.ts'
import { isAside } from './search-synonyms.ts'
import { isFiller } from './search-texts.ts'
import { meaningOf, type Seams, seamOf } from './search-words.ts'

/** As data/scripts/pack-vocabulary.ts writes it. What follows from the catalogue's words is found when a search begins. */
export interface PackedVocabulary {
  /**
   * For each product, with `!` between two: how much each of the words tells there, in parts of `grain` and one more, or
   * nothing where the product does not have it.
   */
  rarities: string
  /** Parameters in one word, and their words, with `!` between two: `recvwindow recv window`. */
  seams: string
}

export const grain = 8

/** The words of a product. */
export interface Vocabulary {
  words(): string[]
  has(word: string): boolean
  /** The numbers of the catalogue's words that are it or have it. */
  formsOf(word: string): readonly number[]
  /** How much a word tells: the fewer entries have it, the more. */
  rarity(word: string): number
  /** How much one of the catalogue's words tells. */
  weight(number: number): number
  /** The words that one stands for which is written apart elsewhere. */
  seam(word: string): readonly string[] | undefined
}

const readSeams = (packed: string): [string, string[]][] =>
  packed.split('!').map((row) => {
    const [word = '', ...parts] = row.split(' ')
    return [word, parts]
  })

export const formsIn = ({ words }: Pick<PackedCatalog, 'words'>): string[] => words.flatMap((line) => line.split(' '))

/** `PRICE_FILTER`: in a text written in one, as nobody does, it is two words as well. */
const constant = /^[A-Z\d]+(?:_[A-Z\d]+)+$/

/** Those of names, which the catalogue's words tell by themselves, and of parameters. */
const allSeams = (forms: readonly string[], seams: Seams): Seams => {
  const names = forms.filter((form) => constant.test(form)).flatMap((form) => seamOf(form) ?? [])
  return new Map([...seams, ...names])
}

/** What the catalogue's words are in a search, in the order of the alphabet, each with the numbers of those that have it. */
export const formsByWord = (catalog: Pick<PackedCatalog, 'words'>, parameters: Seams): [string, number[]][] => {
  const all = formsIn(catalog)
  const seams = allSeams(all, parameters)
  const forms = new Map<string, number[]>()
  const add = (word: string, number: number): void => {
    const known = forms.get(word)
    if (!known) forms.set(word, [number])
    else if (known[known.length - 1] !== number) known.push(number)
  }
  for (const [number, form] of all.entries()) {
    if (isGap(form)) continue
    const meaning = meaningOf(form, seams)
    if (typeof meaning === 'string') add(meaning, number)
    else for (const word of meaning) add(word, number)
  }
  return [...forms].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** For one product after another; what all have in common is read once. */
export const openVocabulary = (
  packed: PackedVocabulary,
  catalog: Pick<PackedCatalog, 'words'>,
): ((product: Product) => Vocabulary) => {
  const seams = new Map(readSeams(packed.seams))
  const all = formsByWord(catalog, seams)
  const words = all.map(([word]) => word)
  const forms = all.map(([, ofWord]) => ofWord)
  const places = new Map(words.map((word, place) => [word, place]))
  const mostForm = forms.reduce((most, ofWord) => Math.max(most, ...ofWord), 0)
  return (product) => {
    const parts = listIn(packed.rarities.split('!')[products.indexOf(product)] ?? '', (number) => number)
    const rarityAt = (place: number): number => Math.max(0, (parts[place] ?? 0) - 1) / grain
    const placeOf = (word: string): number => places.get(word) ?? -1
    const weights = new Float32Array(mostForm + 1)
    forms.forEach((ofWord, place) => {
      const word = words[place] as string
      const weight = isAside(word) || isFiller(word) ? 0 : rarityAt(place)
      for (const form of ofWord) weights[form] = (weights[form] as number) + weight
    })
    return {
      words: () => words.filter((_, place) => parts[place]),
      has: (word) => (parts[placeOf(word)] ?? 0) > 0,
      formsOf: (word) => forms[placeOf(word)] ?? [],
      rarity: (word) => rarityAt(placeOf(word)),
      weight: (number) => weights[number] ?? 0,
      seam: (word) => seams.get(word),
    }
  }
}
