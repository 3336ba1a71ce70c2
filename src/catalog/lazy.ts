/** The catalogue over the built files, one entry a line: a look-up parses the lines of one code, not 1.2 MB. */
import { type Catalog, createCatalog } from './catalog.ts'
import type { Entry } from './entry.ts'

/** Bytes that can be searched, as Node's buffers can. */
export interface Searchable {
  readonly length: number
  indexOf(text: string, from?: number): number
  toString(encoding: 'utf8', from: number, to: number): string
}

/** The built file of one product. */
const createLines = (file: Searchable) => {
  const parsed = new Map<number, Entry>()
  const entryAt = (start: number): Entry => {
    const known = parsed.get(start)
    if (known) return known
    const line = file.toString('utf8', start, file.indexOf('\n', start))
    const entry = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as Entry
    parsed.set(start, entry)
    return entry
  }
  /** Where the lines begin that begin in this way. */
  const startsOf = (beginning: string): number[] => {
    const found = []
    for (let at = file.indexOf(`\n${beginning}`); at >= 0; at = file.indexOf(`\n${beginning}`, at + 1))
      found.push(at + 1)
    return found
  }
  let starts: number[] | undefined
  return {
    find: (beginning: string): Entry[] => startsOf(beginning).map(entryAt),
    at: (place: number): Entry => {
      starts ??= startsOf('{')
      return entryAt(starts[place] as number)
    },
  }
}

/** `files` in the order of the products. An entry is the same object however it was asked for. */
export const createLazyCatalog = (files: readonly Searchable[]): Catalog => {
  const lines = files.map(createLines)
  const find = (beginning: string): Entry[] => lines.flatMap((ofFile) => ofFile.find(beginning))
  const codes = new Map<number, Entry[]>()
  let whole: Catalog | undefined
  const all = (): Catalog => {
    whole ??= createCatalog(find('{'))
    return whole
  }
  return {
    get entries() {
      return all().entries
    },
    entryAt: (place) =>
      lines.length === 1 ? (lines[0] as (typeof lines)[number]).at(place) : (all().entries[place] as Entry),
    byCode(code) {
      const known = codes.get(code) ?? find(`{"code":${code},`)
      codes.set(code, known)
      return known
    },
    byName: (name) => all().byName(name),
    categories: () => all().categories(),
  }
}
