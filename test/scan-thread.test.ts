/** The scanning threads as they really run: what they find is what a scanner finds here. */
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { type FileThread, startFileThread, startRingThread } from '../src/commands/scan-thread.ts'
import { createScanner } from '../src/decode/scan.ts'
import { contextSize, lead, overlap, type Scanned } from '../src/decode/scan-helper.ts'
import { pieceSize } from '../src/read-pieces.ts'

const scanner = createScanner([])
const folder = mkdtempSync(join(tmpdir(), 'errcode-threads-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Twenty pieces and a half, more than there are slots, with codes all over, across their ends too. */
const line = `code -1021 and some more words, -2019 ${'.'.repeat(211)}\n`
const count = 20.5
const text = new TextEncoder().encode(line.repeat(30_000)).subarray(0, pieceSize * count)
const pieces = Array.from({ length: Math.ceil(count) }, (_, turn) =>
  text.subarray(turn * pieceSize, (turn + 1) * pieceSize),
)

interface Found {
  text: string
  /** Where places end in the whole text, and how many lines before each. */
  places: [number, number][]
  lines: number
}

/** What a scanned piece says; a copy, since its slot is used again. */
const read = (scanned: Scanned | Uint8Array, turn: number, linesBefore: number): Found => {
  if (scanned instanceof Uint8Array) throw new Error('a piece has not been scanned')
  const { room, places, details, address, lineCount } = scanned
  const start = turn * pieceSize
  return {
    text: Buffer.from(room.slice(lead)).toString('latin1'),
    places: Array.from({ length: places.length / 2 }, (_, at): [number, number] => [
      (places[at * 2] as number) - address + start,
      (details[at * 5] as number) + linesBefore,
    ]),
    lines: linesBefore + lineCount,
  }
}

const expected = (): [number, number][] => {
  const found: [number, number][] = []
  for (let from = 0; from < text.length; ) {
    const length = Math.min(pieceSize, text.length - from)
    const places = scanner.scan(text, from, Math.min(from + length, text.length - overlap))
    for (let at = 0; at < places.length; at++) found.push([places.end(at), 0])
    from = places.to >= text.length - overlap ? text.length : places.to
  }
  let lines = 0
  let counted = 0
  return found.map(([end]) => {
    lines += scanner.countLines(text, counted, end)
    counted = end
    return [end, lines]
  })
}

/** Of a place in the last bytes of a piece the next one knows no line. */
const known = (places: [number, number][]): [number, number][] =>
  places.map(([end, lines]) => [end, end % pieceSize >= pieceSize - overlap ? 0 : lines])

const collect = (found: Found[]): [number, number][] => known(found.flatMap(({ places }) => places))

describe('a thread', () => {
  it('that is given pieces scans them in order', async () => {
    const thread = startRingThread(scanner.share)
    while (!thread.isReady) await sleep(5)
    const found: Found[] = []
    const take = (must: boolean): boolean => {
      const scanned = thread.take(must)
      if (scanned) found.push(read(scanned, found.length, found.at(-1)?.lines ?? 0))
      return scanned !== undefined
    }
    for (const [turn, piece] of pieces.entries()) {
      thread.give(
        piece,
        turn === 0 ? new Uint8Array(contextSize) : (pieces[turn - 1] as Uint8Array).slice(-contextSize),
      )
      while (take(thread.isFull)) {}
    }
    while (take(true)) {}
    thread.close()
    expect(found.map((piece) => piece.text).join('')).toBe(Buffer.from(text).toString('latin1'))
    expect(collect(found)).toEqual(known(expected()))
  })

  const path = join(folder, 'bot.log')

  const takeAllOf = async (meanwhile: (thread: FileThread) => unknown, from = 0) => {
    const descriptor = openSync(path, 'r')
    const thread = startFileThread(scanner.share, { descriptor, from })
    await meanwhile(thread)
    const taken: Found[] = []
    for await (const piece of thread.pieces()) {
      thread.give(piece, new Uint8Array(0))
      const scanned = thread.take(true)
      if (scanned) taken.push(read(scanned, taken.length, taken.at(-1)?.lines ?? 0))
    }
    thread.close()
    closeSync(descriptor)
    return taken
  }

  const takeAll = (from: number, meanwhile: (thread: FileThread) => unknown = () => {}) => {
    writeFileSync(path, Buffer.concat([Buffer.alloc(from, '.'), text]))
    return takeAllOf(meanwhile, from)
  }

  it.each([0, 100, 100_000])('that reads a file from %d on finds the same', async (from) => {
    const found = await takeAll(from)
    expect(found.map((piece) => piece.text).join('')).toBe(Buffer.from(text).toString('latin1'))
    expect(collect(found)).toEqual(known(expected()))
  })

  /** More than there are rooms for: with a few codes in a piece, and with more than an entry can list. */
  const far = new TextEncoder().encode(
    `${'.'.repeat(9_000)}\nmore than -2019 of them, and so on, and so on\n`.repeat(1_000),
  )
  it.each([
    ['rare', far, 1_000],
    ['dense', text, collect([{ text: '', places: expected(), lines: 0 }]).length],
  ])(
    'that is far ahead lists what is in the pieces to come, and brings their texts later: %s codes',
    async (_, all, count) => {
      writeFileSync(path, all)
      const found = await takeAllOf(async () => sleep(200))
      expect(found.map((piece) => piece.text).join('') === Buffer.from(all).toString('latin1')).toBe(true)
      expect(collect(found).length).toBe(count)
      expect(found.at(-1)?.lines).toBe(all.filter((byte) => byte === 0x0a).length)
    },
  )

  it('ends with the first piece that is shorter, where the file has changed', async () => {
    const found = await takeAll(0, () => truncateSync(path, pieceSize * 2 + 10))
    const whole = found.map((piece) => piece.text.length)
    expect(whole.slice(0, -1).every((length) => length === pieceSize)).toBe(true)
    expect(whole.length).toBeLessThanOrEqual(pieces.length)
  })

  it('hands back as it is what is none of its own', () => {
    writeFileSync(path, text)
    const descriptor = openSync(path, 'r')
    const thread = startFileThread(scanner.share, { descriptor, from: 0 })
    const piece = Uint8Array.of(1, 2, 3)
    thread.give(piece, new Uint8Array(0))
    expect(thread.take(true)).toBe(piece)
    expect(thread.take(true)).toBeUndefined()
    thread.close()
    closeSync(descriptor)
  })

  it('gives a piece with more places than it can list back unscanned', async () => {
    const dense = new TextEncoder().encode('-1021 '.repeat(pieceSize / 6))
    const thread = startRingThread(scanner.share)
    while (!thread.isReady) await sleep(5)
    thread.give(dense, new Uint8Array(contextSize))
    expect(Buffer.from(thread.take(true) as Uint8Array).equals(Buffer.from(dense))).toBe(true)
    thread.close()
  })

  it('can be left: the rest is for others to read', async () => {
    const some: Found[] = []
    await takeAll(0, (thread) => {
      const { give } = thread
      thread.give = (bytes, context) => {
        give(bytes, context)
        some.push({ text: '', places: [], lines: 0 })
        if (some.length === 3) thread.leave()
      }
    })
    expect(some.length).toBe(3)
  })

  it('is not needed: without it all is done here', async () => {
    const found = await takeAll(0, (thread) => thread.close())
    expect(collect(found)).toEqual(known(expected()))
  })
})
