/** The whole program as a function of its arguments and its terminal. */
import { describeError, ErrcodeError } from './errors.ts'
import { ExitCode } from './exit-code.ts'
import { createProgram } from './program.ts'
import type { Terminal } from './terminal.ts'

export const run = async (argv: string[], terminal: Terminal): Promise<ExitCode> => {
  try {
    return await createProgram(terminal).run(argv)
  } catch (error) {
    // Whatever was thrown, a user reads one line, never a stack trace.
    const message = error instanceof Error ? error.message : String(error)
    await terminal.stderr.write(describeError(message, error instanceof ErrcodeError ? error.tip : undefined))
    return ExitCode.trouble
  }
}
