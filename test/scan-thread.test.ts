/** The scanning threads as they really run: what they find is what a scanner finds here. */
import { mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { type ScanThread, startFileThread, startRingThread } from '../src/commands/scan-thread.ts'
import { createScanner } from '../src/decode/scan.ts'
import { contextSize, overlap, type Scanned } from '../src/decode/scan-helper.ts'
import { pieceSize } from '../src/read-pieces.ts'

const scanner = createScanner([])
const image = scanner.image()
const folder = mkdtempSync(join(tmpdir(), 'errcode-threads-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Two pieces and a half, with codes all over, across their ends too. */
const line = `code -1021 and some more words, -2019 ${'.'.repeat(211)}`
const text = new TextEncoder().encode(line.repeat(3000)).subarray(0, pieceSize * 2.5)
const pieces = [0, 1, 2].map((turn) => text.subarray(turn * pieceSize, (turn + 1) * pieceSize))

/** Where places end in the whole text. */
const endsIn = (scanned: readonly Scanned[]): number[] =>
  scanned.flatMap(({ places }, turn) =>
    Array.from({ length: places.length / 2 }, (_, at) => turn * pieceSize - overlap + (places[at * 2] as number)),
  )

const expected = (limit: number): number[] => {
  const ends: number[] = []
  for (let from = 0; from < limit; ) {
    const length = Math.min(pieceSize, text.length - from)
    scanner.bytes.fill(0)
    scanner.bytes.set(text.subarray(Math.max(0, from - contextSize), from), contextSize - Math.min(contextSize, from))
    scanner.bytes.set(text.subarray(from, from + length + 64), contextSize)
    const found = scanner.scan(contextSize, contextSize + Math.min(length, limit - from))
    for (let at = 0; at < found.length; at++) ends.push(found.end(at) - contextSize + from)
    from += length
  }
  return ends
}

const takeAll = (thread: ScanThread): Scanned[] => {
  const taken: Scanned[] = []
  for (const [turn, piece] of pieces.entries()) {
    thread.give(piece, turn === 0 ? new Uint8Array(contextSize) : (pieces[turn - 1] as Uint8Array).slice(-contextSize))
    for (let scanned = thread.take(true); scanned; scanned = thread.take(true)) {
      taken.push({ ...scanned, bytes: scanned.bytes.slice(), places: scanned.places.slice() })
    }
  }
  return taken
}

describe('a thread', () => {
  it('that is given pieces scans them in order', async () => {
    const thread = startRingThread(image)
    while (!thread.isReady) await sleep(5)
    const taken = takeAll(thread)
    thread.close()
    expect(taken.map(({ bytes }) => bytes.length)).toEqual(pieces.map(({ length }) => length))
    expect(Buffer.concat(taken.map(({ bytes }) => bytes)).equals(Buffer.from(text))).toBe(true)
    expect(endsIn(taken)).toEqual(expected(text.length - overlap))
  })

  const path = join(folder, 'bot.log')
  const start = (from: number) => {
    writeFileSync(path, Buffer.concat([Buffer.alloc(from, '.'), text]))
    return startFileThread(image, { path, inode: statSync(path).ino, from })
  }

  it.each([0, 100, 5000])('that reads a file by itself from %d on finds the same', (from) => {
    const thread = start(from)
    const taken = takeAll(thread)
    thread.close()
    expect(endsIn(taken)).toEqual(expected(text.length - overlap))
  })

  it('knows nothing of a file that has changed, and keeps nobody waiting', () => {
    const thread = start(0)
    truncateSync(path, pieceSize + 10)
    const taken = takeAll(thread)
    thread.close()
    expect(taken.map(({ bytes }) => bytes.length)).toEqual(pieces.map(({ length }) => length))
    expect(taken.at(-1)?.until).toBe(-overlap)
  })

  it.each([
    ['is gone', { path: join(folder, 'none.log'), inode: 1 }],
    ['is another one now', { path, inode: 1 }],
  ])('knows nothing of a file that %s', (_what, file) => {
    const thread = startFileThread(image, { ...file, from: 0 })
    const taken = takeAll(thread)
    thread.close()
    expect(taken.map(({ until }) => until)).toEqual([-overlap, -overlap, -overlap])
  })
})
