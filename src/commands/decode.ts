/** `errcode decode`: every Binance error in text, files or standard input. */
import { createDecoder } from '../decode/decoder.ts'
import { createKnowledge, type Knowledge } from '../decode/knowledge.ts'
import { shareScanner } from '../decode/scanner-pool.ts'
import { describeError, ErrcodeError } from '../errors.ts'
import { ExitCode, worst } from '../exit-code.ts'
import { createAssistant } from './assistant.ts'
import { readBounds } from './bounds.ts'
import type { Context } from './context.ts'
import { feed, listen } from './feed.ts'
import { readFilter } from './filter.ts'
import { inputError, openInput } from './input.ts'
import { createProgressLine } from './progress.ts'
import { type Criteria, createReport } from './report.ts'
import { checkReportPath, writeReport } from './report-file.ts'
import { readThresholds } from './threshold.ts'

export interface DecodeOptions {
  summary?: boolean
  annotate?: boolean
  quiet?: boolean
  sure?: boolean
  only?: string
  since?: string
  until?: string
  failOn?: string
  report?: string
}

/** A report comes with the totals, which tell what it will show; each error besides would be too much. */
const withTotals = (options: DecodeOptions): DecodeOptions => ({
  ...options,
  summary: options.summary === true || (options.report !== undefined && !options.annotate),
})

const readCriteria = ({ only, since, until, failOn }: DecodeOptions, { catalog, terminal }: Context): Criteria => ({
  only: only === undefined ? undefined : readFilter(only, catalog.identities, 'errcode decode --only'),
  bounds: readBounds({ since, until }, terminal.now),
  failOn: failOn === undefined ? undefined : readThresholds(failOn, catalog.identities),
})

export const decode = async (words: string[], given: DecodeOptions, context: Context): Promise<ExitCode> => {
  const { terminal } = context
  const options = withTotals(given)
  if (words.length === 0 && terminal.stdin.isTerminal) {
    throw new ErrcodeError(
      'nothing to decode',
      'errcode decode bot.log, or pipe a log in: tail -f bot.log | errcode decode',
    )
  }
  if (options.annotate && context.json)
    throw new ErrcodeError('--annotate and --json do not go together', 'errcode decode --json')
  if (options.report !== undefined) await checkReportPath(options.report, words)
  const criteria = readCriteria(options, context)
  const knowledge: Knowledge = createKnowledge(context.catalog, await context.phrases())
  const product = context.product === 'all' ? 'usdm' : context.product
  const interrupt = listen(terminal.interrupted())
  const report = createReport(options, context, criteria)
  const assistant = createAssistant((length) => shareScanner(knowledge, length))
  const progress = createProgressLine(
    terminal,
    Boolean(options.summary || options.quiet || !terminal.stdout.isTerminal),
  )
  const asksStatus = criteria.failOn !== undefined || options.quiet === true
  let trouble = false
  for (const word of words.length === 0 ? ['-'] : words) {
    let file: string | null = word === '-' ? null : word
    try {
      const input = await openInput(word, terminal)
      file = input.file
      report.begin(input)
      const now = (): number => input.written ?? terminal.now()
      const decoder = createDecoder({ knowledge, product, file, sink: report.sink, now })
      let read = 0
      const going = await feed(input, decoder, report, interrupt, (length) => {
        assistant.help(decoder, input, length)
        read += length
        progress.show({ file, read, size: input.size, errors: report.total() })
      })
      if (!going) break
    } catch (error) {
      progress.clear()
      const { message, tip } = inputError(file, error)
      const isEmpty = message.endsWith(' is empty')
      trouble ||= !isEmpty
      if (!(isEmpty && asksStatus)) await terminal.stderr.write(describeError(message, tip))
    }
  }
  assistant.leave()
  progress.clear()
  await report.end()
  if (options.report !== undefined)
    trouble = !(await writeReport(options.report, report.found(), context, options.quiet)) || trouble
  const found = criteria.failOn ? !report.failed() : report.total() > 0 || report.left()
  const note = options.quiet ? undefined : report.note()
  if (note !== undefined) await terminal.stderr.write(`errcode: ${note}\n`)
  else if (!found && !asksStatus && !trouble && !options.summary) {
    await terminal.stderr.write('errcode: no Binance error found\n')
  }
  return worst(found ? ExitCode.found : ExitCode.notFound, trouble ? ExitCode.trouble : ExitCode.found)
}
