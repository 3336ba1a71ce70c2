/** What was mistyped leads back to what was meant, likeliest slip first, and to nothing where nothing is near. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCatalog } from '../../src/catalog/catalog.ts'
import { editDistance } from '../../src/catalog/edit-distance.ts'
import { nearestCodes, nearestNames, nearestWord } from '../../src/catalog/suggest.ts'
import { entry } from '../support/records.ts'

const names = createCatalog([
  entry(),
  entry({ code: -1021, name: 'INVALID_TIMESTAMP', aliases: [] }),
  entry({ code: -1115, name: 'INVALID_TIF', aliases: [] }),
  entry({ code: -4164, name: 'MIN_NOTIONAL', aliases: [] }),
  entry({ code: -4164, name: 'MIN_NOTIONAL', aliases: [], product: 'spot' }),
  entry({ code: -5029, name: 'MODIFICATION_MIN_NOTIONAL', aliases: [] }),
  entry({ code: -5047, name: null, aliases: ['NOT_REDUCE_ONLY'] }),
])

describe('nearestNames', () => {
  it.each([
    ['INVALID_TIMESTMAP', ['INVALID_TIMESTAMP']],
    ['invalid-timestamp', ['INVALID_TIMESTAMP']],
    ['INVALID_TIME', ['INVALID_TIMESTAMP', 'INVALID_TIF']],
    ['timestamp', ['INVALID_TIMESTAMP']],
    ['TIMESTAMP_INVALID', ['INVALID_TIMESTAMP']],
    ['min notinal', ['MIN_NOTIONAL', 'MODIFICATION_MIN_NOTIONAL']],
    ['margin not suficient', ['MARGIN_NOT_SUFFICIEN']],
    ['NOT_REDUCE_ONYL', ['NOT_REDUCE_ONLY']],
    ['what is wrong with my bot', []],
    ['in', []],
    ['', []],
  ])('%j is near %j', (text, expected) => expect(nearestNames(names, text, 3)).toEqual(expected))

  it('gives at most as many as asked for', () => expect(nearestNames(names, 'INVALID_TIME', 1)).toHaveLength(1))
})

describe('nearestCodes', () => {
  const codes = createCatalog(
    [-1002, -1020, -1021, -1022, -1102, -1121, -2019, -4028, -4029, 429].map((code) => entry({ code })),
  )
  it.each([
    ['two digits swapped, then a wrong one', -1012, [-1021, -1102, -1002]],
    ['a digit left out', -121, [-1021, -1121]],
    ['a digit too many', -10210, [-1021, -1020]],
    ['another sign', -429, [429, -4029]],
    ['a wrong digit', -2119, [-2019]],
    ['too far in the same hundred', -1095, []],
    ['neighbours', -1035, [-1022, -1021, -1020]],
    ['nothing', -9876, []],
  ])('%s: %i is near %j', (_, code, expected) => expect(nearestCodes(codes, code, 3)).toEqual(expected))

  it('gives a number once that several products have', () => {
    const twice = createCatalog([entry({ code: -1021 }), entry({ code: -1021, product: 'spot' })])
    expect(nearestCodes(twice, -1012, 3)).toEqual([-1021])
  })
})

describe('nearestWord', () => {
  const commands = ['lookup', 'search', 'list', 'categories', 'decode', 'products']
  it.each([
    ['lits', 'list'],
    ['serach', 'search'],
    ['SEARCH', 'search'],
    ['loookup', 'lookup'],
    ['decod', 'decode'],
    ['categorys', 'categories'],
    ['cat', 'categories'],
    ['product', 'products'],
    ['timeout', undefined],
    ['bot', undefined],
    ['', undefined],
  ])('%j is %j', (text, expected) => expect(nearestWord(text, commands)).toBe(expected))

  it('is none of no words', () => expect(nearestWord('list', [])).toBeUndefined())
})

describe('editDistance', () => {
  it.each([
    ['list', 'list', 0],
    ['list', 'lits', 1],
    ['list', 'lst', 1],
    ['list', 'liist', 1],
    ['list', 'last', 1],
    ['', 'list', 4],
    ['presicion', 'precision', 2],
  ])('%j and %j are %i apart', (a, b, expected) => expect(editDistance(a, b)).toBe(expected))

  it('is out of reach beyond what is allowed', () => expect(editDistance('list', 'search', 2)).toBe(Infinity))

  it('is the same both ways, and never more than the longer word', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b)
        expect(distance).toBe(editDistance(b, a))
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance === 0).toBe(a === b)
      }),
    )
  })
})

it('takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.double(), (text, code) => {
      nearestNames(names, text, 3)
      nearestCodes(names, code, 3)
      nearestWord(text, ['list'])
    }),
  )
})
