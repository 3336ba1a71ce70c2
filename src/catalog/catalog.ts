/** The entries of one or more products, arranged for asking. */
import { type Category, type Entry, type Identity, type Product, products } from './entry.ts'
import { once, remember } from './remember.ts'

export interface CategoryCount extends Category {
  product: Product
  count: number
}

export interface Catalog {
  /** Sorted from the number nearest zero outwards, product after product. */
  entries: readonly Entry[]
  /** The same without advice, which takes most of the time to read. */
  identities: readonly Identity[]
  /** Every entry with this number, in the order of the products. */
  byCode(code: number): readonly Entry[]
  identitiesOf(code: number): readonly Identity[]
  entryOf(identity: Identity): Entry
  /** The official name of a code: the product's, else that of the first product which has it. */
  nameOf(code: number, product: Product | 'all'): string | null
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

export const groupBy = <Key, Value>(
  values: Iterable<Value>,
  keys: (value: Value) => readonly Key[],
): Map<Key, Value[]> => {
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

const namesOf = ({ name, aliases }: Identity): string[] => {
  const names = name === null ? aliases : [name, ...aliases]
  return [...new Set(names.map(normalizeName))]
}

const countCategories = (entries: readonly Identity[]): CategoryCount[] =>
  [...groupBy(entries, (entry) => [`${entry.product} ${entry.category.id}`]).values()].flatMap((group) => {
    const first = group[0]
    return first ? [{ ...first.category, product: first.product, count: group.length }] : []
  })

/** What a catalogue is made of. */
export interface Source {
  identities(): readonly Identity[]
  identitiesOf(code: number): readonly Identity[]
  /** Every name and alias, with its code. */
  names(): readonly { name: string; code: number }[]
  entryOf(identity: Identity): Entry
  nameOf: Catalog['nameOf']
}

/** Everything is read when it is first asked for. */
export const arrange = ({ identities, identitiesOf, names, entryOf, nameOf }: Source): Catalog => {
  const allIdentities = once(identities)
  const allEntries = once(() => allIdentities().map(entryOf))
  // A map, not a bare object: a name may be `constructor`.
  const codesByName = once(() => groupBy(names(), ({ name }) => [normalizeName(name)]))
  const named = (name: string): Identity[] => {
    const codes = new Set(
      codesByName()
        .get(name)
        ?.map(({ code }) => code),
    )
    const found = [...codes].flatMap(identitiesOf).filter((one) => namesOf(one).includes(name))
    return products.flatMap((product) => found.filter((one) => one.product === product))
  }
  return {
    get identities() {
      return allIdentities()
    },
    get entries() {
      return allEntries()
    },
    identitiesOf,
    entryOf,
    nameOf,
    byCode: remember((code) => identitiesOf(code).map(entryOf)),
    byName: (name) => named(normalizeName(name)).map(entryOf),
    categories: () => countCategories(allIdentities()),
  }
}

export const createCatalog = (entries: readonly Entry[]): Catalog => {
  const codes = groupBy(entries, ({ code }) => [code])
  const identitiesOf = (code: number): readonly Entry[] => codes.get(code) ?? []
  return arrange({
    identities: () => entries,
    identitiesOf,
    names: () => entries.flatMap((entry) => namesOf(entry).map((name) => ({ name, code: entry.code }))),
    entryOf: (identity) => identity as Entry,
    nameOf(code, product) {
      const found = identitiesOf(code)
      return (found.find((one) => one.product === product) ?? found[0])?.name ?? null
    },
  })
}
