/** The texts of a product by their words. Only what is asked for is read in clear. */
import { normalizeName } from './catalog.ts'
import { listIn, patternFor } from './coding.ts'
import type { Entry, Product } from './entry.ts'
import { createReader, openCatalog, openRows, type PackedCatalog } from './packed-catalog.ts'
import { isOf, sourcesIn } from './packed-row.ts'
import { findTexts, textsFor } from './packed-search.ts'
import { once, remember } from './remember.ts'
import { isTelling, isWordIn, rarityIn } from './search-rarity.ts'
import { createQueryReader } from './search-read-query.ts'
import type { SearchText } from './search-texts.ts'
import type { Vocabulary } from './search-vocabulary.ts'

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
  words(): ReadonlySet<string>
  has(word: string): boolean
  /** The words of a text of the catalogue: `reduceOnly`, `REDUCE_ONLY` and `reduceonly` are `reduc`, `only`. */
  wordsOf(text: string): readonly string[]
  wordsOfQuery(query: string): readonly string[]
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
  const rows = openRows(packed)
  const ofProduct = packed.codes.flatMap((code, place) =>
    isOf(rows.begun(place), product) ? [{ code, row: rows.whole(place) }] : [],
  )
  const codes = ofProduct.map(({ code }) => code)
  const read = createReader(packed)
  const catalog = openCatalog(packed, [product])
  const known = new Map<string, IndexedText>()
  const found = new Map<string, IndexedText[]>()
  const sought = new Set<number>()

  /** The texts that have some of the catalogue's pieces, and which. */
  const textsWithPieces = function* (sought: RegExp): Generator<[text: IndexedText, pieces: readonly number[]]> {
    for (const [entry, { row }] of ofProduct.entries()) {
      for (const { at, field, text, pieces } of findTexts(row, product, sought)) {
        const key = `${entry} ${at}`
        const indexed = known.get(key) ?? { entry, field, text }
        known.set(key, indexed)
        yield [indexed, pieces]
      }
    }
  }
  const gather = (words: readonly string[]): void => {
    const unknown = words.filter((word) => !found.has(word))
    if (unknown.length === 0) return
    for (const word of unknown) found.set(word, [])
    const wordsByPiece = vocabulary.find(unknown)
    for (const piece of wordsByPiece.keys()) sought.add(piece)
    if (wordsByPiece.size === 0) return
    for (const [text, pieces] of textsWithPieces(patternFor(wordsByPiece.keys()))) {
      for (const word of new Set(pieces.flatMap((piece) => wordsByPiece.get(piece) ?? [])))
        if (isWordIn(word, text)) found.get(word)?.push(text)
    }
  }
  const words = once((): ReadonlySet<string> => {
    const pieces = new Set(
      ofProduct.flatMap(({ row }) => textsFor(row, product)).flatMap((text) => listIn(text, (piece) => piece)),
    )
    return new Set([...pieces].flatMap(vocabulary.wordsOf))
  })
  const has = (word: string): boolean => (found.has(word) ? (found.get(word)?.length ?? 0) > 0 : words().has(word))
  const textsWith = (word: string): readonly IndexedText[] => {
    gather([word])
    return found.get(word) ?? []
  }
  const rarity = remember((word: string) => rarityIn(textsWith(word), codes.length))
  /** Exact where its words were looked for, and were counted in this product. */
  const weightOf = (piece: number): number => {
    const words = sought.has(piece) ? vocabulary.wordsOf(piece) : []
    return words.length > 0 && words.every((word) => found.has(word))
      ? words.reduce((sum, word) => sum + (isTelling(word) ? rarity(word) : 0), 0)
      : vocabulary.weight(piece)
  }
  const isNamed = (name: string, { field, text }: SearchText): boolean =>
    (field === 'name' || field === 'alias') && normalizeName(read(text)) === name
  return {
    codes,
    entryAt: (place) => catalog.byCode(codes[place] as number)[0] as Entry,
    named(name) {
      const words = vocabulary.read(name)
      gather(words)
      // It has all of these words; the rarest leaves least to read.
      const [texts = []] = words.map(textsWith).sort((a, b) => a.length - b.length)
      return [...new Set(texts.filter((text) => isNamed(name, text)).map(({ entry }) => entry))]
    },
    words,
    has,
    wordsOf: vocabulary.read,
    wordsOfQuery: createQueryReader(has, vocabulary),
    gather,
    textsWith,
    rarity,
    weight: ({ text }) => listIn(text, weightOf).reduce((sum, one) => sum + one, 0),
    threads: remember(
      (entry) => sourcesIn(ofProduct[entry]?.row ?? '', product).filter((source) => read(source).includes('#')).length,
    ),
    read: ({ text }) => read(text),
  }
}
