/** `errcode decode`: every Binance error in text, files or standard input. */
import { createDecoder } from '../decode/decoder.ts'
import { shareScanner } from '../decode/scanner-pool.ts'
import { describeError, ErrcodeError } from '../errors.ts'
import type { ExitCode } from '../exit-code.ts'
import { createAssistant } from './assistant.ts'
import { asksStatus, conclude } from './conclude.ts'
import type { Context } from './context.ts'
import { type DecodeOptions, readCriteria, withTotals } from './decode-options.ts'
import { feed, listen } from './feed.ts'
import { inputError, openInput } from './input.ts'
import { prepare } from './prepare.ts'
import { createProgressLine } from './progress.ts'
import { createReport } from './report.ts'
import { checkReportPath } from './report-file.ts'
import { warmUp } from './warm-up.ts'

export const decode = async (words: string[], given: DecodeOptions, context: Context): Promise<ExitCode> => {
  const { terminal, redaction } = context
  const options = withTotals(given)
  const criteria = readCriteria(options, context)
  if (options.report !== undefined) await checkReportPath(options.report, words)
  if (options.follow) return (await import('./follow.ts')).follow(words, options, criteria, context)
  if (words.length === 0 && terminal.stdin.isTerminal) {
    throw new ErrcodeError(
      'nothing to decode',
      'errcode decode bot.log, or pipe a log in: tail -f bot.log | errcode decode',
    )
  }
  const shared = await prepare(context)
  const { knowledge, product } = shared
  const interrupt = listen(terminal.interrupted())
  const report = createReport(options, context, criteria)
  const assistant = createAssistant((length) => shareScanner(knowledge, length))
  const progress = createProgressLine(
    terminal,
    Boolean(options.summary || options.quiet || !terminal.stdout.isTerminal),
  )
  let trouble = false
  for (const word of words.length === 0 ? ['-'] : words) {
    let file: string | null = word === '-' ? null : word
    try {
      const input = await openInput(word, terminal)
      file = input.file
      report.begin(input)
      const now = (): number => input.written ?? terminal.now()
      const decoder = createDecoder({ knowledge, product, file, sink: report.sink, now })
      const shownFile = file === null ? null : redaction.text(file)
      let read = 0
      const onPiece = (length: number): void => {
        assistant.help(decoder, input, length, report.total())
        read += length
        progress.show({ file: shownFile, read, size: input.size, errors: report.total() })
      }
      const going = await feed(input, decoder, report, interrupt, { onPiece, onPause: () => warmUp(shared) })
      if (!going) break
    } catch (error) {
      progress.clear()
      const { message, tip } = inputError(file, error)
      const isEmpty = message.endsWith(' is empty')
      trouble ||= !isEmpty
      if (!(isEmpty && asksStatus(options))) await terminal.stderr.write(describeError(message, tip))
    }
  }
  assistant.leave()
  progress.clear()
  return conclude(report, options, criteria, context, trouble)
}
