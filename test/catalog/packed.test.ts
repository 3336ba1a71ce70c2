/** What ships is the built catalogue: packed and read again, every entry is the same, however it is asked for. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataFrom, moduleOf } from '../../data/scripts/data-module.ts'
import { readEntries, readPhrases } from '../../data/scripts/files.ts'
import { packCatalog } from '../../data/scripts/pack-catalog.ts'
import { packPhrases } from '../../data/scripts/pack-phrases.ts'
import { createCatalog } from '../../src/catalog/catalog.ts'
import { charactersOf, listIn, numberAt, patternFor } from '../../src/catalog/coding.ts'
import { type Entry, products } from '../../src/catalog/entry.ts'
import { openCatalog, type PackedCatalog } from '../../src/catalog/packed-catalog.ts'
import { openPhrases } from '../../src/catalog/packed-phrases.ts'
import { entry } from '../support/records.ts'

const entries = products.flatMap((product) => readEntries(product))
const whole = createCatalog(entries)
const packed = packCatalog(entries)

describe('the catalogue that ships', () => {
  const catalog = openCatalog(packed, products)

  it('has the same entries, parts in the same order', () => {
    expect(catalog.entries.map((one) => JSON.stringify(one))).toEqual(entries.map((one) => JSON.stringify(one)))
  })

  it.each([...new Set(entries.map(({ code }) => code)), -102, 1021, 4, -99999])('has the same for %i', (code) => {
    expect(catalog.byCode(code)).toEqual(whole.byCode(code))
    expect(catalog.identitiesOf(code)).toMatchObject(
      whole.byCode(code).map(({ name, messages, variants, aliases, category }) => ({
        name,
        messages,
        variants,
        aliases,
        category,
      })),
    )
    for (const product of [...products, 'all'] as const)
      expect(catalog.nameOf(code, product)).toBe(whole.nameOf(code, product))
  })

  it('has one object for an entry, however it is asked for', () => {
    const [first] = catalog.byCode(-1021)
    expect(catalog.byName('invalid-timestamp')[0]).toBe(first)
    expect(catalog.entries).toContain(first)
    expect(catalog.identitiesOf(-1021).map(catalog.entryOf)[0]).toBe(first)
  })

  it('has names and categories', () => {
    expect(catalog.byName('invalid-timestamp')).toEqual(whole.byName('invalid-timestamp'))
    expect(catalog.categories()).toEqual(whole.categories())
  })

  it('has some products alone, in their own order', () => {
    const some = openCatalog(packed, ['spot', 'usdm', 'spot'])
    expect(some.entries).toEqual(entries.filter(({ product }) => ['usdm', 'spot'].includes(product)))
  })

  it('has the texts that decode finds', () => {
    const phrases = readPhrases()
    expect(openPhrases(packPhrases(phrases, packed), packed)).toEqual(phrases)
  })
})

describe('packing', () => {
  const again = (...given: Entry[]): readonly Entry[] => openCatalog(packCatalog(given), products).entries

  it.each<[string, Partial<Entry>]>([
    ['blanks at the ends and two together', { messages: [' a  b ', ''] }],
    ['every character of the packing itself', { messages: ['`$\\"! %[a~', "'\u2019\n\t", '😀'] }],
    ['nothing where nothing need be', { name: null, ccxt: null, since: null, asOf: null, keywords: [], related: [] }],
    [
      'all that is rare',
      { retired: true, official: false, since: '2026-01-02', related: [-1, 429], ccxt: 'BadRequest' },
    ],
    ['the same text in several places', { summary: 'same', causes: ['same', 'same'], messages: ['same'] }],
    [
      'regions and messages with advice of their own',
      {
        regions: [
          { name: 'Binance.US', messages: ['x y', 'z'], url: 'u', asOf: null },
          { name: 'Binance.XY', messages: [], url: 'v', asOf: '2026-01-01' },
        ],
        byMessage: [
          { text: 't', summary: 's', causes: ['c'], fixes: [], retry: 'now', executed: 'yes' },
          { text: 'u', summary: 's', causes: [], fixes: ['f', 'g'], retry: 'stop', executed: 'maybe' },
        ],
      },
    ],
  ])('keeps %s', (_, fields) => expect(again(entry(fields))).toEqual([entry(fields)]))

  it('keeps any texts', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(fc.array(text), fc.array(text), text, (messages, causes, summary) => {
        const one = entry({ messages, causes, summary })
        expect(again(one)).toEqual([one])
      }),
    )
  })

  it('sorts codes from zero outwards', () => {
    const codes = again(...[-2, 51, -1, 1, -51].map((code) => entry({ code }))).map(({ code }) => code)
    expect(codes).toEqual([-1, 1, -2, -51, 51])
  })
})

describe('numbers as characters', () => {
  it('come back, and need no escapes', () => {
    const numbers = [0, 1, 54, 55, 56, 1704, 1705, 1706, 51_204, 51_205, 1_000_000]
    const text = numbers.map(charactersOf).join('')
    expect(listIn(text, (number) => number)).toEqual(numbers)
    expect(text).not.toMatch(/[`$\\"! ]/)
    expect(numbers.map((number) => charactersOf(number).length)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4])
  })

  it.each([0, 54, 55, 1705])('%i is known at its place in a text', (number) => {
    const text = charactersOf(number)
    expect(numberAt(text + charactersOf(60), 0)).toEqual({ number, end: text.length })
    expect(numberAt(`#${text} `, 1)).toEqual({ number, end: 1 + text.length })
  })

  it('are found among others', () => {
    const text = [[7, 5], [], [60, 7]].map((list) => list.map(charactersOf).join('')).join('!')
    const found = (pattern: RegExp) =>
      [...`${text} #${charactersOf(7)}`.matchAll(pattern)].map(({ 0: one, index }) => [numberAt(one, 0).number, index])
    expect(found(patternFor([60, 7]))).toEqual([
      [7, 0],
      [60, 4],
      [7, 6],
      [7, 9],
    ])
  })

  it.each([0, 3, 54, 55, 90, 1704, 1705, 70_000])('%i is found, and no other', (number) => {
    const numbers = [...Array(3000).keys(), 70_000]
    const found = [
      ...numbers
        .map(charactersOf)
        .join('')
        .matchAll(patternFor([number])),
    ]
    expect(found.map(([one]) => numberAt(one, 0).number)).toEqual([number])
  })
})

describe('a module of data', () => {
  const data = {
    words: ['a `b` "c" \\ $d', 'Ⓢ’😀'],
    rows: 'one\ntwo',
    odd: 'a`b',
    numbers: [1, -2],
    nothing: '',
  }

  it('is read from its text as from its import', async () => {
    const text = moduleOf(data)
    const imported = await import(`data:text/javascript,${encodeURIComponent(text)}`)
    expect({ ...imported }).toEqual(data)
    expect(dataFrom(text)).toEqual(data)
    expect(text).toMatch(/^[\n\x20-\x7e]*$/)
  })
})

it('a packed catalogue can be put into a module', () => {
  expect(dataFrom(moduleOf({ ...packed })) as unknown as PackedCatalog).toEqual(packed)
})
