/** Writes what each word of the packed catalogue is in a search; src/catalog/search-vocabulary.ts reads it. */
import { charactersOf } from '../../src/catalog/coding.ts'
import { type Entry, products } from '../../src/catalog/entry.ts'
import type { PackedCatalog } from '../../src/catalog/packed-catalog.ts'
import { piecesOf } from '../../src/catalog/packed-text.ts'
import { isAdvice, isFiller, textsOf, worth } from '../../src/catalog/search-texts.ts'
import { formsByWord, formsIn, grain, type PackedVocabulary } from '../../src/catalog/search-vocabulary.ts'
import { runsIn, seamOf } from '../../src/catalog/search-words.ts'

/** A name, which nobody writes in one. */
const isConstant = (run: string): boolean => /^[A-Z\d_]+$/.test(run)

/** What is written with a seam anywhere is two words wherever it is written as one. */
const findSeams = (entries: readonly Entry[]): Map<string, readonly string[]> => {
  const texts = entries.flatMap(textsOf).filter(({ field }) => !isAdvice(field))
  const runs = texts.flatMap(({ text }) => runsIn(text)).filter((run) => !isConstant(run))
  return new Map(runs.flatMap((run) => seamOf(run) ?? []))
}

type Meaning = ReadonlyMap<string, readonly string[]>

/** For each word of some entries: what the best of its texts is worth, added up over the entries that have it. */
const worthsOf = (entries: readonly Entry[], meaning: Meaning): Map<string, number> => {
  const worths = new Map<string, number>()
  for (const entry of entries) {
    const best = new Map<string, number>()
    for (const { field, text } of textsOf(entry)) {
      for (const word of piecesOf(text).flatMap((form) => meaning.get(form) ?? [])) {
        if (!(isAdvice(field) && isFiller(word))) best.set(word, Math.max(best.get(word) ?? 0, worth[field]))
      }
    }
    for (const [word, value] of best) worths.set(word, (worths.get(word) ?? 0) + value)
  }
  return worths
}

/** The fewer entries have a word, the more it tells; one that has it in its advice alone counts in part. */
const rarityOf = (having: number, entries: number): number =>
  Math.round(grain * Math.log(1 + (entries - having + 0.5) / (having + 0.5)))

/** Characters for each of the words: 0 where no entry has it. */
const packRarities = (words: readonly string[], entries: readonly Entry[], meaning: Meaning): string => {
  const worths = worthsOf(entries, meaning)
  return words
    .map((word) => {
      const having = worths.get(word)
      return charactersOf(having === undefined ? 0 : 1 + rarityOf(having, entries.length))
    })
    .join('')
}

export const packVocabulary = (entries: readonly Entry[], packed: PackedCatalog): PackedVocabulary => {
  const seams = findSeams(entries)
  const forms = formsIn(packed)
  const byWord = formsByWord(packed, seams)
  const meaning = new Map<string, string[]>(forms.map((form) => [form, []]))
  for (const [word, numbers] of byWord) for (const number of numbers) meaning.get(forms[number] as string)?.push(word)
  const words = byWord.map(([word]) => word)
  return {
    rarities: products
      .map((product) => entries.filter((entry) => entry.product === product))
      .map((ofProduct) => packRarities(words, ofProduct, meaning))
      .join('!'),
    seams: [...seams].map(([run, parts]) => [run, ...parts].join(' ')).join('!'),
  }
}
