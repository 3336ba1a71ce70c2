/** Another thread's places come to the same errors as the decoder's own. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../src/decode/decoder.ts'
import type { Hit } from '../../src/decode/hit.ts'
import { createScanner, type Line, type Scanner } from '../../src/decode/scan.ts'
import {
  contextSize,
  createFoundPlaces,
  lead,
  overlap,
  type ScanHelper,
  type Scanned,
} from '../../src/decode/scan-helper.ts'
import { knowledge } from '../support/hits.ts'

const scanner = createScanner([...knowledge.phrases.values()].flat())

/** Where the kernel would have put it. */
const address = 5000

/** Of the first place in a line that stands whole in the piece; nothing of others. */
const lineAt = (piece: Uint8Array, at: number, seen: number): Line | undefined => {
  const start = at > 0 ? piece.lastIndexOf(0x0a, at - 1) + 1 : 0
  const end = piece.indexOf(0x0a, at)
  return at >= seen && start > 0 && end > 0 ? { start, end } : undefined
}

/** Scans as the other thread does; hands a piece back as it is where it has more places than `most`. */
const scanPiece = (piece: Uint8Array, context: Uint8Array, most: number): Scanned | Uint8Array => {
  const room = new Uint8Array(lead + piece.length)
  room.set(context, lead - contextSize)
  room.set(piece, lead)
  const found = scanner.scan(room, lead - overlap, lead + Math.max(0, piece.length - overlap))
  if (found.length > most) return piece
  const ends = Array.from({ length: found.length }, (_, at) => found.end(at) - lead)
  let seen = 0
  const details = ends.flatMap((end, at) => {
    const lines = scanner.countLines(piece, 0, Math.max(0, end))
    const line = lineAt(piece, end, seen)
    if (!line) return [lines, 0, 0, 0, 0]
    seen = line.end
    return [lines, line.start + address, line.end + address, ...scanner.hashLine(piece, line, end, found.kind(at))]
  })
  return {
    room,
    address,
    places: Uint32Array.from(ends.flatMap((end, at) => [end + address, found.kind(at)])),
    details: Uint32Array.from(details),
    lineCount: scanner.countLines(piece, 0, piece.length),
  }
}

const createHelper = (capacity: number, most: number): ScanHelper => {
  const waiting: (Scanned | Uint8Array)[] = []
  return {
    get isFull() {
      return waiting.length === capacity
    },
    give: (piece, context) => void waiting.push(scanPiece(piece.slice(), context, most)),
    take: (must) => (must || waiting.length > 1 ? waiting.shift() : undefined),
  }
}

const decode = (
  pieces: readonly Uint8Array[],
  helped?: { after: number; helper: ScanHelper },
): Omit<Hit, 'entry'>[] => {
  const hits: Omit<Hit, 'entry'>[] = []
  const hit = ({ entry: _, ...rest }: Hit) => hits.push(rest) > 0
  const decoder = createDecoder({ knowledge, product: 'usdm', file: null, sink: { hit } })
  for (const [count, piece] of pieces.entries()) {
    if (count === helped?.after) decoder.assist(helped.helper)
    decoder.push(piece)
    if (count % 7 === 6) decoder.idle()
  }
  decoder.end()
  return hits
}

const cut = (text: string, sizes: readonly number[]): Uint8Array[] => {
  const bytes = new TextEncoder().encode(text)
  const pieces: Uint8Array[] = []
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const to = from + (sizes[turn % sizes.length] ?? 1)
    pieces.push(bytes.slice(from, to))
    from = to
  }
  return pieces
}

const lines = [
  '2026-11-20T08:14:03.221Z ERROR APIError(code=-1021): Timestamp for this request is outside of the recvWindow.',
  'ERROR could not place order: Margin is insufficient.',
  '{\n  "code": -1121,\n  "msg": "Invalid symbol."\n}',
  'Binance error code: 2010',
  '2026-11-20 INFO closed on 16-11-2023 with -1021.55 USDT',
  '-1021 -2019 -4061',
  '.'.repeat(700),
]

describe('a decoder with a helper', () => {
  it('finds the same errors', () => {
    const text = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 20 }).map((some) => some.join('\n'))
    const sizes = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 5 })
    const helper = fc.record({ after: fc.nat(5), capacity: fc.integer({ min: 1, max: 4 }), most: fc.nat(6) })
    fc.assert(
      fc.property(text, sizes, helper, (whole, steps, { after, capacity, most }) => {
        const pieces = cut(whole, steps)
        expect(decode(pieces, { after, helper: createHelper(capacity, most) })).toEqual(decode(pieces))
      }),
      { numRuns: 100 },
    )
  })
})

describe('found places', () => {
  const own: [number, number][] = []
  const rest: Pick<Scanner, 'scan'> = {
    scan(_, from, to) {
      own.push([from, to])
      return { length: 0, end: () => 0, kind: () => 0, to }
    },
  }
  const found = createFoundPlaces(rest)
  const text = new Uint8Array(0)
  const ends = (from: number, to: number) => {
    const places = found.scan(text, from, to)
    return { ends: Array.from({ length: places.length }, (_, at) => places.end(at)), to: places.to }
  }
  const scanned: Scanned = {
    room: text,
    address: 5000,
    places: Uint32Array.of(4970, 1, 5010, 1, 5060, 4),
    details: Uint32Array.of(0, 0, 0, 0, 0, 2, 5005, 5030, 7, 8, 3, 0, 0, 0, 0),
    lineCount: 4,
  }

  it('are handed out as far as they reach; the scanner finds what lies before and behind', () => {
    found.set(scanned, 1000, 1132, 10)
    expect(ends(968, 1050)).toEqual({ ends: [970, 1010], to: 1050 })
    expect(ends(1010, 2000)).toEqual({ ends: [1010, 1060], to: 1100 })
    expect(own).toEqual([])
    expect(ends(900, 1050).to).toBe(968)
    expect(ends(1100, 2000).to).toBe(2000)
    expect(own).toEqual([
      [900, 968],
      [1100, 2000],
    ])
    found.drop(500)
    expect(ends(468, 600)).toEqual({ ends: [470, 510, 560], to: 600 })
    found.clear()
    expect(ends(468, 600)).toEqual({ ends: [], to: 600 })
  })

  it('tell what is known of each', () => {
    found.set(scanned, 1000, 1132, 10)
    const places = found.scan(text, 968, 1100)
    expect([0, 1, 2].map((index) => places.sighting?.(index))).toEqual([
      undefined,
      { lines: 12, line: { start: 1005, end: 1030 }, hash: 7, check: 8 },
      { lines: 13, line: undefined, hash: 0, check: 0 },
    ])
  })
})
