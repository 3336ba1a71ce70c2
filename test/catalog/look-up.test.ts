/** What people type is a code, a name or a message, in that order; the product asked for answers first. */
import { describe, expect, it } from 'vitest'
import { createCatalog } from '../../src/catalog/catalog.ts'
import type { Entry, Product } from '../../src/catalog/entry.ts'
import { type Answered, lookUp } from '../../src/catalog/look-up.ts'
import { entry } from '../support/records.ts'

const catalog = createCatalog([
  entry(),
  entry({
    code: -1003,
    name: 'TOO_MANY_REQUESTS',
    aliases: [],
    messages: ['Too many requests; current limit is %s per minute.'],
    variants: ['%s too many requests, slow down'],
  }),
  entry({ code: -2021, name: 'ORDER_WOULD_IMMEDIATELY_TRIGGER', aliases: [], messages: ['Would trigger at once.'] }),
  entry({ code: -4167, name: 'JOINT_MARGIN', aliases: [], messages: ['Unable to adjust it.'] }),
  entry({ code: -4183, name: 'JOINT_MARGIN', aliases: [], messages: ['Unable to adjust it now.'] }),
  entry({ product: 'coinm', name: 'MARGIN_TOO_LOW', aliases: [] }),
  entry({ product: 'coinm', code: -2021, name: 'ORDER_WOULD_IMMEDIATELY_TRIGGER', messages: [], aliases: [] }),
  entry({ product: 'spot', code: -2021, name: null, aliases: [], messages: ['Cancel-replace partly failed.'] }),
  entry({ product: 'spot', code: -1013, name: 'INVALID_MESSAGE', aliases: [], messages: ['Filter failure: %s'] }),
  entry({ product: 'portfolio-margin', code: 51006, name: 'MAX_BORROWABLE', aliases: [], messages: [] }),
  entry({
    product: 'spot',
    code: 2,
    name: null,
    aliases: [],
    messages: ['Invalid request: not known at line 1 column 28'],
  }),
  entry({ product: 'http', code: 429, name: null, aliases: [], messages: ['Too Many Requests'] }),
])

const brief = (entries: readonly Entry[]): string[] => entries.map(({ code, product }) => `${product} ${code}`)
const ask = (words: string[], product: Product | 'all' = 'usdm'): Answered[] => lookUp(catalog, words, product)
const found = (...args: Parameters<typeof ask>): string[][] => ask(...args).map(({ entries }) => brief(entries))

describe('one query', () => {
  it.each<[string, string[]]>([
    ['-2019', ['usdm -2019']],
    ['2019', ['usdm -2019']],
    ['\u22122019', ['usdm -2019']],
    ['-2019:', ['usdm -2019']],
    ['APIError(code=-2019): Margin', ['usdm -2019']],
    ['429', ['http 429']],
    ['51006', ['portfolio-margin 51006']],
    ['-51006', []],
    ['-9999', []],
    ['margin-not-sufficien', ['usdm -2019']],
    ['MARGIN_NOT_SUFFICIENT', ['usdm -2019']],
    ['joint margin', ['usdm -4167', 'usdm -4183']],
    ['MARGIN_TOO_LOW', ['coinm -2019']],
    ['Margin is insufficient.', ['usdm -2019']],
    ['margin is insufficient', ['usdm -2019']],
    ['Too many requests; current limit is 2400 per minute.', ['usdm -1003']],
    ['Far too many requests, slow down!', ['usdm -1003']],
    ['Unable to adjust it now.', ['usdm -4183']],
    ['Filter failure: LOT_SIZE', ['spot -1013']],
    ['Invalid request: not known at line 3 column 7', ['spot 2']],
    ['invalid request: not kn', ['spot 2']],
    ['Invalid request: not', []],
    ['2', []],
    ['Margin', []],
    ['', []],
    ['constructor', []],
  ])('%j is %j', (query, entries) => expect(found([query])).toEqual([entries]))
})

describe('products', () => {
  it.each<[string, Product | 'all', [entries: string[], others: string[][], same: string[]]]>([
    ['-2021', 'usdm', [['usdm -2021'], [['spot -2021']], ['coinm']]],
    ['-2021', 'spot', [['spot -2021'], [['usdm -2021', 'coinm -2021']], []]],
    ['-2021', 'options', [['usdm -2021'], [['spot -2021']], ['coinm']]],
    ['-2021', 'all', [['usdm -2021', 'coinm -2021', 'spot -2021'], [], []]],
    ['-2019', 'usdm', [['usdm -2019'], [], ['coinm']]],
    ['2', 'spot', [['spot 2'], [], []]],
    ['2', 'all', [['spot 2'], [], []]],
    ['-2', 'spot', [[], [], []]],
    ['51006', 'usdm', [['portfolio-margin 51006'], [], []]],
  ])('%s for %s', (query, product, expected) => {
    const [answer] = ask([query], product)
    expect([brief(answer?.entries ?? []), answer?.others.map(brief), answer?.same]).toEqual(expected)
  })
})

describe('several words', () => {
  it.each<[string[], string[][]]>([
    [
      ['-2019', '-2021'],
      [['usdm -2019'], ['usdm -2021']],
    ],
    [
      ['-2019,-2021', '429'],
      [['usdm -2019'], ['usdm -2021'], ['http 429']],
    ],
    [
      ['-2019', '-2019'],
      [['usdm -2019'], ['usdm -2019']],
    ],
    [
      ['-2019', '-9999'],
      [['usdm -2019'], []],
    ],
    [['margin', 'is', 'insufficient.'], [['usdm -2019']]],
    [['Margin', 'not', 'sufficient'], [['usdm -2019']]],
    [['no', 'such', 'thing'], [[]]],
    [[], []],
  ])('%j is %j', (words, entries) => expect(found(words)).toEqual(entries))

  it('keeps every query as it was typed', () => {
    expect(ask(['-2019, 429', 'Margin_not_sufficien']).map(({ query }) => query)).toEqual([
      '-2019',
      '429',
      'Margin_not_sufficien',
    ])
  })
})

it('answers a text of several codes with the one that has advice about it', () => {
  const text = 'Unknown line in the book.'
  const own = { text, summary: 'No line fits.', causes: [], fixes: [], retry: 'fix' as const, executed: 'no' as const }
  const several = createCatalog([
    entry({ code: -1010, messages: [text, 'No luck.'] }),
    entry({ code: -2011, messages: [text, 'No luck.'], byMessage: [own] }),
    entry({ code: -2011, messages: [text], product: 'sapi' }),
  ])
  const answered = (query: string) => brief(lookUp(several, [query], 'all')[0]?.entries ?? [])
  expect(answered(text)).toEqual(['usdm -2011', 'sapi -2011'])
  expect(answered('Unknown line in the')).toEqual(['usdm -2011', 'sapi -2011'])
  expect(answered('No luck.')).toEqual(['usdm -1010', 'usdm -2011'])
})

it('gives a message of an umbrella code the advice for that message', () => {
  const own = { text: 'Filter failure: LOT_SIZE', summary: 'Off the step.', causes: [], fixes: [] }
  const umbrella = createCatalog([
    entry({ messages: ['Filter failure: %s'], byMessage: [{ ...own, retry: 'fix', executed: 'no' }] }),
  ])
  const summaries = ['Filter failure: LOT_SIZE', 'Filter failure: NOTIONAL'].map(
    (text) => lookUp(umbrella, [text], 'usdm')[0]?.entries[0]?.summary,
  )
  expect(summaries).toEqual(['Off the step.', entry().summary])
})
