/** Another thread's places come to the same errors as the decoder's own. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../src/decode/decoder.ts'
import type { Hit } from '../../src/decode/hit.ts'
import { createScanner, type Scanner } from '../../src/decode/scan.ts'
import { contextSize, createFoundPlaces, overlap, type ScanHelper, type Scanned } from '../../src/decode/scan-helper.ts'
import { knowledge } from '../support/hits.ts'

const scanner = createScanner([...knowledge.phrases.values()].flat())

/** Scans as the other thread does; knows of no place beyond `most` a piece. */
const scanPiece = (piece: Uint8Array, context: Uint8Array, most: number): Scanned => {
  const { bytes } = scanner
  bytes.set(context)
  bytes.set(piece, contextSize)
  bytes.fill(0, contextSize + piece.length, contextSize + piece.length + 64)
  const limit = piece.length - overlap
  const found = scanner.scan(contextSize - overlap, contextSize + limit)
  const isAll = found.length <= most
  const pairs = Array.from({ length: isAll ? found.length : 0 }, (_, at) => [
    found.end(at) - contextSize + overlap,
    found.kind(at),
  ])
  return { bytes: piece, places: Uint32Array.from(pairs.flat()), until: isAll ? limit : -overlap }
}

const createHelper = (capacity: number, most: number): ScanHelper => {
  const waiting: Scanned[] = []
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
    scan(from, to) {
      own.push([from, to])
      return { length: 0, end: () => 0, kind: () => 0, to }
    },
  }
  const found = createFoundPlaces(rest)
  const ends = (from: number, to: number) => {
    const places = found.scan(from, to)
    return { ends: Array.from({ length: places.length }, (_, at) => places.end(at)), to: places.to }
  }

  it('are handed out as far as they reach; the scanner finds what lies before and behind', () => {
    found.add({ bytes: new Uint8Array(0), places: Uint32Array.of(0, 1, 40, 1, 90, 4), until: 100 }, 1000)
    expect(ends(968, 1050)).toEqual({ ends: [968, 1008], to: 1050 })
    expect(ends(1008, 2000)).toEqual({ ends: [1008, 1058], to: 1100 })
    expect(own).toEqual([])
    expect(ends(900, 1050).to).toBe(968)
    expect(ends(1100, 2000).to).toBe(2000)
    expect(own).toEqual([
      [900, 968],
      [1100, 2000],
    ])
    found.drop(500)
    expect(ends(468, 600)).toEqual({ ends: [468, 508, 558], to: 600 })
  })
})
