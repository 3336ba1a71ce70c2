/** The catalogue as decode needs it: the codes of all products, and the texts that can be found without their code. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Entry } from '../catalog/entry.ts'
import { compileTemplate, foldMessage, type Template } from '../catalog/template.ts'
import { type Phrase, phrasesOf } from './phrase.ts'

export interface Knowledge {
  entries(code: number): readonly Entry[]
  /** The texts of an entry, official ones first. */
  templates(entry: Entry): readonly Template[]
  /** Whether a text is one of Binance's to the letter, whatever its code; texts of fewer than three words are not told. */
  isMessage(text: string): boolean
  /** Phrases by the hash of the three characters they are found by. */
  phrases: ReadonlyMap<number, readonly Phrase[]>
}

export const createKnowledge = (catalog: Catalog): Knowledge => {
  const compiled = new Map<Entry, Template[]>()
  let texts: Set<string> | undefined
  return {
    entries: catalog.byCode,
    phrases: phrasesOf(catalog.entries),
    isMessage(text) {
      texts ??= new Set(catalog.entries.flatMap((entry) => entry.messages.map(foldMessage)))
      const folded = foldMessage(text)
      return folded.split(' ').length >= 3 && texts.has(folded)
    },
    templates(entry) {
      const known = compiled.get(entry)
      if (known) return known
      const made = [...entry.messages, ...entry.variants].map(compileTemplate)
      compiled.set(entry, made)
      return made
    },
  }
}
