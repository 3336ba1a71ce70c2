/** What the library answers from, made when it is first needed. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Entry } from '../catalog/entry.ts'
import { loadCatalog } from '../catalog/load.ts'
import { loadPhrases } from '../catalog/load-phrases.ts'
import { compileTemplate, type Template } from '../catalog/template.ts'
import { createKnowledge, type Knowledge } from '../decode/knowledge.ts'

export const catalog: Catalog = loadCatalog()

/** The HTTP statuses alone. */
export const http: Catalog = loadCatalog(['http'])

let made: Knowledge | undefined

/** Takes some milliseconds: only for texts of which nothing is known. */
export const knowledge = (): Knowledge => {
  made ??= createKnowledge(catalog, loadPhrases())
  return made
}

const compiled = new WeakMap<Entry, Template[]>()

export const templates = (entry: Entry): readonly Template[] => {
  const known = compiled.get(entry) ?? [...entry.messages, ...entry.variants].map(compileTemplate)
  compiled.set(entry, known)
  return known
}
