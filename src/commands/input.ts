/** Where decode reads from: files, standard input and text, as pieces of bytes. */
import { closeSync, createReadStream, openSync, type Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import * as zlib from 'node:zlib'
import { parseCode } from '../catalog/parse-code.ts'
import { ErrcodeError } from '../errors.ts'
import { readPieces } from '../read-pieces.ts'
import type { Terminal } from '../terminal.ts'

export interface Input {
  /** As it was named; null for standard input and for text. */
  file: string | null
  /** Text given as an argument has no lines to refer to. */
  isText: boolean
  /** A piece is valid until the next one is asked for. */
  chunks: AsyncIterable<Uint8Array>
  /** Of a file that is read as it is. */
  inode?: number
  size?: number
  /** When it was written last, in milliseconds since 1970. */
  written?: number
}

/** A regular file: it is always ready, and asking a thread for each piece takes twice as long as reading it here. */
async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    yield* readPieces(file)
  } finally {
    closeSync(file)
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

const openFile = (path: string, stats: Stats): Pick<Input, 'chunks' | 'inode' | 'size'> => {
  const ending = /\.(?:gz|zst)$/i.exec(path)?.[0].toLowerCase() ?? ''
  if (!(ending in unpackers))
    return stats.isFile()
      ? { chunks: readFile(path), inode: stats.ino, size: stats.size }
      : { chunks: createReadStream(path) }
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

/** What went wrong with an input, in one line. */
export const inputError = (file: string | null, error: unknown): ErrcodeError => {
  if (error instanceof ErrcodeError) return error
  const { code = '', message = '' } = error as NodeJS.ErrnoException
  return new ErrcodeError(`cannot read ${file === null ? 'standard input' : `'${file}'`}: ${reasons[code] ?? message}`)
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
