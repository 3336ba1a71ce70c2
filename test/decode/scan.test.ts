/** The scan misses nothing that a plain search over all bytes finds. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/decode/fold.ts'
import { createScanner, Kind, type Places } from '../../src/decode/scan.ts'
import type { Sought } from '../../src/decode/scan-tables.ts'

const sought: Sought[] = [
  { anchor: { word: 'insufficient', end: 21 }, begins: 'margin' },
  { anchor: { word: 'less', end: 9 }, begins: 'price' },
  { anchor: { word: 'appears', end: 14 }, begins: 'tag' },
  { anchor: { word: 'bad_symbol', end: 9 }, begins: 'bad' },
]

const listed = (found: Places): [string, number][] =>
  Array.from({ length: found.length }, (_, index) => {
    const kind = Object.entries(Kind).find(([, value]) => value === found.kind(index))?.[0] ?? ''
    return [kind, found.end(index)]
  })

const places = (text: string | Uint8Array, from = 0): [string, number][] => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const scanner = createScanner(sought)
  scanner.room.set(bytes)
  return listed(scanner.scan(scanner.room.subarray(0, bytes.length), from, bytes.length))
}

/** Of a text that stands in another memory than the scanner's, after another text has. */
const placesElsewhere = (text: string, from: number): [string, number][] => {
  const scanner = createScanner(sought)
  scanner.room.fill(0x31)
  const bytes = new TextEncoder().encode(text)
  return listed(scanner.scan(bytes, from, bytes.length))
}

describe('scan', () => {
  it.each([
    ['{"code":-1021}', [['number', 10]]],
    // A word for an error takes the number too: number.ts sees its sign.
    [
      'error - 2019 ',
      [
        ['word', 4],
        ['number', 8],
      ],
    ],
    [
      'code \u22121021',
      [
        ['word', 3],
        ['number', 9],
      ],
    ],
    ['Code: 2010,', [['word', 3]]],
    ['ERROR #4061', [['word', 4]]],
    ['MARGIN IS INSUFFICIENT.', [['message', 21]]],
    ['margin is  insufficient', [['message', 22]]],
    ['\\nMargin is insufficient', [['message', 23]]],
    ['Price%20less than', [['message', 11]]],
    ["Tag '25016' appears twice", [['message', 18]]],
    ['bad symbol', [['message', 9]]],
    [
      '-1102 BAD_SYMBOL',
      [
        ['number', 2],
        ['message', 15],
      ],
    ],
  ])('%s', (text, expected) => expect(places(text)).toEqual(expected))

  it.each([
    '2023-10-2023',
    'x-1003',
    '-1021.55',
    '-1021ms',
    '-2019-05',
    '-10211021',
    '-0123',
    '-123',
    'f81d4fae-7dec-1044-a765-00a0c91e6bf6',
    'code 200 -',
    'mode: 1021',
    'codes 1021',
    'code 10:21',
    'insufficient margin',
    'stage pric less',
    'price lesson',
    'Unprice less',
    'tag appears',
  ])('passes over %s', (text) => expect(places(text)).toEqual([]))

  it('counts lines', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0x0a, 0x20, 0x8a), { maxLength: 5000 }), fc.nat(40), (bytes, from) => {
        const scanner = createScanner([])
        scanner.room.set(bytes)
        const expected = bytes.slice(from).filter((byte) => byte === 0x0a).length
        for (const text of [scanner.room.subarray(0, bytes.length), Uint8Array.from(bytes)]) {
          expect(scanner.countLines(text, from, Math.max(from, bytes.length))).toBe(expected)
        }
      }),
    )
  })

  it('lists the same places wherever the text begins in memory and the scan begins in the text', () => {
    const piece = fc.constantFrom(
      '-1021',
      ' ',
      'code',
      ':',
      '1',
      'Margin is insufficient.',
      'x',
      '\n',
      '\u2212',
      'Tag ',
      'price less than',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(33), fc.nat(60), (pieces, shift, from) => {
        const text = pieces.join('')
        const plain = places(text)
        const shifted = places(`${'.'.repeat(shift)}\n${text}`)
        expect(shifted.map(([kind, end]) => [kind, end - shift - 1])).toEqual(plain)
        expect(places(text, from)).toEqual(plain.filter(([, end]) => end >= from))
        expect(placesElsewhere(text, from)).toEqual(plain.filter(([, end]) => end >= from))
      }),
    )
  })

  it('goes on where a full list ended', () => {
    const bytes = new TextEncoder().encode('-1021 '.repeat(40000))
    const scanner = createScanner(sought)
    scanner.room.set(bytes)
    const text = scanner.room.subarray(0, bytes.length)
    let count = 0
    for (let from = 0; from < bytes.length; ) {
      const found = scanner.scan(text, from, bytes.length)
      count += found.length
      from = found.to
    }
    expect(count).toBe(40000)
  })
})

it('hashOf knows neither case nor kind of blank', () => {
  expect(hashOf('xABC', 1)).toBe(hashOf('abc', 0))
  expect(hashOf('a_b', 0)).toBe(hashOf('A b', 0))
  expect(hashOf('abd', 0)).not.toBe(hashOf('abc', 0))
})

it('the kernel is compiled from its source', () => {
  const script = join(import.meta.dirname, '../../src/decode/kernel/build.mjs')
  expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('kernel: current\n')
}, 60_000)
