/** What a word such as `40xx`, `-1021`, `fix` or `spot` lets through. */
import { type Entry, type Identity, type Product, products, type Retry, retries } from '../catalog/entry.ts'
import { parseCode } from '../catalog/parse-code.ts'
import { nearestWord } from '../catalog/suggest.ts'
import { ErrcodeError } from '../errors.ts'

/** The part of an entry that a filter looks at; a code on no list has only its number. */
export type Filtered = Pick<Entry, 'code'> & Partial<Pick<Entry, 'category' | 'retry' | 'product'>>
export type Filter = (subject: Filtered) => boolean

export const isProduct = (word: string): word is Product => (products as readonly string[]).includes(word)
const isRetry = (word: string): word is Retry => (retries as readonly string[]).includes(word)

/** A verdict, a product, a category by its id (`40xx`, `40`) or title, a code; undefined for none of them. */
const filterFor = (word: string, entries: readonly Identity[]): Filter | undefined => {
  const wanted = word.toLowerCase()
  if (isRetry(wanted)) return ({ retry }) => retry === wanted
  if (isProduct(wanted)) return ({ product }) => product === wanted
  const isCategory = ({ category }: Filtered): boolean =>
    category !== undefined &&
    [category.id.toLowerCase(), category.id.replace(/xx$/, ''), category.title.toLowerCase()].includes(wanted)
  if (entries.some(isCategory)) return isCategory
  const code = parseCode(word)
  return code === undefined ? undefined : (subject) => subject.code === code || subject.code === -code
}

/** The filter a user's word stands for, or an error that names what there is. */
export const readFilter = (word: string, entries: readonly Identity[], command: string): Filter => {
  const filter = filterFor(word, entries)
  if (filter) return filter
  const ids = [...new Set(entries.map(({ category }) => category.id))]
  const near = nearestWord(word.toLowerCase(), [...ids, ...retries, ...products])
  throw new ErrcodeError(
    `no category, verdict or product '${word}'`,
    near
      ? `did you mean ${near}? ${command} ${near}`
      : `categories are ${ids.join(', ')}; verdicts ${retries.join(', ')}; products ${products.join(', ')}`,
  )
}
