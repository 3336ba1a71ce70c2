/** The decoder finds the same errors wherever a read ends, in bounded memory and in time linear in the text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../src/catalog/load.ts'
import { loadPhrases } from '../../src/catalog/load-phrases.ts'
import { createDecoder } from '../../src/decode/decoder.ts'
import type { Hit } from '../../src/decode/hit.ts'
import { createKnowledge } from '../../src/decode/knowledge.ts'

const knowledge = createKnowledge(await loadCatalog(), await loadPhrases())
const encoder = new TextEncoder()

const decode = (pieces: Iterable<Uint8Array>, wants: (hit: Hit) => boolean = () => true): Hit[] => {
  const hits: Hit[] = []
  const hit = (found: Hit): boolean => {
    hits.push(found)
    return wants(found)
  }
  const decoder = createDecoder({ knowledge, product: 'usdm', file: null, sink: { hit } })
  for (const piece of pieces) if (!decoder.push(piece)) break
  decoder.end()
  return hits
}

function* split(bytes: Uint8Array, sizes: number[]): Generator<Uint8Array> {
  for (let from = 0, turn = 0; from < bytes.length; turn++) {
    const to = from + (sizes[turn % sizes.length] ?? 1)
    // A copy that is spoilt afterwards, as a reader's buffer is.
    const piece = bytes.slice(from, to)
    yield piece
    piece.fill(0x2d)
    from = to
  }
}

const lines = [
  '2026-11-20T08:14:03.221Z ERROR binance APIError(code=-1021): Timestamp for this request is outside of the recvWindow.',
  '{"level":50,"err":{"code":-2019,"msg":"Margin is insufficient."}}',
  'ccxt.base.errors.InvalidOrder: binanceusdm {"code":-4164,"msg":"Order\'s notional must be no smaller than 5 (unless you choose reduce only)"}',
  "ERROR could not place order: Timestamp for this request was 1000ms ahead of the server's time.",
  '{\n  "code": -1121,\n  "msg": "Invalid symbol."\n}',
  'Binance Error Code: 2010, Account has insufficient balance for requested action.',
  'code \u22121003 msg: Way too many requests; IP(10.0.0.1) banned until 1618636066762.',
  'Traceback (most recent call last):\n  File "bot.py", line 12, in <module>\nbinance.error.ClientError: (400, -1111, \'Precision is over the maximum defined for this asset.\', {})',
  '2026-11-20 INFO closed on 16-11-2023 with -1021.55 USDT, id f81d4fae-7dec-1044-a765-00a0c91e6bf6',
  '\u4e0b\u5355\u5931\u8d25 -2022 ReduceOnly Order is rejected.',
  '',
  'x'.repeat(3000),
]

describe('a text in pieces', () => {
  it('has the same errors as a whole', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...lines), fc.string({ unit: 'binary', maxLength: 40 })), {
      maxLength: 12,
    })
    const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5000 })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(text, fc.constantFrom('\n', '\r\n', ' '), sizes, (pieces, separator, steps) => {
        const bytes = encoder.encode(pieces.join(separator))
        expect(decode(split(bytes, steps))).toEqual(decode([bytes]))
      }),
      { numRuns: 200 },
    )
  })

  it.each([1, 2, 3, 5, 16, 31, 32, 33, 64, 1000])('of %d bytes', (size) => {
    const bytes = encoder.encode(lines.join('\n'))
    const whole = decode([bytes])
    expect(whole.map(({ code }) => code)).toEqual([-1021, -2019, -4164, -1021, -1121, -2010, -1003, -1111, -2022])
    expect(decode(split(bytes, [size]))).toEqual(whole)
  })

  it("has them where they lie across the ends of the decoder's own pieces", () => {
    const error = encoder.encode('\n2026-11-20 ERROR binance {"code":-2019,"msg":"Margin is insufficient."}\n')
    for (const place of [1 << 18, 1 << 19, 2_000_000]) {
      for (const shift of [0, 10, 30, 38, 50, error.length]) {
        const bytes = new Uint8Array(place + 10_000).fill(0x2e)
        bytes.set(error, place - shift)
        expect(decode([bytes])).toMatchObject([{ code: -2019, offset: place - shift + 34, line: 2, column: 34 }])
      }
    }
  })
})

it('stops when the sink wants no more', () => {
  const bytes = encoder.encode(`${lines[0]}\n${lines[1]}\n`.repeat(50))
  expect(decode([bytes, bytes], ({ code }) => code === -1021)).toHaveLength(2)
})

it('keeps texts apart that are read side by side', () => {
  const found: string[] = []
  const [first, second] = ['a', 'b'].map((file) =>
    createDecoder({
      knowledge,
      product: 'usdm',
      file,
      sink: { hit: ({ code, line }) => found.push(`${file}:${line} ${code}`) > 0 },
    }),
  )
  first?.push(encoder.encode('\n\nbinance {"code":-10'))
  second?.push(encoder.encode('binance {"code":-2019,"msg":"Margin is '))
  first?.push(encoder.encode('21,"msg":""}\n'))
  second?.push(encoder.encode('insufficient."}'))
  second?.end()
  first?.end()
  expect(found).toEqual(['b:1 -2019', 'a:3 -1021'])
})

it('shows what stands in a whole line when nothing comes for a while', () => {
  const found: number[] = []
  const decoder = createDecoder({
    knowledge,
    product: 'usdm',
    file: null,
    sink: { hit: ({ code }) => found.push(code) > 0 },
  })
  decoder.push(encoder.encode('ERROR binance: code -1021\n'))
  expect(found).toEqual([])
  decoder.idle()
  expect(found).toEqual([-1021])
  decoder.end()
  expect(found).toEqual([-1021])
})

describe('endless repetition is read alike whole and in pieces:', () => {
  it.each([
    '{"code":-',
    '-1021',
    '-1021 ',
    '"\\',
    'Margin is insufficient.',
    'code: ',
    'binance ',
    '\n',
    'code:-1021 Tag ',
  ])(
    '%j',
    (piece) => {
      const bytes = encoder.encode(piece.repeat(Math.ceil(30_000 / piece.length)))
      expect(decode(split(bytes, [1 << 12]))).toEqual(decode([bytes]))
    },
    60_000,
  )
})
