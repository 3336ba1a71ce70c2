/** `errcode search <words>`: what the words are about, best first. */
import { products } from '../catalog/entry.ts'
import { loadCatalog, loadIndex } from '../catalog/load.ts'
import { searchCatalog } from '../catalog/search.ts'
import { describeError } from '../errors.ts'
import { ExitCode } from '../exit-code.ts'
import type { Context } from './context.ts'
import { show } from './show.ts'

export const search = async (query: string, limit: number, context: Context): Promise<ExitCode> => {
  const { formatter, product, terminal } = context
  const parts = (product === 'all' ? products : [product]).map(async (one) => ({
    catalog: await loadCatalog([one]),
    index: await loadIndex(one),
  }))
  const found = await searchCatalog(await Promise.all(parts), query, limit)
  if (found.length > 0 || context.json) await show(formatter.matches(found), context)
  if (found.length > 0) return ExitCode.found
  await terminal.stderr.write(
    describeError(`nothing found for '${query}'`, 'fewer or other words, or errcode list for all codes'),
  )
  return ExitCode.notFound
}
