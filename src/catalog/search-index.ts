/** The texts of a product by their words. Only what is asked for is read in clear. */
import { groupBy, normalizeName } from './catalog.ts'
import { listIn } from './coding.ts'
import type { Entry, Product } from './entry.ts'
import { createReader, openCatalog, type PackedCatalog, rowsOf } from './packed-catalog.ts'
import { productsIn, sourcesIn } from './packed-row.ts'
import { findTexts } from './packed-search.ts'
import { remember } from './remember.ts'
import { isAdvice, isFiller, type SearchText } from './search-texts.ts'
import type { Vocabulary } from './search-vocabulary.ts'
import { createWordReader } from './search-words.ts'

/** A text of an entry, still packed. */
export interface IndexedText extends SearchText {
  /** The place of its entry. */
  entry: number
}

export interface SearchIndex {
  codes: readonly number[]
  entryAt(place: number): Entry
  /** The places of the entries with this name or alias, which is normalised. */
  named(name: string): readonly number[]
  words(): readonly string[]
  has(word: string): boolean
  /** The words of any text: `reduceOnly`, `REDUCE_ONLY` and `reduceonly` are `reduc`, `only`. */
  wordsOf(text: string): readonly string[]
  /** Looks for several words at once: each reading of all texts takes its time. */
  gather(words: readonly string[]): void
  textsWith(word: string): readonly IndexedText[]
  /** How much a word tells: the fewer entries have it, the more. */
  rarity(word: string): number
  /** How much a text tells. */
  weight(text: IndexedText): number
  /** How many threads speak of an entry. */
  threads(entry: number): number
  read(text: IndexedText): string
}

/** The index of one product. */
export const createIndex = (packed: PackedCatalog, vocabulary: Vocabulary, product: Product): SearchIndex => {
  const { words, has, formsOf, weight, rarity, seam } = vocabulary
  const wordsOf = createWordReader(has, seam)
  const ofProduct = rowsOf(packed).flatMap((row, at) =>
    productsIn(row).includes(product) ? [{ code: packed.codes[at] as number, row }] : [],
  )
  const codes = ofProduct.map(({ code }) => code)
  const read = createReader(packed)
  const catalog = openCatalog(packed, [product])
  const known = new Map<string, IndexedText>()
  const found = new Map<string, IndexedText[]>()

  const gather = (words: readonly string[]): void => {
    const unknown = words.filter((word) => !found.has(word))
    for (const word of unknown) found.set(word, [])
    const wordsByForm = groupBy(unknown, formsOf)
    const sought = new Uint8Array(Math.max(0, ...wordsByForm.keys()) + 1)
    for (const form of wordsByForm.keys()) sought[form] = 1
    if (wordsByForm.size === 0) return
    ofProduct.forEach(({ row }, entry) => {
      for (const { at, field, text, words } of findTexts(row, product, sought)) {
        const key = `${entry} ${at}`
        const indexed = known.get(key) ?? { entry, field, text }
        known.set(key, indexed)
        for (const word of new Set(words.flatMap((form) => wordsByForm.get(form) ?? []))) {
          if (!(isAdvice(field) && isFiller(word))) found.get(word)?.push(indexed)
        }
      }
    })
  }
  const textsWith = (word: string): readonly IndexedText[] => {
    if (!found.has(word)) gather([word])
    return found.get(word) ?? []
  }
  const isNamed = (name: string, { field, text }: SearchText): boolean =>
    (field === 'name' || field === 'alias') && normalizeName(read(text)) === name
  return {
    codes,
    entryAt: (place) => catalog.byCode(codes[place] as number)[0] as Entry,
    named(name) {
      // It has all of these words; the rarest leaves least to read.
      const [texts = []] = wordsOf(name)
        .map(textsWith)
        .sort((a, b) => a.length - b.length)
      return [...new Set(texts.filter((text) => isNamed(name, text)).map(({ entry }) => entry))]
    },
    words,
    has,
    wordsOf,
    gather,
    textsWith,
    rarity,
    weight: ({ text }) => listIn(text, weight).reduce((sum, one) => sum + one, 0),
    threads: remember(
      (entry) => sourcesIn(ofProduct[entry]?.row ?? '', product).filter((source) => read(source).includes('#')).length,
    ),
    read: ({ text }) => read(text),
  }
}
