/** The words by which a search compares texts, as the packed data tells them: reading all texts takes too long for a start. */
import { listIn } from './coding.ts'
import { type Product, products } from './entry.ts'
import { isAside } from './search-synonyms.ts'
import { isFiller } from './search-texts.ts'

/** As data/scripts/pack-vocabulary.ts writes it. */
export interface PackedVocabulary {
  /** Every word of a search, in the order of the alphabet, with a blank between two. */
  words: string
  /**
   * For each, with `!` between two: which of the catalogue's words are it or have it. Those of neighbours are neighbours,
   * so each is told by how far it is from the one before, twice the way forwards, and one more than that backwards.
   */
  forms: string
  /** For each, the products that have it: the number of the product that has the place 2ⁿ, added up. */
  products: string
  /** How much each tells, in parts of `grain`: the fewer codes have it, the more. */
  rarities: string
}

export const grain = 8

export interface Vocabulary {
  /** Those of a product. */
  wordsIn(product: Product): string[]
  isIn(word: string, product: Product): boolean
  /** The numbers of the catalogue's words that are it or have it. */
  formsOf(word: string): readonly number[]
  /** How much a word tells. */
  rarity(word: string): number
  /** How much one of the catalogue's words tells. */
  weight(number: number): number
}

const same = (number: number): number => number

const readForms = (packed: string): number[][] => {
  let last = 0
  const follow = (step: number): number => {
    last += step % 2 === 0 ? step / 2 : -(step + 1) / 2
    return last
  }
  return packed.split('!').map((steps) => listIn(steps, follow))
}

export const openVocabulary = (packed: PackedVocabulary): Vocabulary => {
  const words = packed.words.split(' ')
  const places = new Map(words.map((word, place) => [word, place]))
  const having = listIn(packed.products, same)
  const rarities = listIn(packed.rarities, (eighths) => eighths / grain)
  const forms = readForms(packed.forms)
  const weights = new Float32Array(forms.reduce((most, ofWord) => Math.max(most, ...ofWord), 0) + 1)
  forms.forEach((ofWord, place) => {
    const word = words[place] as string
    const rarity = isAside(word) || isFiller(word) ? 0 : (rarities[place] as number)
    for (const form of ofWord) weights[form] = (weights[form] as number) + rarity
  })
  const isAt = (place: number, product: Product): boolean =>
    ((having[place] as number) & (1 << products.indexOf(product))) > 0
  const placeOf = (word: string): number => places.get(word) ?? -1
  return {
    wordsIn: (product) => words.filter((_, place) => isAt(place, product)),
    isIn: (word, product) => isAt(placeOf(word), product),
    formsOf: (word) => forms[placeOf(word)] ?? [],
    rarity: (word) => rarities[placeOf(word)] ?? 0,
    weight: (number) => weights[number] ?? 0,
  }
}
