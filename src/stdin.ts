/** Standard input as pieces of bytes; a piece is valid until the next one is asked for. */
import { fstatSync } from 'node:fs'
import { type ConnectOpts, Socket, type SocketConstructorOpts } from 'node:net'
import { readPieces } from './read-pieces.ts'

export interface Stdin extends AsyncIterable<Uint8Array> {
  /** An open pipe would keep the process alive after the answer. */
  close(): void
}

/** What a pipe holds. */
const pieceSize = 1 << 16

/** Reads into one buffer again and again: Node's own stream, which makes a new one a read, takes three times as long. */
async function* readPipe(socket: Socket, arrived: () => Promise<Uint8Array | undefined>): AsyncGenerator<Uint8Array> {
  for (;;) {
    const piece = await arrived()
    if (!piece) return
    yield piece
    socket.resume()
  }
}

const openPipe = (): Stdin => {
  const buffer = new Uint8Array(pieceSize)
  let length = 0
  let ended = false
  let failure: Error | undefined
  let wake = (): void => {}
  const onread: ConnectOpts['onread'] = {
    buffer,
    callback(read) {
      length = read
      wake()
      // No more until the piece has been worked on.
      return false
    },
  }
  const options: SocketConstructorOpts & ConnectOpts = { fd: 0, readable: true, writable: false, onread }
  const socket = new Socket(options)
  const end = (error?: Error): void => {
    failure ??= error
    ended = true
    wake()
  }
  socket
    .on('end', () => end())
    .on('close', () => end())
    .on('error', end)
  const arrived = async (): Promise<Uint8Array | undefined> => {
    if (length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve))
    if (failure) throw failure
    const piece = length > 0 ? buffer.subarray(0, length) : undefined
    length = 0
    return piece
  }
  return {
    [Symbol.asyncIterator]: () => readPipe(socket, arrived),
    close: () => void socket.destroy(),
  }
}

/** `usual`: the stream that Node makes, for terminals and what else there may be. */
export const openStdin = (usual: () => NodeJS.ReadStream): Stdin => {
  const kind = fstatSync(0)
  if (kind.isFIFO() || kind.isSocket()) return openPipe()
  if (kind.isFile()) return { [Symbol.asyncIterator]: () => readPieces(0), close: () => {} }
  const stream = usual()
  return { [Symbol.asyncIterator]: () => stream[Symbol.asyncIterator](), close: () => void stream.destroy() }
}
