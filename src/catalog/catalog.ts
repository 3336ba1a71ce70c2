/** The entries of one or more products, arranged for asking. */
import type { Category, Entry, Product } from './entry.ts'

export interface CategoryCount extends Category {
  product: Product
  count: number
}

export interface Catalog {
  /** Sorted from the number nearest zero outwards, product after product. */
  entries: readonly Entry[]
  /** The entry at a place in `entries`. */
  entryAt(place: number): Entry
  /** Every entry with this number, in the order of the products. */
  byCode(code: number): readonly Entry[]
  /** Every entry with this name or alias, in any case, with `-`, `_` or blanks between its words. */
  byName(name: string): readonly Entry[]
  /** The headings in the order of their page, with how many entries stand under each. */
  categories(): CategoryCount[]
}

/** `invalid-timestamp`, `Invalid Timestamp` and `INVALID_TIMESTAMP` are one name. */
export const normalizeName = (name: string): string =>
  name
    .trim()
    .toUpperCase()
    .replace(/[\s_-]+/g, '_')

const groupBy = <Key, Value>(values: Iterable<Value>, keys: (value: Value) => Key[]): Map<Key, Value[]> => {
  const groups = new Map<Key, Value[]>()
  for (const value of values) {
    for (const key of keys(value)) {
      const group = groups.get(key)
      if (group) group.push(value)
      else groups.set(key, [value])
    }
  }
  return groups
}

const namesOf = (entry: Entry): string[] => {
  const names = entry.name === null ? entry.aliases : [entry.name, ...entry.aliases]
  return [...new Set(names.map(normalizeName))]
}

const countCategories = (entries: readonly Entry[]): CategoryCount[] =>
  [...groupBy(entries, (entry) => [`${entry.product} ${entry.category.id}`]).values()].flatMap((group) => {
    const first = group[0]
    return first ? [{ ...first.category, product: first.product, count: group.length }] : []
  })

export const createCatalog = (entries: readonly Entry[]): Catalog => {
  // Maps, not bare objects: a name may be `constructor`. Built when first asked for: a look-up needs only one of them.
  let codes: Map<number, Entry[]> | undefined
  let names: Map<string, Entry[]> | undefined
  return {
    entries,
    entryAt: (place) => entries[place] as Entry,
    byCode(code) {
      codes ??= groupBy(entries, (entry) => [entry.code])
      return codes.get(code) ?? []
    },
    byName(name) {
      names ??= groupBy(entries, namesOf)
      return names.get(normalizeName(name)) ?? []
    },
    categories: () => countCategories(entries),
  }
}
