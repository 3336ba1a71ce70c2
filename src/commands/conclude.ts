/** How decode ends: the totals, the report, a word where nothing was found, the exit status. */
import { ExitCode, worst } from '../exit-code.ts'
import type { Context } from './context.ts'
import type { Criteria, DecodeOptions } from './decode-options.ts'
import type { Report } from './report.ts'
import { writeReport } from './report-file.ts'

/** The exit status is the answer, and a text that has none is not worth a word. */
export const asksStatus = ({ failOn, quiet }: DecodeOptions): boolean => failOn !== undefined || quiet === true

/** An older page is worth more than one about nothing. */
const writeFound = async (
  report: Report,
  { report: path, quiet }: DecodeOptions,
  context: Context,
): Promise<boolean> => {
  if (path === undefined) return true
  const found = report.found()
  return found.sources.length > 0 && writeReport(path, found, context, quiet)
}

export const conclude = async (
  report: Report,
  options: DecodeOptions,
  { failOn }: Criteria,
  context: Context,
  troubleBefore: boolean,
): Promise<ExitCode> => {
  const { terminal } = context
  await report.end()
  const isWritten = await writeFound(report, options, context)
  const trouble = troubleBefore || !isWritten
  const found = failOn ? !report.failed() : report.total() > 0 || report.left()
  const note = options.quiet ? undefined : report.note()
  if (note !== undefined) await terminal.stderr.write(`errcode: ${note}\n`)
  else if (!found && !asksStatus(options) && !trouble && !options.summary) {
    await terminal.stderr.write('errcode: no Binance error found\n')
  }
  return worst(found ? ExitCode.found : ExitCode.notFound, trouble ? ExitCode.trouble : ExitCode.found)
}
