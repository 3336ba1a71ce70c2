/** Decodes texts: at hand as a whole, in pieces, or from a source. */
import { type Chunk, type Chunks, iterate } from './chunks.ts'
import type { Hit } from './hit.ts'
import { type DecoderOptions, openText, type Text } from './text.ts'

export type { DecoderOptions } from './text.ts'

export interface Decoder {
  /**
   * Takes the next piece of a text and gives the errors that are certain by now. One at the end of a piece may wait for the
   * next: what is found never depends on where pieces end, not even within a character.
   */
  push(chunk: Chunk): Hit[]
  /** Gives what has waited for the lines after it; for a text that pauses. It may go on. */
  flush(): Hit[]
  /** Gives what has waited for more text. The text is over; the next piece begins another. */
  end(): Hit[]
  /**
   * Reads a whole source as a text of its own and yields each error as soon as it is certain: any iterable or async
   * iterable of pieces, a web `ReadableStream`, a Node stream. A source that pauses holds nothing back. Ends with the
   * source, or closes it when the loop is left; an error of the source's own is thrown on.
   */
  decode(source: Chunks): AsyncGenerator<Hit, void, undefined>
}

/** After this many milliseconds without a piece, what has been found is given without waiting for the lines after it. */
const pause = 25

const nothing = Symbol('nothing came')

/** The next piece, or `nothing` after a pause. */
const orPause = async <Result>(next: Promise<Result>): Promise<Result | typeof nothing> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const paused = new Promise<typeof nothing>((resolve) => {
    timer = setTimeout(resolve, pause, nothing)
  })
  try {
    return await Promise.race([next, paused])
  } finally {
    clearTimeout(timer)
  }
}

async function* decodeSource(source: Chunks, options?: DecoderOptions): AsyncGenerator<Hit, void, undefined> {
  const text = openText(options)
  const chunks = iterate(source)
  let next = chunks.next()
  try {
    for (;;) {
      let piece = await orPause(next)
      if (piece === nothing) {
        yield* text.flush()
        piece = await next
      }
      if (piece.done) break
      yield* text.push(piece.value)
      next = chunks.next()
    }
    yield* text.end()
  } finally {
    text.end()
    // A source that is still waiting for its next piece would never answer.
    next.catch(() => {})
    Promise.resolve(chunks.return?.()).catch(() => {})
  }
}

/**
 * A decoder for texts that come in pieces, such as a log that is being written.
 *
 * ```ts
 * for await (const hit of createDecoder().decode(createReadStream('bot.log'))) report(hit.line, hit.code)
 * ```
 */
export const createDecoder = (options?: DecoderOptions): Decoder => {
  let open: Text | undefined
  return {
    push(chunk) {
      open ??= openText(options)
      return open.push(chunk)
    },
    flush: () => open?.flush() ?? [],
    end() {
      const rest = open?.end() ?? []
      open = undefined
      return rest
    },
    decode: (source) => decodeSource(source, options),
  }
}

/**
 * Every Binance error in a text that is at hand, in its order; an empty list when there is none. Never throws.
 *
 * Texts of any form are read: log lines, JSON, dumps, stack traces, what any client prints.
 */
export const decode = (text: Chunk, options?: DecoderOptions): Hit[] => {
  const whole = openText(options)
  return [...whole.push(text), ...whole.end()]
}
