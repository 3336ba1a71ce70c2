/** `errcode decode`: every Binance error in text, files or standard input. */
import { createDecoder, type Decoder } from '../decode/decoder.ts'
import { createKnowledge, type Knowledge } from '../decode/knowledge.ts'
import { describeError, ErrcodeError } from '../errors.ts'
import { ExitCode, worst } from '../exit-code.ts'
import type { Context } from './context.ts'
import { type Filter, readFilter } from './filter.ts'
import { type Input, inputError, openInput } from './input.ts'
import { createReport, type Report } from './report.ts'
import { toText } from './text-stream.ts'

export interface DecodeOptions {
  summary?: boolean
  annotate?: boolean
  quiet?: boolean
  sure?: boolean
  only?: string
  failOn?: string
}

/** After this many milliseconds without input, what has been found is shown without waiting for the next lines. */
const pause = 40

type Step = IteratorResult<Uint8Array> | 'pause' | 'interrupt'

const later = (milliseconds: number): { step: Promise<'pause'>; cancel(): void } => {
  let timer: NodeJS.Timeout | undefined
  const step = new Promise<'pause'>((resolve) => {
    timer = setTimeout(() => resolve('pause'), milliseconds)
  })
  return { step, cancel: () => clearTimeout(timer) }
}

/** Feeds one input to a decoder until it ends, the reader of the answer leaves, or the user stops it. */
const feed = async (
  input: Input,
  decoder: Decoder,
  report: Report,
  interrupt: Promise<'interrupt'>,
): Promise<boolean> => {
  const chunks = toText(input.chunks, input.file)[Symbol.asyncIterator]()
  let next = chunks.next()
  let going = true
  while (going) {
    const patience = later(pause)
    let step: Step = await Promise.race([next, interrupt, patience.step])
    patience.cancel()
    if (step === 'pause') {
      decoder.idle()
      going = await report.flush(decoder.settled())
      if (going) step = await Promise.race([next, interrupt])
    }
    if (!going || step === 'interrupt' || step === 'pause' || step.done) break
    report.pass(step.value)
    decoder.push(step.value)
    going = await report.flush(decoder.settled())
    next = chunks.next()
  }
  // Ends a pipe that nobody reads any more; one that hangs is not waited for.
  void chunks.return(undefined)?.catch(() => {})
  decoder.end()
  return (await report.flush(Number.POSITIVE_INFINITY)) && going
}

const readOptions = (
  options: DecodeOptions,
  { catalog }: Context,
): { only: Filter | undefined; failOn: Filter | undefined } => ({
  only: options.only === undefined ? undefined : readFilter(options.only, catalog.entries, 'errcode decode --only'),
  failOn:
    options.failOn === undefined ? undefined : readFilter(options.failOn, catalog.entries, 'errcode decode --fail-on'),
})

export const decode = async (words: string[], options: DecodeOptions, context: Context): Promise<ExitCode> => {
  const { terminal } = context
  if (words.length === 0 && terminal.stdin.isTerminal) {
    throw new ErrcodeError(
      'nothing to decode',
      'errcode decode bot.log, or pipe a log in: tail -f bot.log | errcode decode',
    )
  }
  const { only, failOn } = readOptions(options, context)
  const knowledge: Knowledge = createKnowledge(context.catalog)
  const product = context.product === 'all' ? 'usdm' : context.product
  const interrupt = terminal.interrupted().then(() => 'interrupt' as const)
  const report = createReport(options, context, { only, failOn })
  let trouble = false
  for (const word of words.length === 0 ? ['-'] : words) {
    let file: string | null = word === '-' ? null : word
    try {
      const input = await openInput(word, terminal)
      file = input.file
      report.begin(input)
      const decoder = createDecoder({ knowledge, product, file, sink: report.sink })
      if (!(await feed(input, decoder, report, interrupt))) break
    } catch (error) {
      const { message, tip } = inputError(file, error)
      trouble ||= !message.endsWith(' is empty')
      await terminal.stderr.write(describeError(message, tip))
    }
  }
  await report.end()
  const found = failOn
    ? report.failed()
      ? ExitCode.notFound
      : ExitCode.found
    : report.any()
      ? ExitCode.found
      : ExitCode.notFound
  return trouble ? worst(found, ExitCode.trouble) : found
}
