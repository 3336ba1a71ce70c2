/** Reads a regular file in pieces; a piece is valid until the next one is asked for. */
import { readSync } from 'node:fs'

/** Stays in the processor's cache. */
export const pieceSize = 1 << 18

/** After this many pieces, a few milliseconds, the program looks whether the user has pressed Ctrl-C. */
export const breath = 16

/** From an offset on; from where the file stands where there is none. */
export async function* readPieces(file: number, from?: number): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(pieceSize)
  let position = from ?? null
  for (let count = 1; ; count++) {
    const length = readSync(file, buffer, 0, pieceSize, position)
    if (length === 0) return
    yield buffer.subarray(0, length)
    if (position !== null) position += length
    if (count % breath === 0) await new Promise((resolve) => setImmediate(resolve))
  }
}
