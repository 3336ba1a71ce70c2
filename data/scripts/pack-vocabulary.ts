/** Writes what each piece of the packed catalogue is in a search; src/catalog/search-vocabulary.ts reads it. */
import { groupBy } from '../../src/catalog/catalog.ts'
import { charactersOf, ending } from '../../src/catalog/coding.ts'
import { type Entry, products } from '../../src/catalog/entry.ts'
import { type PackedCatalog, piecesIn } from '../../src/catalog/packed-catalog.ts'
import { piecesOf } from '../../src/catalog/packed-text.ts'
import { isTelling, isWordIn, rarityIn } from '../../src/catalog/search-rarity.ts'
import { isAdvice, textsOf } from '../../src/catalog/search-texts.ts'
import {
  createPieceReader,
  grain,
  nameSeamsIn,
  type PackedVocabulary,
  packSeams,
} from '../../src/catalog/search-vocabulary.ts'
import { createTextReader, runsIn, type Seams, seamsIn } from '../../src/catalog/search-words.ts'

/** A name, which nobody writes in one. */
const isConstant = (run: string): boolean => /^[A-Z\d_]+$/.test(run)

/** What is written with a seam anywhere is two words wherever it is written as one. */
const findSeams = (entries: readonly Entry[], pieces: readonly string[]): Seams => {
  const texts = entries.flatMap(textsOf).filter(({ field }) => !isAdvice(field))
  const runs = texts.flatMap(({ text }) => runsIn(text)).filter((run) => !isConstant(run))
  const whole = new Set(pieces.flatMap(createTextReader(new Map())))
  return new Map([...seamsIn(runs), ...[...nameSeamsIn(pieces)].filter(([run]) => whole.has(run))])
}

type WordsByPiece = ReadonlyMap<string, readonly string[]>

/** For each word, what it tells in a product, on the average of those that have it: near enough to every product's own. */
const raritiesOf = (entries: readonly Entry[], wordsByPiece: WordsByPiece): Map<string, number> => {
  const ofProducts = products.flatMap((product) => {
    const own = entries.filter((entry) => entry.product === product)
    const texts = own.flatMap((entry, at) =>
      textsOf(entry).map(({ field, text }) => ({
        entry: at,
        field,
        words: new Set(piecesOf(text).flatMap((piece) => wordsByPiece.get(piece) ?? [])),
      })),
    )
    const byWord = groupBy(texts, (text) => [...text.words].filter((word) => isWordIn(word, text)))
    return [...byWord].map(([word, having]) => ({ word, rarity: rarityIn(having, own.length) }))
  })
  return new Map(
    [...groupBy(ofProducts, ({ word }) => [word])].map(([word, of]) => [
      word,
      of.reduce((sum, { rarity }) => sum + rarity, 0) / of.length,
    ]),
  )
}

/** In one character. */
const packWeight = (weight: number): string => charactersOf(Math.min(ending.count - 1, Math.round(grain * weight)))

export const packVocabulary = (entries: readonly Entry[], packed: PackedCatalog): PackedVocabulary => {
  const pieces = piecesIn(packed)
  const seams = findSeams(entries, pieces)
  const read = createPieceReader(createTextReader(seams))
  const words = new Map(pieces.map((piece) => [piece, read(piece)]))
  const rarities = raritiesOf(entries, words)
  const weightOf = (piece: string): number =>
    (words.get(piece) ?? []).filter(isTelling).reduce((sum, word) => sum + (rarities.get(word) ?? 0), 0)
  return {
    weights: pieces.map(weightOf).map(packWeight).join(''),
    seams: packSeams(seams),
  }
}
