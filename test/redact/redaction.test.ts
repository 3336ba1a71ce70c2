/** Every secret of the leaks is masked, what only looks like one is not, and no split of the text changes that. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../src/catalog/load.ts'
import { createRedaction } from '../../src/redact/redaction.ts'
import { harmless } from './harmless.ts'
import { ip, key, leaks, leakyLog, signature, survivors } from './leaks.ts'

const masked = (text: string): string => createRedaction().text(text)

/** The text in pieces of these sizes, again and again. */
const maskedInPieces = (text: string, sizes: readonly number[]): string => {
  const bytes = Buffer.from(text)
  const masking = createRedaction().stream()
  const pieces: Uint8Array[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] as number
    pieces.push(...masking.push(bytes.subarray(at, at + size)).map((piece) => Uint8Array.from(piece)))
    at += size
  }
  return Buffer.concat([...pieces, ...masking.end()]).toString()
}

describe('no secret survives', () => {
  it.each(leaks.map(({ form, ...leak }) => [form, leak] as const))('%s', (_, { text, secrets }) => {
    expect(survivors(text, secrets)).not.toEqual([])
    expect(survivors(masked(text), secrets)).toEqual([])
  })
})

describe('what stays', () => {
  it.each(harmless)('%s', (_, text) => expect(masked(text)).toBe(text))

  it('every text of the catalogue', () => {
    const { text } = createRedaction()
    const texts = loadCatalog().entries.flatMap(({ messages, summary, causes, fixes }) => [
      ...messages,
      summary,
      ...causes,
      ...fixes,
    ])
    expect(texts.filter((one) => text(one) !== one)).toEqual([])
  })

  it('what was masked before', () => {
    const once = masked(leakyLog)
    expect(masked(once)).toBe(once)
  })

  it('lines, other alphabets and what is no text', () => {
    const bytes = Buffer.from(`ошибка ${ip}\r\n\xff\xfe\0\n\n${ip} 错误`, 'latin1')
    const masking = createRedaction().stream()
    const shown = Buffer.concat([...masking.push(bytes), ...masking.end()])
    expect(shown.toString('latin1')).toBe(bytes.toString('latin1').replaceAll(ip, 'ip-1'))
  })
})

describe('stand-ins', () => {
  it.each([
    ['the same for the same', `a ${ip} b ${ip} c 198.51.100.4`, 'a ip-1 b ip-1 c ip-2'],
    ['whatever names it', `X-MBX-APIKEY: ${key} and ${key}`, 'X-MBX-APIKEY: key-1 and key-1'],
    ['an address in another', `::ffff:${ip} ${ip}`, '::ffff:ip-1 ip-1'],
    [
      'the host of a URL stays',
      `http://me:pw1@${ip}:80 https://a:b@c@example.org/x`,
      'http://password-1@ip-1:80 https://password-2@example.org/x',
    ],
    [
      'the words around stay',
      `GET /order?signature=${signature}&timestamp=17951 HTTP/1.1`,
      'GET /order?signature=signature-1&timestamp=17951 HTTP/1.1',
    ],
    [
      'a key in many lines is one',
      `-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIE\nIKz3\n-----END PRIVATE KEY-----\nx y`,
      '-----BEGIN PRIVATE KEY-----\nsecret-1\nsecret-1\n-----END PRIVATE KEY-----\nx y',
    ],
  ])('%s', (_, text, expected) => expect(masked(text)).toBe(expected))

  it('are the same in every text of a run, in parameters too', () => {
    const { text, all } = createRedaction()
    expect(text(`listenKey=abcdefgh12345678`)).toBe('listenKey=listen-key-1')
    expect(all({ params: { abcdefgh12345678: 2 }, lines: [`${ip}.log:3`], none: null, count: 1 })).toEqual({
      params: { 'listen-key-1': 2 },
      lines: ['ip-1.log:3'],
      none: null,
      count: 1,
    })
  })

  it('are counted by kind', () => {
    const { text, note } = createRedaction()
    expect(note()).toBeUndefined()
    text(`${ip} ${key} 198.51.100.4 ${ip} a@example.org`)
    expect(note()).toBe('masked 1 API key, 1 e-mail address, 2 IP addresses')
  })

  it('do not pile up, and stay the same for what comes again', () => {
    const { text, note } = createRedaction()
    for (let at = 0; at < 50_000; at++)
      text(`signature=${String(at).padStart(64, 'abcdef')} ${at % 1000 === 0 ? ip : ''}`)
    expect(text(ip)).toBe('ip-1')
    expect(note()?.replaceAll('\u00a0', ' ')).toBe('masked 50 000 signatures, 1 IP address')
  })
})

describe('where the pieces end', () => {
  it.each([1, 2, 3, 7, 64, 1000])('every %d bytes', (size) => {
    expect(maskedInPieces(leakyLog, [size])).toBe(masked(leakyLog))
  })

  it('anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 8 }),
        fc.shuffledSubarray(leaks, { minLength: 1, maxLength: 8 }),
        (sizes, some) => {
          const text = some.map((leak) => leak.text).join('\n')
          expect(maskedInPieces(text, sizes)).toBe(masked(text))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('in a line of any length', () => {
    const inLine = leaks.filter((leak) => !/\n/.test(leak.text))
    const secrets = [...new Set(inLine.flatMap((leak) => leak.secrets))]
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 42_000 }),
        fc.array(fc.integer({ min: 500, max: 50_000 }), { minLength: 1, maxLength: 4 }),
        (filling, sizes) => {
          const text = `${'x y '.repeat(8000)}${'z'.repeat(filling)} ${inLine.map((leak) => leak.text).join(' ')} ${'w '.repeat(30_000)}\n`
          const shown = maskedInPieces(text, sizes)
          expect(shown).toBe(masked(text))
          expect(survivors(shown, secrets)).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })

  it('in a secret longer than anything that is held', () => {
    const long = 'k3y'.repeat(40_000)
    const text = `a=1 secret=${long}&b=2 ${ip}\n`
    expect(maskedInPieces(text, [1000])).toBe('a=1 secret=secret-1&b=2 ip-1\n')
    expect(masked(text)).toBe('a=1 secret=secret-1&b=2 ip-1\n')
  })
})
