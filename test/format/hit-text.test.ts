/** A hit for people: a card the first time, one line after that. */
import { describe, expect, it } from 'vitest'
import type { Detail } from '../../src/catalog/message-details.ts'
import { hitCard, hitLine } from '../../src/format/hit-text.ts'
import { text } from '../../src/format/text.ts'
import { entry, hit, layout } from '../support/records.ts'

const bare = (line: string) => line.replace(/\u001b\[\d+m/g, '')

describe('hitLine', () => {
  it.each<[string, Parameters<typeof hit>[0], string]>([
    ['in a file', {}, 'bot.log:812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix  Margin is insufficient.'],
    ['in a pipe', { file: null }, '812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix  Margin is insufficient.'],
    ['without its message', { message: null }, 'bot.log:812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix'],
    [
      'likely',
      { confidence: 'likely', message: null },
      'bot.log:812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix  likely',
    ],
    [
      'perhaps executed',
      { entry: entry({ name: null, retry: 'verify', executed: 'maybe' }), message: null },
      'bot.log:812:37  -2019  not before checking; the order may have been executed',
    ],
    [
      'on no list',
      { code: -4999, entry: undefined, message: 'Something new.' },
      'bot.log:812:37  -4999 unknown code  Something new.',
    ],
    [
      'hostile',
      { message: '\u001b]0;owned\u0007Margin\r\nis\u202e' },
      'bot.log:812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix  \\x1B]0;owned\\x07Margin\\x0D is\\u{202E}',
    ],
  ])('%s', (_, fields, line) => {
    expect(hitLine(hit(fields), layout())).toBe(line)
    expect(bare(hitLine(hit(fields), layout(undefined, true)))).toBe(line)
  })

  it.each([
    [80, 'bot.log:812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix  Margin is insufficient.'],
    [79, 'bot.log:812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix  Margin is insufficien…'],
    [70, 'bot.log:812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix  Margin is in…'],
    [60, 'bot.log:812:37  -2019 MARGIN_NOT_SUFFICIEN  after a fix'],
  ])('cuts the message at %d columns', (width, line) => expect(hitLine(hit(), layout(width))).toBe(line))

  it.each([
    [100, 'bot.log:812:37  -1007 TIMEOUT  not before checking; the order may have been executed'],
    [80, 'bot.log:812:37  -1007 TIMEOUT  not before checking; may have been executed'],
    [40, 'bot.log:812:37  -1007 TIMEOUT  verify'],
  ])('says the verdict in fewer words at %d columns', (width, line) => {
    const timeout = entry({ code: -1007, name: 'TIMEOUT', retry: 'verify', executed: 'maybe' })
    expect(hitLine(hit({ code: -1007, entry: timeout, message: null }), layout(width))).toBe(line)
  })

  it('has its colours by role', () => {
    expect(hitLine(hit(), layout(80, true)).replaceAll('\u001b', '')).toMatchInlineSnapshot(
      `"[2mbot.log:812:37[22m  [1m[36m-2019[39m[22m [1mMARGIN_NOT_SUFFICIEN[22m  [33mafter a fix[39m[2m  Margin is insufficient.[22m"`,
    )
  })
})

describe('hitCard', () => {
  it('tells the place, what was sent, what stood in it and what it means', () => {
    const message = 'Way too many requests; IP(203.0.113.7) banned until 1795163043000.'
    const details: Detail[] = [
      { label: 'IP address', value: '203.0.113.7\u001b[2J', kind: 'text' },
      { label: 'banned until', value: '1795163043000', kind: 'time' },
    ]
    expect(hitCard(hit({ message }), details, layout(74)).join('\n')).toMatchInlineSnapshot(`
      "-2019 MARGIN_NOT_SUFFICIEN                                  bot.log:812:37
      The order needs more margin than \`availableBalance\` holds.
      Retry: after a fix — the order was not executed

      Message
        Way too many requests; IP(203.0.113.7) banned until 1795163043000.
        IP address: 203.0.113.7\\x1B[2J
        banned until: 2026-11-20 08:24:03 UTC, 10 minutes left

      Why
        - open orders hold the margin

      Fix
        - cut \`quantity\`, or cancel open orders that nobody needs any more"
    `)
  })

  it('says so when a code is on no list', () => {
    const unknown = hit({ code: -4999, entry: undefined, message: 'Something\u0007 new.', file: null })
    expect(hitCard(unknown, [], layout(50)).join('\n')).toMatchInlineSnapshot(`
      "-4999                          line 812, column 37
      This code is on none of the lists known here; it
      may be newer than they are.

      Message
        Something\\x07 new."
    `)
  })

  it.each([
    ['a file', {}, 'bot.log:812:37'],
    ['a later line of a pipe', { file: null }, 'line 812, column 37'],
    ['text of one line', { file: null, line: 1 }, 'USDⓈ-M Futures, 20xx'],
  ])('places %s', (_, fields, place) => {
    expect(hitCard(hit(fields), [], layout())[0]).toBe(`-2019 MARGIN_NOT_SUFFICIEN  ${place}`)
  })

  it('tells what the number means where the request may have gone instead', () => {
    const elsewhere = entry({ product: 'spot', summary: 'The account is short of the asset that the order needs.' })
    expect(hitCard(hit({ ambiguous: [elsewhere] }), [], layout(50)).slice(-5)).toEqual([
      '',
      'Or, if the request went to',
      '  Spot: The account is short of the asset that the',
      '  order needs.',
      '    errcode -2019 --product spot',
    ])
  })

  it('says that it is not sure', () => {
    expect(hitCard(hit({ confidence: 'likely' }), [], layout(60)).slice(-3)).toEqual([
      '',
      'Likely, not sure: other systems use this number too, and too',
      'little here says whose it is.',
    ])
    expect(hitCard(hit(), [], layout(60)).join('\n')).not.toContain('Likely')
  })
})

it('is a card and a blank line the first time, one line after that', () => {
  const formatter = text(layout())
  expect(formatter.firstHit(hit(), [])).toBe(`${hitCard(hit(), [], layout()).join('\n')}\n\n`)
  expect(formatter.hit(hit())).toBe(`${hitLine(hit(), layout())}\n`)
})
