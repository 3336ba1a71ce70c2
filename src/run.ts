/** The whole program as a function of its arguments and its terminal. */
import { createContext, createLookupContext } from './commands/context.ts'
import { lookup } from './commands/lookup.ts'
import { isCommand } from './commands/names.ts'
import { usualLimit, usualOptions } from './commands/usual.ts'
import { describeThrown } from './errors.ts'
import { ExitCode } from './exit-code.ts'
import { isOption } from './minus.ts'
import type { Redaction } from './redact/redaction.ts'
import { unmasked } from './redact/unmasked.ts'
import type { Terminal } from './terminal.ts'

/** Where there is no option, nothing is left to parse for what most starts are for: words to look up, or to search for. */
const answer = async (argv: string[], terminal: Terminal, redaction: Redaction): Promise<ExitCode> => {
  const [first = '', ...rest] = argv
  const isPlain = argv.length > 0 && !argv.some(isOption)
  if (isPlain && !isCommand(first)) return lookup(argv, await createLookupContext(terminal))
  if (isPlain && first === 'search' && rest.length > 0) {
    const { search } = await import('./commands/search.ts')
    return search(rest, usualLimit, await createContext(usualOptions(terminal), terminal, redaction))
  }
  const { createProgram } = await import('./program.ts')
  return createProgram(terminal, redaction).run(argv)
}

const runWith = async (argv: string[], terminal: Terminal, redaction: Redaction): Promise<ExitCode> => {
  try {
    return await answer(argv, terminal, redaction)
  } catch (error) {
    // Never a stack trace.
    await terminal.stderr.write(describeThrown(error))
    return ExitCode.trouble
  }
}

/** Trouble with the command line itself may tell a secret, so the option counts before anything is parsed. */
export const run = async (argv: string[], terminal: Terminal): Promise<ExitCode> => {
  if (!argv.includes('--redact')) return runWith(argv, terminal, unmasked)
  const { createRedaction, withMaskedErrors } = await import('./redacted.ts')
  const redaction = createRedaction()
  const status = await runWith(argv, withMaskedErrors(terminal, redaction), redaction)
  const note = redaction.note()
  if (note !== undefined) await terminal.stderr.write(`errcode: ${note}\n`)
  return status
}
