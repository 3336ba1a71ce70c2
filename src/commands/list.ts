/** `errcode list [category|retry|product]`: every code, or those that all words apply to. */
import { loadCatalog } from '../catalog/load.ts'
import { ExitCode } from '../exit-code.ts'
import { type Context, scopeOf } from './context.ts'
import { type Filtered, isProduct, readFilter } from './filter.ts'
import { show } from './show.ts'

export const list = async (words: string[], context: Context): Promise<ExitCode> => {
  const { formatter, terminal } = context
  const named = words.map((word) => word.toLowerCase()).filter(isProduct)
  const { identities, entryOf } = named.length > 0 ? loadCatalog(named) : scopeOf(context)
  const filters = words.map((word) => readFilter(word, identities, 'errcode list'))
  const found = identities.filter((identity) => {
    // A verdict is a part of the advice, which takes most of the time to read.
    const subject: Filtered = {
      ...identity,
      get retry() {
        return entryOf(identity).retry
      },
    }
    return filters.every((filter) => filter(subject))
  })
  if (found.length > 0) await show(await formatter.list(found.map(entryOf)), context)
  else await terminal.stderr.write(`errcode: no code is all of '${words.join(' ')}'\n`)
  return found.length > 0 ? ExitCode.found : ExitCode.notFound
}
