/** Sources of a text in pieces, as one kind of iterator. */

/** A piece of text: a string, or bytes of UTF-8 (a Node `Buffer` is one). */
export type Chunk = string | Uint8Array

/** A web `ReadableStream`, told by its shape so that no library of types is needed. */
export interface ReadableStreamLike {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Chunk | undefined }>
    cancel(): Promise<void>
  }
}

/** Where pieces come from: a text, an iterable, an async iterable (a Node stream), a web `ReadableStream`. */
export type Chunks = Chunk | Iterable<Chunk> | AsyncIterable<Chunk> | ReadableStreamLike

/** Not every browser's streams can be iterated. */
async function* readStream(stream: ReadableStreamLike): AsyncGenerator<Chunk> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      if (value !== undefined) yield value
    }
  } finally {
    await reader.cancel()
  }
}

async function* readAll(chunks: Iterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks
}

/** By its kind, not its class, which is another one in another frame. */
const isChunk = (source: Chunks): source is Chunk => typeof source === 'string' || ArrayBuffer.isView(source)

export const iterate = (source: Chunks): AsyncIterator<Chunk> => {
  if (isChunk(source)) return readAll([source])
  if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]()
  return Symbol.iterator in source ? readAll(source) : readStream(source)
}

const highSurrogate = /[\ud800-\udbff]$/

/** Strings to bytes, one after the other: a character may be cut in two by the end of a piece. */
export const createEncoder = (): ((text: string) => Uint8Array) => {
  const encoder = new TextEncoder()
  let half = ''
  return (text) => {
    const whole = half + text
    half = highSurrogate.exec(whole)?.[0] ?? ''
    return encoder.encode(whole.slice(0, whole.length - half.length))
  }
}
