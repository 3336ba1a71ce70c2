/** The whole program as a function of its arguments and its terminal. */
import { createContext, createLookupContext } from './commands/context.ts'
import { lookup } from './commands/lookup.ts'
import { isCommand } from './commands/names.ts'
import { usualLimit, usualOptions } from './commands/usual.ts'
import { describeThrown } from './errors.ts'
import { ExitCode } from './exit-code.ts'
import { isOption } from './minus.ts'
import type { Terminal } from './terminal.ts'

/** Where there is no option, nothing is left to parse for what most starts are for: words to look up, or to search for. */
const answer = async (argv: string[], terminal: Terminal): Promise<ExitCode> => {
  const [first = '', ...rest] = argv
  const isPlain = argv.length > 0 && !argv.some(isOption)
  if (isPlain && !isCommand(first)) return lookup(argv, await createLookupContext(terminal))
  if (isPlain && first === 'search' && rest.length > 0) {
    const { search } = await import('./commands/search.ts')
    return search(rest, usualLimit, await createContext(usualOptions(terminal), terminal))
  }
  const { createProgram } = await import('./program.ts')
  return createProgram(terminal).run(argv)
}

export const run = async (argv: string[], terminal: Terminal): Promise<ExitCode> => {
  try {
    return await answer(argv, terminal)
  } catch (error) {
    // Never a stack trace.
    await terminal.stderr.write(describeThrown(error))
    return ExitCode.trouble
  }
}
