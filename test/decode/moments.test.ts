/** When a line without a stamp was written: by the last stamp before it, wherever the reads end. */
import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../src/decode/decoder.ts'
import { knowledge } from '../support/hits.ts'

const error = 'binance.exceptions.BinanceAPIException: APIError(code=-2019): Margin is insufficient.'

const other = 'binance.exceptions.BinanceAPIException: APIError(code=-2013): Order does not exist.'

const momentsOf = (text: string, size: number): (string | null)[] => {
  const moments: (string | null)[] = []
  const sink = {
    hit(_: unknown, { moment }: { moment: number | null }) {
      moments.push(moment === null ? null : new Date(moment).toISOString().slice(11, 19))
      return true
    },
  }
  const decoder = createDecoder({ knowledge, product: 'usdm', file: null, sink, now: () => Date.UTC(2026, 11, 1) })
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) decoder.push(bytes.subarray(at, at + size))
  decoder.end()
  return moments
}

const filler = (bytes: number): string => `${'no stamp here\n'.repeat(Math.ceil(bytes / 14))}`

const texts: [string, string, (string | null)[]][] = [
  ['its own', `2026-11-20 02:14:00 ${error}\n`, ['02:14:00']],
  ['the line before', `2026-11-20 02:14:00 failed\n${error}\n`, ['02:14:00']],
  ['the nearest of several', `2026-11-20 02:14:00 a\n2026-11-20 02:15:00 b\n  File "x"\n${error}\n`, ['02:15:00']],
  ['without a year', `Nov 20 02:14:00 host bot: failed\n${error}\n`, ['02:14:00']],
  ['that of the error before', `2026-11-20 02:14:00 ${error}\n${filler(9000)}${error}\n`, ['02:14:00', '02:14:00']],
  ['none before it', `${error}\n2026-11-20 02:14:00 later\n${error}\n`, [null, '02:14:00']],
  ['none at all', `${error}\n${filler(400)}${error}\n`, [null, null]],
  ['that of the error right before', `2026-11-20 02:14:00 ${error}\n${other}\n`, ['02:14:00', '02:14:00']],
  ['none behind an empty line', `\n${error}\n\n${other}\n`, [null, null]],
  ['too far to be seen', `2026-11-20 02:14:00 a\n${filler(9000)}${error}\n`, [null]],
  [
    'where most lines have none',
    `${`{"level":50,"msg":"x","err":${JSON.stringify(error)}}\n`.repeat(100)}2026-11-20 02:14:00 ${error}\n2026-11-20 02:15:00 x\n${error}\n`,
    [...Array(100).fill(null), '02:14:00', '02:15:00'],
  ],
]

describe.each([1, 7, 4096, 1 << 20])('in pieces of %d bytes', (size) => {
  it.each(texts)('%s', (_, text, expected) => expect(momentsOf(text, size)).toEqual(expected))
})
