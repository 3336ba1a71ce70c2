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

const readForms = (packed: string): number[][] => {
  let last = 0
  const follow = (step: number): number => {
    last += step % 2 === 0 ? step / 2 : -(step + 1) / 2
    return last
  }
  return packed.split('!').map((steps) => listIn(steps, follow))
}

/** For one product after another; what all have in common is read once. */
export const openVocabulary = (packed: PackedVocabulary): ((product: Product) => Vocabulary) => {
  const words = packed.words.split(' ')
  const places = new Map(words.map((word, place) => [word, place]))
  const forms = readForms(packed.forms)
  const seams = new Map(
    packed.seams.split('!').map((row) => {
      const [word = '', ...parts] = row.split(' ')
      return [word, parts]
    }),
  )
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
