/** `errcode list [category|retry|product]`: every code, or those that all words apply to. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Identity } from '../catalog/entry.ts'
import { loadCatalog } from '../catalog/load.ts'
import { ExitCode } from '../exit-code.ts'
import { type Context, scopeOf } from './context.ts'
import { type Filtered, isProduct, readFilter } from './filter.ts'
import { show } from './show.ts'

/** What a filter looks at; the verdict is a part of the advice, which takes most of the time to read. */
const subjectOf = (identity: Identity, { entryOf }: Catalog): Filtered => ({
  ...identity,
  get retry() {
    return entryOf(identity).retry
  },
})

export const list = async (words: string[], context: Context): Promise<ExitCode> => {
  const { formatter, terminal } = context
  const named = words.map((word) => word.toLowerCase()).filter(isProduct)
  const catalog = named.length > 0 ? loadCatalog(named) : scopeOf(context)
  const { identities, entryOf } = catalog
  const filters = words.map((word) => readFilter(word, identities, 'errcode list'))
  const found = identities.filter((identity) => {
    const subject = subjectOf(identity, catalog)
    return filters.every((filter) => filter(subject))
  })
  if (found.length > 0) await show(await formatter.list(found.map(entryOf)), context)
  else await terminal.stderr.write(`errcode: no code is all of '${words.join(' ')}'\n`)
  return found.length > 0 ? ExitCode.found : ExitCode.notFound
}
