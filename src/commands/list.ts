/** `errcode list [category|retry|product]`: every code, or those that all words apply to. */
import { loadCatalog } from '../catalog/load.ts'
import { ExitCode } from '../exit-code.ts'
import { type Context, scopeOf } from './context.ts'
import { isProduct, readFilter } from './filter.ts'
import { show } from './show.ts'

export const list = async (words: string[], context: Context): Promise<ExitCode> => {
  const { formatter, terminal } = context
  const named = words.map((word) => word.toLowerCase()).filter(isProduct)
  const { entries } = named.length > 0 ? loadCatalog(named) : scopeOf(context)
  const filters = words.map((word) => readFilter(word, entries, 'errcode list'))
  const found = entries.filter((entry) => filters.every((filter) => filter(entry)))
  if (found.length > 0) await show(await formatter.list(found), context)
  else await terminal.stderr.write(`errcode: no code is all of '${words.join(' ')}'\n`)
  return found.length > 0 ? ExitCode.found : ExitCode.notFound
}
