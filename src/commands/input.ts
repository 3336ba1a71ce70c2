/** Where decode reads from: files, standard input and text, as pieces of bytes. */
import { closeSync, createReadStream, openSync, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import * as zlib from 'node:zlib'
import { parseCode } from '../catalog/parse-code.ts'
import { ErrcodeError } from '../errors.ts'
import { readPieces } from '../read-pieces.ts'
import type { Terminal } from '../terminal.ts'

/** Reads whole pieces of an open file, from an offset on; what it leaves is read after it. */
export type PieceReader = (descriptor: number, from: number) => AsyncIterable<Uint8Array>

export interface Input {
  /** As it was named; null for standard input and for text. */
  file: string | null
  /** Text given as an argument has no lines to refer to. */
  isText: boolean
  /** A piece is valid until the next one is asked for. */
  chunks: AsyncIterable<Uint8Array>
  /** Of a file that is read as it is. */
  size?: number
  /** Lets another read the file from behind the piece that was asked for last. */
  takeOver?(reader: PieceReader): void
  /** When it was written last, in milliseconds since 1970. */
  written?: number
}

/** A regular file: it is always ready, and asking a thread for each piece takes twice as long as reading it here. */
const readFile = (path: string): Required<Pick<Input, 'chunks' | 'takeOver'>> => {
  let file = -1
  let other: AsyncIterable<Uint8Array> | undefined
  let position = 0

  /** Until the reading is taken over by another. */
  async function* read(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const reader = other
    for await (const piece of pieces) {
      position += piece.length
      yield piece
      if (other !== reader) return
    }
  }

  async function* readAll(): AsyncGenerator<Uint8Array> {
    file = openSync(path, 'r')
    try {
      for (;;) {
        other = undefined
        yield* read(readPieces(file, position))
        if (!other) return
        yield* read(other)
      }
    } finally {
      closeSync(file)
    }
  }

  return {
    chunks: readAll(),
    takeOver(reader) {
      other = reader(file, position)
    },
  }
}

async function* one(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** Zstandard came to Node after the oldest version this runs on. */
const unpackers: Record<string, (() => NodeJS.ReadWriteStream) | undefined> = {
  '.gz': zlib.createGunzip,
  '.zst': 'createZstdDecompress' in zlib ? (zlib.createZstdDecompress as () => NodeJS.ReadWriteStream) : undefined,
}

const openFile = (path: string, stats: Stats): Pick<Input, 'chunks' | 'takeOver' | 'size'> => {
  const ending = /\.(?:gz|zst)$/i.exec(path)?.[0].toLowerCase() ?? ''
  if (!(ending in unpackers))
    return stats.isFile() ? { ...readFile(path), size: stats.size } : { chunks: createReadStream(path) }
  const unpack = unpackers[ending]
  if (!unpack)
    throw new ErrcodeError(`cannot read '${path}': this Node has no Zstandard`, `zstd -dc ${path} | errcode decode`)
  return { chunks: pipeline(createReadStream(path), unpack(), () => {}) as unknown as AsyncIterable<Uint8Array> }
}

const reasons: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a directory',
}

/** `no such file` */
export const reasonOf = (error: unknown): string => {
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  return reasons[code] ?? message
}

/** What went wrong with an input, in one line. */
export const inputError = (file: string | null, error: unknown): ErrcodeError => {
  if (error instanceof ErrcodeError) return error
  return new ErrcodeError(`cannot read ${file === null ? 'standard input' : `'${file}'`}: ${reasonOf(error)}`)
}

/** No blank, quote or brace: people mean a file. */
const looksLikePath = (word: string): boolean => /^[^\s"'{}()<>]+$/.test(word)

export const openInput = async (word: string, terminal: Terminal): Promise<Input> => {
  if (word === '-') return { file: null, isText: false, chunks: terminal.stdin }
  const found = await stat(word).catch(() => undefined)
  if (found?.isDirectory())
    throw new ErrcodeError(
      `cannot read '${word}': it is a directory`,
      `errcode decode ${word.replace(/\/$/, '')}/*.log`,
    )
  if (found)
    return { file: word, isText: false, ...(found.isFile() && { written: found.mtimeMs }), ...openFile(word, found) }
  if (!looksLikePath(word)) return { file: null, isText: true, chunks: one(word) }
  const code = parseCode(word)
  throw new ErrcodeError(
    `cannot read '${word}': no such file`,
    code === undefined ? undefined : `to look up a code: errcode ${word}`,
  )
}
