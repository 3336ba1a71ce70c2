/** The words that may stand where the cursor is, from the tree of commands and the catalogue. */
import { type Catalog, normalizeName } from '../catalog/catalog.ts'
import { products, retries } from '../catalog/entry.ts'
import { productTitles } from '../format/product-title.ts'
import { retryWords } from '../format/verdict.ts'
import { continueWord } from './continue-word.ts'
import type { Question } from './question.ts'
import { shells } from './scripts.ts'

export interface Candidate {
  text: string
  about: string
}

/** Every word of one kind; `typed` only where it decides on their form. */
type Words = (catalog: Catalog, typed: string) => Candidate[]

/** Without its minus where it was begun without. */
const codes: Words = ({ entries }, typed) =>
  entries.map(({ code, name, summary }) => ({
    text: String(/^\d/.test(typed) ? Math.abs(code) : code),
    about: name ?? summary,
  }))

/** Not before a letter is typed: each has a code too. An alias only where the name itself begins otherwise. */
const names: Words = ({ entries }, typed) =>
  entries.flatMap(({ code, name, aliases }) => {
    const known = [...(name === null ? [] : [name]), ...aliases].map(normalizeName)
    const text = typed === '' ? undefined : known.find((one) => continueWord(typed, one) !== undefined)
    return text === undefined ? [] : [{ text, about: String(code) }]
  })

const kinds = new Map<string, Words>([
  ['code', codes],
  ['name', names],
  ['category', (catalog) => catalog.categories().map(({ id, title }) => ({ text: id, about: title }))],
  ['retry', () => retries.map((text) => ({ text, about: retryWords[text] }))],
  ['product', () => products.map((text) => ({ text, about: productTitles[text] }))],
  ['shell', () => shells.map((text) => ({ text, about: '' }))],
])

const choiceTitles = new Map<string, string>(Object.entries({ ...productTitles, all: 'all products' }))

/** These are taken in one spelling only. */
const exact = ({ typed, commands, options, choices }: Question): Candidate[] =>
  [
    ...commands.map(({ name, text }) => ({ text: name, about: text })),
    ...options.map(({ long, text }) => ({ text: long, about: text })),
    ...choices.map((text) => ({ text, about: choiceTitles.get(text) ?? '' })),
  ].filter(({ text }) => text.startsWith(typed))

/** What begins a command is taken for one, not for a name too. */
const ofKinds = (question: Question, catalog: Catalog): Candidate[] =>
  (question.commands.some(({ name }) => name.startsWith(question.typed)) ? [] : question.kinds)
    .flatMap((kind) => kinds.get(kind)?.(catalog, question.typed) ?? [])
    .flatMap(({ text, about }) => {
      const whole = continueWord(question.typed, text)
      return whole === undefined ? [] : [{ text: whole, about }]
    })

/** `catalogs` from the nearest to the widest: the first that has anything counts. */
export const candidates = (question: Question, catalogs: readonly Catalog[]): Candidate[] => {
  const found = catalogs.map((catalog) => ofKinds(question, catalog)).find((some) => some.length > 0) ?? []
  const all = [...exact(question), ...found].map(({ text, about }) => ({ text: question.prefix + text, about }))
  return [...new Map(all.map((candidate) => [candidate.text, candidate])).values()]
}
