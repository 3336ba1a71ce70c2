/** `errcode search <words>`: what the words are about, best first. */
import { searchCatalog } from '../catalog/search.ts'
import { describeError } from '../errors.ts'
import { ExitCode } from '../exit-code.ts'
import { type Context, scopeOf } from './context.ts'

export const search = async (query: string, limit: number, context: Context): Promise<ExitCode> => {
  const { formatter, terminal } = context
  const found = searchCatalog(scopeOf(context), query, limit)
  if (found.length > 0) {
    await terminal.stdout.write(formatter.matches(found))
    return ExitCode.found
  }
  await terminal.stderr.write(
    describeError(`nothing found for '${query}'`, 'fewer or other words, or errcode list for all codes'),
  )
  return ExitCode.notFound
}
