/** Texts that come in pieces, from any source, however they are cut. */

import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { type Chunk, type Chunks, createDecoder, decode, type Hit } from '../../src/index.ts'

const log = `08:14:03 start
08:14:04 binanceusdm {"code":-2019,"msg":"Margin is insufficient."} ⛔
08:14:05 /dapi/v1/order {"code":-1121,"msg":"Invalid symbol."}
`
const told = (hits: readonly Hit[]): string[] =>
  hits.map(({ line, column, code, entry }) => `${line}:${column} ${code} ${entry?.product}`)
const expected = ['2:30 -2019 usdm', '3:33 -1121 coinm']

const all = async (hits: AsyncIterable<Hit>): Promise<string[]> => {
  const found: Hit[] = []
  for await (const hit of hits) found.push(hit)
  return told(found)
}

const collect = (source: Chunks): Promise<string[]> => all(createDecoder().decode(source))

const cut = (text: string, size: number): string[] => text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
const bytes = new TextEncoder().encode(log)
const cutBytes = (size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))

async function* later<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  for (const item of items) yield item
}

/** Some browsers' streams can only be read. */
const plainReader = (chunks: Chunk[]) => ({
  getReader: () => ({
    read: async () => (chunks.length > 0 ? { done: false, value: chunks.shift() } : { done: true }),
    cancel: async () => {},
  }),
})

describe('decode', () => {
  it('a text', () => expect(told(decode(log))).toEqual(expected))
  it('bytes', () => expect(told(decode(bytes))).toEqual(expected))
  it('nothing', () => expect(decode('')).toEqual([]))
  it('takes the product asked for where the text names none', () =>
    expect(decode('binance {"code":-2021}', { product: 'spot' })[0]?.entry?.product).toBe('spot'))
  it('gives hits that are plain records', () => {
    const [hit] = decode('binance {"code":-1121,"msg":"Invalid symbol."}')
    expect(JSON.parse(JSON.stringify(hit))).toMatchObject({
      code: -1121,
      shape: 'ccxt',
      file: null,
      line: 1,
      params: [],
    })
  })
})

describe('a source of pieces', () => {
  it.each<[string, () => Chunks]>([
    ['a text', () => log],
    ['bytes', () => bytes],
    ['an array', () => [log]],
    ['lines', () => log.split(/(?<=\n)/)],
    ['single characters', () => cut(log, 1)],
    ['halves of characters', () => log.replace('⛔', '\u{1f6d1}').split('')],
    ['single bytes', () => cutBytes(1)],
    ['an async iterable', () => later(cut(log, 7))],
    ['a Node stream', () => Readable.from(cutBytes(5))],
    ['a web stream', () => new Response(log).body as ReadableStream<Uint8Array>],
    ['a stream that can only be read', () => plainReader(cutBytes(9))],
  ])('%s', async (_, source) => expect(await collect(source())).toEqual(expected))

  it('reads a character that two texts share', async () => {
    const hits = createDecoder().decode(['{"code":-1121,"msg":"Invalid symbol \ud83d', '\uded1."}'])
    expect((await hits.next()).value).toMatchObject({ message: 'Invalid symbol \u{1f6d1}.' })
  })

  it('holds nothing back while the source pauses', async () => {
    let goOn = (): void => {}
    async function* source() {
      yield log
      await new Promise<void>((resolve) => (goOn = resolve))
      yield '08:14:06 {"code":-1003}\n'
    }
    const found: string[] = []
    for await (const hit of createDecoder().decode(source())) {
      found.push(String(hit.code))
      if (found.length === 2) goOn()
    }
    expect(found).toEqual(['-2019', '-1121', '-1003'])
  })

  it('closes the source when the loop is left', async () => {
    let closed = false
    async function* source() {
      try {
        for (;;) yield log
      } finally {
        closed = true
      }
    }
    for await (const _ of createDecoder().decode(source())) break
    await Promise.resolve()
    expect(closed).toBe(true)
  })

  it('passes an error of the source on', async () => {
    async function* source() {
      yield log
      throw new Error('the disk is gone')
    }
    await expect(collect(source())).rejects.toThrow('the disk is gone')
  })
})

describe('pieces by hand', () => {
  it('gives what is certain, then what has waited', () => {
    const decoder = createDecoder({ file: 'bot.log' })
    const first = decoder.push(log)
    const rest = decoder.end()
    expect(told([...first, ...rest])).toEqual(expected)
    expect(rest.map(({ file }) => file)).toEqual(rest.map(() => 'bot.log'))
  })

  it('gives what has waited for more lines when asked, once', () => {
    const decoder = createDecoder()
    const early = [...decoder.push(log), ...decoder.flush()]
    expect(told(early)).toEqual(expected)
    expect([...decoder.flush(), ...decoder.end()]).toEqual([])
  })

  it('begins another text after the end of one', () => {
    const decoder = createDecoder()
    const read = () => told([...decoder.push(log), ...decoder.end()])
    expect([read(), read(), decoder.end()]).toEqual([expected, expected, []])
  })

  it('keeps texts apart that are read at the same time', async () => {
    const decoder = createDecoder()
    const one = decoder.push(log.slice(0, 50))
    const whole = await all(decoder.decode(later(cut(log, 13))))
    expect([told([...one, ...decoder.push(log.slice(50)), ...decoder.end()]), whole]).toEqual([expected, expected])
  })

  it('makes a transform stream', async () => {
    const decoder = createDecoder()
    const pass = (hits: Hit[], to: TransformStreamDefaultController<Hit>): void => {
      for (const hit of hits) to.enqueue(hit)
    }
    const stream = new TransformStream<string, Hit>({
      transform: (chunk, controller) => pass(decoder.push(chunk), controller),
      flush: (controller) => pass(decoder.end(), controller),
    })
    expect(await all(ReadableStream.from(cut(log, 11)).pipeThrough(stream))).toEqual(expected)
  })
})
