/** Writes what each word of the packed catalogue is in a search; src/catalog/search-vocabulary.ts reads it. */
import { groupBy } from '../../src/catalog/catalog.ts'
import { charactersOf } from '../../src/catalog/coding.ts'
import { type Entry, products } from '../../src/catalog/entry.ts'
import type { PackedCatalog } from '../../src/catalog/packed-catalog.ts'
import { stem } from '../../src/catalog/search-stem.ts'
import { isAdvice, isFiller, textsOf, worth } from '../../src/catalog/search-texts.ts'
import { grain, type PackedVocabulary } from '../../src/catalog/search-vocabulary.ts'
import { runsIn, wordsOfRun } from '../../src/catalog/search-words.ts'
import { splitHoles } from '../../src/catalog/template.ts'

type Seams = ReadonlyMap<string, readonly string[]>

/** A name, which nobody writes in one. */
const isConstant = (run: string): boolean => /^[A-Z\d_]+$/.test(run)

/** What is written with a seam anywhere is two words wherever it is written as one. */
const findSeams = (entries: readonly Entry[], isWanted: (run: string) => boolean = () => true): Seams => {
  const texts = entries.flatMap(textsOf).filter(({ field }) => !isAdvice(field))
  const seams = new Map<string, readonly string[]>()
  for (const run of texts.flatMap(({ text }) => runsIn(text)).filter(isWanted)) {
    const words = wordsOfRun(run)
    if (words.length > 1 && words.length < 5) seams.set(stem(run.replace(/[^a-z\d]/gi, '')), words)
  }
  return seams
}

const meaningOf = (word: string, seams: Seams): string[] =>
  runsIn(splitHoles(word).join(' ')).flatMap((run) => {
    const parts = wordsOfRun(run)
    return (parts.length === 1 && seams.get(parts[0] as string)) || parts
  })

type Meaning = ReadonlyMap<string, readonly string[]>

/** For each word of some entries: what the best of its texts is worth, added up over the entries that have it. */
const worthsOf = (entries: readonly Entry[], meaning: Meaning): Map<string, number> => {
  const worths = new Map<string, number>()
  for (const entry of entries) {
    const best = new Map<string, number>()
    for (const { field, text } of textsOf(entry)) {
      for (const word of text.split(' ').flatMap((form) => meaning.get(form) ?? [])) {
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

const packForms = (forms: readonly (readonly number[])[]): string => {
  let last = 0
  const step = (form: number): string => {
    const way = form - last
    last = form
    return charactersOf(way >= 0 ? 2 * way : -2 * way - 1)
  }
  return forms.map((ofWord) => ofWord.map(step).join('')).join('!')
}

export const packVocabulary = (entries: readonly Entry[], packed: PackedCatalog): PackedVocabulary => {
  const seams = findSeams(entries)
  const forms = packed.words.flatMap((line) => line.split(' '))
  const meaning = new Map(forms.map((form) => [form, meaningOf(form, seams)]))
  const words = [...worthsOf(entries, meaning).keys()].toSorted()
  const formsOf = groupBy(forms.keys(), (number) => meaning.get(forms[number] as string) ?? [])
  return {
    words: words.join(' '),
    forms: packForms(words.map((word) => [...new Set(formsOf.get(word))].toSorted((a, b) => a - b))),
    rarities: products
      .map((product) => entries.filter((entry) => entry.product === product))
      .map((ofProduct) => packRarities(words, ofProduct, meaning))
      .join('!'),
    seams: [...findSeams(entries, (run) => !isConstant(run))]
      .map(([run, parts]) => [run, ...parts].join(' '))
      .join('!'),
  }
}
