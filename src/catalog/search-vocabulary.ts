/** The words by which a search compares texts: which of the catalogue's pieces have them, and how much a piece tells. */
import { numberAt } from './coding.ts'
import { openPieces, type PackedCatalog } from './packed-catalog.ts'
import { isGap } from './packed-text.ts'
import { remember } from './remember.ts'
import { hintFor, nameHintFor } from './search-hint.ts'
import { createTextReader, longestWord, type Seams, seamsIn } from './search-words.ts'
import { splitHoles } from './template.ts'

/** As data/scripts/pack-vocabulary.ts writes it. */
export interface PackedVocabulary {
  /** How much each of the catalogue's pieces tells, in parts of `grain` and in one character. */
  weights: string
  /** What is written in one, and its words, with `!` between two: `recvwindow recv window`. */
  seams: string
}

export const grain = 4

export interface Vocabulary {
  /** The catalogue's pieces that have some words, and which. To read all pieces would take a search as long again. */
  find(words: readonly string[]): ReadonlyMap<number, readonly string[]>
  /** The words of a piece. */
  wordsOf(piece: number): readonly string[]
  /** The words of any text of the catalogue: `reduceOnly`, `REDUCE_ONLY` and `reduceonly` are `reduc`, `only`. */
  read(text: string): readonly string[]
  /** How much a piece tells. */
  weight(piece: number): number
  /** The words that one stands for which is written apart elsewhere. */
  seam(word: string): readonly string[] | undefined
  /** The same for a name in one; read for a word that is nothing else. */
  nameSeam(word: string): readonly string[] | undefined
}

export const packSeams = (seams: Seams): string => [...seams].map(([run, words]) => [run, ...words].join(' ')).join('!')

const unpackSeams = (packed: string): Seams =>
  new Map(
    packed.split('!').map((row) => {
      const [run = '', ...words] = row.split(' ')
      return [run, words]
    }),
  )

/** `PRICE_FILTER`. */
const name = /^[A-Z\d]+(?:_[A-Z\d]+)+$/

export const nameSeamsIn = (pieces: readonly string[]): Seams => seamsIn(pieces.filter((piece) => name.test(piece)))

/** `owner/repository#7`: a source is no text. */
const thread = /#\d/

/** What holes begin with. */
const hole = /[%{<]/

export const createPieceReader =
  (read: (text: string) => readonly string[]) =>
  (piece: string): readonly string[] =>
    isGap(piece) || thread.test(piece) ? [] : read(hole.test(piece) ? splitHoles(piece).join(' ') : piece)

export const openVocabulary = (packed: PackedVocabulary, catalog: PackedCatalog): Vocabulary => {
  const pieces = openPieces(catalog)
  const seams = unpackSeams(packed.seams)
  const read = createTextReader(seams)
  const readPiece = createPieceReader(read)
  const wordsOf = remember((piece: number) => readPiece(pieces.at(piece)))
  return {
    find(words) {
      const wanted = new Set(words.filter((word) => word.length <= longestWord))
      const found = new Map<number, readonly string[]>()
      if (wanted.size === 0) return found
      for (const piece of pieces.matching(hintFor([...wanted]))) {
        const having = wordsOf(piece).filter((word) => wanted.has(word))
        if (having.length > 0) found.set(piece, having)
      }
      return found
    },
    wordsOf,
    read,
    weight: (piece) => numberAt(packed.weights, piece).number / grain,
    seam: (word) => seams.get(word),
    nameSeam: (word) => nameSeamsIn(pieces.matching(nameHintFor(word)).map(pieces.at)).get(word),
  }
}
