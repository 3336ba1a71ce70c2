/** `errcode decode`: every Binance error in text, files or standard input. */
import { setFlagsFromString } from 'node:v8'
import { loadPhrases } from '../catalog/load.ts'
import { createDecoder, type Decoder } from '../decode/decoder.ts'
import { createKnowledge, type Knowledge } from '../decode/knowledge.ts'
import { scannerImage } from '../decode/scanner-pool.ts'
import { describeError, ErrcodeError } from '../errors.ts'
import { ExitCode, worst } from '../exit-code.ts'
import { type Assistant, createAssistant } from './assistant.ts'
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
const pause = 25

/** Ctrl-C, which may come at any time while pieces are awaited. */
interface Interrupt {
  happened: boolean
  /** Called when it happens; a promise that lives as long as the program would keep every wait for it. */
  wake(): void
}

const listen = (interrupted: Promise<void>): Interrupt => {
  const interrupt: Interrupt = { happened: false, wake() {} }
  void interrupted.then(() => {
    interrupt.happened = true
    interrupt.wake()
  })
  return interrupt
}

/** Feeds one input to a decoder until it ends, the reader of the answer leaves, or the user stops it. */
const feed = async (
  input: Input,
  decoder: Decoder,
  report: Report,
  interrupt: Interrupt,
  assistant: Assistant,
): Promise<boolean> => {
  const chunks = toText(input.chunks, input.file)[Symbol.asyncIterator]()
  let next = chunks.next()
  let going = true
  let wakeOnPause = (): void => {}
  const timer = setTimeout(() => wakeOnPause(), pause)
  /** The next piece; undefined after a pause (when one is asked for) or an interrupt. */
  const step = (maybePause: boolean): Promise<IteratorResult<Uint8Array> | undefined> =>
    new Promise((resolve, reject) => {
      interrupt.wake = () => resolve(undefined)
      wakeOnPause = maybePause ? interrupt.wake : () => {}
      if (interrupt.happened) resolve(undefined)
      next.then(resolve, reject)
    })
  try {
    while (going && !interrupt.happened) {
      timer.refresh()
      let found = await step(true)
      if (!found && !interrupt.happened) {
        decoder.idle()
        going = await report.flush(decoder.settled())
        if (going) found = await step(false)
      }
      if (!found || found.done) break
      report.pass(found.value)
      assistant.help(decoder, input, found.value.length)
      const wanted = decoder.push(found.value)
      going = (await report.flush(decoder.settled())) && wanted
      if (going) next = chunks.next()
    }
  } finally {
    clearTimeout(timer)
    interrupt.wake = () => {}
    // Ends a pipe that nobody reads any more: neither its next piece nor its end is waited for.
    next.catch(() => {})
    void chunks.return(undefined)?.catch(() => {})
    // What was read before a file turned out to be damaged has been read all the same.
    decoder.end()
    going = (await report.flush(Number.POSITIVE_INFINITY)) && going && !interrupt.happened
  }
  return going
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
  if (options.annotate && context.json)
    throw new ErrcodeError('--annotate and --json do not go together', 'errcode decode --json')
  // Windows and hits live shortly; letting the space for what is new grow takes 25 MB more and saves no time.
  setFlagsFromString('--semi-space-growth-factor=1')
  const { only, failOn } = readOptions(options, context)
  const knowledge: Knowledge = createKnowledge(context.catalog, await loadPhrases())
  const product = context.product === 'all' ? 'usdm' : context.product
  const interrupt = listen(terminal.interrupted())
  const report = createReport(options, context, { only, failOn })
  const assistant = createAssistant(() => scannerImage(knowledge))
  const asksStatus = failOn !== undefined || options.quiet === true
  let trouble = false
  for (const word of words.length === 0 ? ['-'] : words) {
    let file: string | null = word === '-' ? null : word
    try {
      const input = await openInput(word, terminal)
      file = input.file
      report.begin(input)
      const decoder = createDecoder({ knowledge, product, file, sink: report.sink })
      if (!(await feed(input, decoder, report, interrupt, assistant))) break
    } catch (error) {
      const { message, tip } = inputError(file, error)
      const isEmpty = message.endsWith(' is empty')
      trouble ||= !isEmpty
      if (!(isEmpty && asksStatus)) await terminal.stderr.write(describeError(message, tip))
    }
  }
  assistant.leave()
  await report.end()
  const found = failOn ? !report.failed() : report.any() || report.left()
  if (!found && !asksStatus && !trouble && !options.summary) {
    await terminal.stderr.write('errcode: no Binance error found\n')
  }
  return worst(found ? ExitCode.found : ExitCode.notFound, trouble ? ExitCode.trouble : ExitCode.found)
}
