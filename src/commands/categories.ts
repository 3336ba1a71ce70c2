/** `errcode categories`: the headings of the official page with their counts. */
import { ExitCode } from '../exit-code.ts'
import { type Context, scopeOf } from './context.ts'

export const categories = async (context: Context): Promise<ExitCode> => {
  await context.terminal.stdout.write(await context.formatter.categories(scopeOf(context).categories()))
  return ExitCode.found
}
