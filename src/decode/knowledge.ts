/** The catalogue as decode needs it: the codes of all products, and the texts that can be found without their code. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Entry } from '../catalog/entry.ts'
import type { PhraseRecord } from '../catalog/phrase-record.ts'
import { compileTemplate, type Template } from '../catalog/template.ts'
import { createMeanings, type Meanings } from './meaning.ts'
import { type Phrase, phrasesOf } from './phrase.ts'

export interface Knowledge {
  entries(code: number): readonly Entry[]
  /** The texts of an entry, official ones first. */
  templates(entry: Entry): readonly Template[]
  meaning: Meanings
  /** Phrases by the hash of the three characters they are found by. */
  phrases: ReadonlyMap<number, readonly Phrase[]>
}

/** `records`: the texts to be found, as the built data has them. */
export const createKnowledge = (catalog: Catalog, records: readonly PhraseRecord[]): Knowledge => {
  const compiled = new Map<Entry, Template[]>()
  const source = {
    entries: catalog.byCode,
    templates(entry: Entry) {
      const known = compiled.get(entry)
      if (known) return known
      const made = [...entry.messages, ...entry.variants].map(compileTemplate)
      compiled.set(entry, made)
      return made
    },
  }
  return { ...source, meaning: createMeanings(source, catalog), phrases: phrasesOf(records, catalog.byCode) }
}
