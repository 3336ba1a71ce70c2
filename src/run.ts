/** The whole program as a function of its arguments and its terminal. */
import { createContext, createLookupContext, type Redactions, unmaskedAll } from './commands/context.ts'
import { lookup } from './commands/lookup.ts'
import { isCommand } from './commands/names.ts'
import { usualLimit, usualOptions } from './commands/usual.ts'
import { describeThrown } from './errors.ts'
import { ExitCode } from './exit-code.ts'
import { isOption } from './minus.ts'
import { unmasked } from './redact/unmasked.ts'
import type { Terminal } from './terminal.ts'

/** Where there is no option, nothing is left to parse for what most starts are for: words to look up, or to search for. */
const answer = async (argv: string[], terminal: Terminal, redactions: Redactions): Promise<ExitCode> => {
  const [first = '', ...rest] = argv
  const isPlain = argv.length > 0 && !argv.some(isOption)
  if (isPlain && !isCommand(first)) return lookup(argv, await createLookupContext(terminal))
  if (isPlain && first === 'search' && rest.length > 0) {
    const { search } = await import('./commands/search.ts')
    return search(rest, usualLimit, await createContext(usualOptions(terminal), terminal, redactions))
  }
  const { createProgram } = await import('./program.ts')
  return createProgram(terminal, redactions).run(argv)
}

const runWith = async (argv: string[], terminal: Terminal, redactions: Redactions): Promise<ExitCode> => {
  try {
    return await answer(argv, terminal, redactions)
  } catch (error) {
    // Never a stack trace.
    await terminal.stderr.write(describeThrown(error))
    return ExitCode.trouble
  }
}

const isReport = (word: string): boolean => /^--report(?:=|$)/.test(word)

/** Trouble with the command line itself may tell a secret, so the options count before anything is parsed. */
export const run = async (argv: string[], terminal: Terminal): Promise<ExitCode> => {
  const masksAll = argv.includes('--redact')
  const masksReport = masksAll || (argv.some(isReport) && !argv.includes('--no-redact'))
  if (!masksReport) return runWith(argv, terminal, unmaskedAll)
  const { createRedaction, withMaskedErrors } = await import('./redacted.ts')
  const report = createRedaction()
  const answer = masksAll ? report : unmasked
  const status = await runWith(argv, masksAll ? withMaskedErrors(terminal, report) : terminal, { answer, report })
  const note = report.note()
  if (note !== undefined && !argv.includes('--quiet')) await terminal.stderr.write(`errcode: ${note}\n`)
  return status
}
