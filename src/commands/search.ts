/** `errcode search <words>`: what the words are about, best first. */
import { products } from '../catalog/entry.ts'
import { loadIndexes } from '../catalog/load-search.ts'
import { searchCatalog } from '../catalog/search.ts'
import { describeError } from '../errors.ts'
import { ExitCode } from '../exit-code.ts'
import type { Context } from './context.ts'
import { show } from './show.ts'

export const search = async (words: string[], limit: number, context: Context): Promise<ExitCode> => {
  const query = words.join(' ')
  const { formatter, product, terminal } = context
  const found = await searchCatalog(loadIndexes(product === 'all' ? products : [product]), query, limit)
  if (found.length > 0 || context.json) await show(formatter.matches(found), context)
  if (found.length > 0) return ExitCode.found
  await terminal.stderr.write(
    describeError(`nothing found for '${query}'`, 'fewer or other words, or errcode list for all codes'),
  )
  return ExitCode.notFound
}
