/** One file while it grows, held open: what has been appended since the last look, or that it is not the same text any more. */
import { type BigIntStats, closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { pieceSize } from '../read-pieces.ts'

export interface GrownFile {
  /** Tells it from every other file as long as it is open. */
  id: string
  /** Has it anything in it? */
  isWritten(): boolean
  /**
   * The bytes that came since, up to a piece's length, valid until the next call; undefined where other bytes stand in the
   * place of those read before: the file was cut short or written anew. From then on it is read from its beginning.
   */
  read(): Uint8Array | undefined
  /** Where the last whole line ends now. */
  lineEnd(): number
  /** How far it has been read. */
  position(): number
  /** No piece goes on across this position. */
  split(at: number): void
  close(): void
}

/** So many of the bytes before the position are read again each time: with stamps in them, they never come twice. */
const overlap = 1024

/** How far back a line's end is looked for. */
const longestLine = 1 << 16

const newline = 0x0a

export const identify = ({ dev, ino }: BigIntStats): string => `${dev}:${ino}`

export const openGrownFile = (path: string): GrownFile => {
  const file = openSync(path, 'r')
  const buffer = new Uint8Array(overlap + pieceSize)
  /** The last bytes that were read. */
  let known = buffer.slice(0, 0)
  let position = 0
  let border = 0

  const size = (): number => fstatSync(file).size

  const isSame = (before: Uint8Array): boolean =>
    before.length === known.length && before.every((byte, at) => byte === known[at])

  return {
    id: identify(fstatSync(file, { bigint: true })),
    isWritten: () => size() > 0,
    read() {
      const wanted = position < border ? Math.min(pieceSize, border - position) : pieceSize
      // One read for both, so that nothing can be written anew between the look at the old and the look at the new.
      const length = readSync(file, buffer, 0, known.length + wanted, position - known.length)
      const all = buffer.subarray(0, length)
      if (!isSame(all.subarray(0, known.length))) {
        known = buffer.slice(0, 0)
        position = 0
        return undefined
      }
      const piece = all.subarray(known.length)
      position += piece.length
      if (piece.length > 0) known = all.slice(-overlap)
      return piece
    },
    lineEnd() {
      const end = size()
      const from = Math.max(0, end - longestLine)
      const last = new Uint8Array(end - from)
      const read = readSync(file, last, 0, last.length, from)
      const at = last.subarray(0, read).lastIndexOf(newline)
      return at < 0 ? end : from + at + 1
    },
    position: () => position,
    split(at) {
      border = at
    },
    close: () => closeSync(file),
  }
}
