/** Reads an input into a decoder, and shows what was found whenever the input pauses. */
import type { Decoder } from '../decode/decoder.ts'
import type { Input } from './input.ts'
import type { Report } from './report.ts'
import { toText } from './text-stream.ts'

/** After this many milliseconds without input, what has been found is shown without waiting for the next lines. */
const pause = 10

/** Ctrl-C, which may come at any time while pieces are awaited. */
export interface Interrupt {
  happened: boolean
  /** Called when it happens; a promise that lives as long as the program would keep every wait for it. */
  wake(): void
}

/** What else is to be done while an input is read. */
export interface Watch {
  /** Before a piece goes to the decoder. */
  onPiece?(length: number): void
  /** No more comes for now. */
  onPause?(): void
}

export const listen = (interrupted: Promise<void>): Interrupt => {
  const interrupt: Interrupt = { happened: false, wake() {} }
  void interrupted.then(() => {
    interrupt.happened = true
    interrupt.wake()
  })
  return interrupt
}

/**
 * Feeds one input to a decoder until it ends, the reader of the answer leaves, or the user stops it. False: read no further.
 */
export const feed = async (
  input: Input,
  decoder: Decoder,
  report: Report,
  interrupt: Interrupt,
  { onPiece, onPause }: Watch,
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
        const wanted = decoder.idle()
        going = (await report.flush(decoder.settled())) && wanted
        onPause?.()
        if (going) found = await step(false)
      }
      if (!found || found.done) break
      report.pass(found.value)
      onPiece?.(found.value.length)
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
