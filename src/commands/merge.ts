/** `errcode merge`: summaries in JSON added up, as if their logs had been one. */
import { readFile } from 'node:fs/promises'
import { ErrcodeError } from '../errors.ts'
import { ExitCode, worst } from '../exit-code.ts'
import { addSummaries, emptySummary } from '../summary/merge.ts'
import { readSummary } from '../summary/read-summary.ts'
import type { Summary } from '../summary/summary.ts'
import type { Terminal } from '../terminal.ts'
import type { Context } from './context.ts'
import { inputError } from './input.ts'
import { checkReportPath, writeReport } from './report-file.ts'

const readStdin = async ({ stdin }: Terminal): Promise<string> => {
  const pieces: Buffer[] = []
  // A piece is valid until the next one is asked for.
  for await (const piece of stdin) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces).toString()
}

const readWord = async (word: string, terminal: Terminal): Promise<Summary> => {
  const file = word === '-' ? null : word
  const text = await (file === null ? readStdin(terminal) : readFile(file, 'utf8')).catch((error: unknown) => {
    throw inputError(file, error)
  })
  const read = readSummary(text)
  if ('summary' in read) return read.summary
  const name = file === null ? 'standard input' : `'${file}'`
  throw new ErrcodeError(`${name} is no summary: ${read.problem}`, 'errcode decode --summary --json bot.log > a.json')
}

export interface MergeOptions {
  report?: string
}

export const merge = async (words: string[], { report }: MergeOptions, context: Context): Promise<ExitCode> => {
  const { terminal, formatter, redaction } = context
  if (words.includes('-') && terminal.stdin.isTerminal) {
    throw new ErrcodeError('nothing to merge on standard input', 'errcode merge a.json b.json')
  }
  if (report !== undefined) await checkReportPath(report, words)
  let sum = emptySummary
  for (const word of words) sum = addSummaries(sum, await readWord(word, terminal))
  await terminal.stdout.write(await formatter.summary(redaction.all(sum)))
  const sources = words.map((word) => (word === '-' ? 'standard input' : word))
  const written =
    report === undefined || (await writeReport(report, { summary: sum, sources, samples: {}, limits: [] }, context))
  return worst(sum.total > 0 ? ExitCode.found : ExitCode.notFound, written ? ExitCode.found : ExitCode.trouble)
}
