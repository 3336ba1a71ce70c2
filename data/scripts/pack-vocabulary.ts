/** Writes what each word of the packed catalogue is in a search; src/catalog/search-vocabulary.ts reads it. */
import { groupBy } from '../../src/catalog/catalog.ts'
import { charactersOf } from '../../src/catalog/coding.ts'
import { type Entry, type Product, products } from '../../src/catalog/entry.ts'
import type { PackedCatalog } from '../../src/catalog/packed-catalog.ts'
import { stem } from '../../src/catalog/search-stem.ts'
import { isAdvice, textsOf, worth } from '../../src/catalog/search-texts.ts'
import { grain, type PackedVocabulary } from '../../src/catalog/search-vocabulary.ts'
import { runsIn, wordsOfRun } from '../../src/catalog/search-words.ts'
import { splitHoles } from '../../src/catalog/template.ts'

type Seams = ReadonlyMap<string, readonly string[]>

/** What is written with a seam anywhere is two words wherever it is written as one. */
const findSeams = (entries: readonly Entry[]): Seams => {
  const texts = entries.flatMap(textsOf).filter(({ field }) => !isAdvice(field))
  const seams = new Map<string, readonly string[]>()
  for (const run of texts.flatMap(({ text }) => runsIn(text))) {
    const words = wordsOfRun(run)
    if (words.length > 1 && words.length < 5) seams.set(stem(run.replace(/[^a-z\d]/gi, '')), words)
  }
  return seams
}

const meaningOf = (word: string, seams: Seams): string[] =>
  runsIn(splitHoles(word).join(' '))
    .flatMap(wordsOfRun)
    .flatMap((part) => seams.get(part) ?? [part])

/** The fewer codes have a word, the more it tells; one that has it in its advice alone counts in part. */
const rarityOf = (worths: Iterable<number>, codes: number): number => {
  const having = [...worths].reduce((sum, value) => sum + value, 0)
  return Math.round(grain * Math.log(1 + (codes - having + 0.5) / (having + 0.5)))
}

interface Holders {
  /** Where it is worth most, by code. */
  worths: Map<number, number>
  products: Set<Product>
}

const holdersOf = (
  entries: readonly Entry[],
  meaning: ReadonlyMap<string, readonly string[]>,
): Map<string, Holders> => {
  const holders = new Map<string, Holders>()
  for (const entry of entries) {
    for (const { field, text } of textsOf(entry)) {
      for (const word of text.split(' ').flatMap((form) => meaning.get(form) ?? [])) {
        const known = holders.get(word) ?? { worths: new Map(), products: new Set() }
        holders.set(word, known)
        known.worths.set(entry.code, Math.max(known.worths.get(entry.code) ?? 0, worth[field]))
        known.products.add(entry.product)
      }
    }
  }
  return holders
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
  const holders = holdersOf(entries, meaning)
  const words = [...holders.keys()].toSorted()
  const codes = new Set(entries.map(({ code }) => code)).size
  const rarities = new Map(words.map((word) => [word, rarityOf(holders.get(word)?.worths.values() ?? [], codes)]))
  const formsOf = groupBy(forms.keys(), (number) => meaning.get(forms[number] as string) ?? [])
  const productsOf = (word: string): number =>
    [...(holders.get(word)?.products ?? [])].reduce((sum, product) => sum + (1 << products.indexOf(product)), 0)
  return {
    words: words.join(' '),
    forms: packForms(words.map((word) => [...new Set(formsOf.get(word))].toSorted((a, b) => a - b))),
    products: words.map((word) => charactersOf(productsOf(word))).join(''),
    rarities: words.map((word) => charactersOf(rarities.get(word) ?? 0)).join(''),
  }
}
