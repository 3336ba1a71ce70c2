/** The catalogue answers by number and by name, in any spelling of it, and never from what every object has. */
import { describe, expect, it } from 'vitest'
import { createCatalog, normalizeName } from '../../src/catalog/catalog.ts'
import type { Category, Entry } from '../../src/catalog/entry.ts'
import { loadCatalog } from '../../src/catalog/load.ts'
import { entry } from '../support/records.ts'

const processing: Category = { id: '20xx', title: 'Processing Issues' }
const filters: Category = { id: '40xx', title: 'Filters and other Issues' }

const catalog = createCatalog([
  entry(),
  entry({ code: -2021, name: 'ORDER_WOULD_IMMEDIATELY_TRIGGER', aliases: [] }),
  entry({ code: -4167, name: 'ISOLATED_REJECT_WITH_JOINT_MARGIN', aliases: [], category: filters }),
  entry({ code: -4183, name: 'ISOLATED_REJECT_WITH_JOINT_MARGIN', aliases: [], category: filters }),
  entry({ code: -5026, name: 'Exceed_Maximum_Modify_Order_Limit', aliases: [], category: filters }),
  entry({ code: -2021, name: null, aliases: [], product: 'spot' }),
  entry({ code: -2022, name: 'REJECTED', aliases: ['rejected'], product: 'spot' }),
])

const found = (entries: readonly Entry[]): string[] => entries.map(({ code, product }) => `${product} ${code}`)

describe('byCode', () => {
  it.each([
    [-2019, ['usdm -2019']],
    [-2021, ['usdm -2021', 'spot -2021']],
    [2019, []],
    [-20, []],
    [Number.NaN, []],
  ])('%i is %j', (code, expected) => expect(found(catalog.byCode(code))).toEqual(expected))
})

describe('byName', () => {
  it.each([
    ['MARGIN_NOT_SUFFICIEN', ['usdm -2019']],
    ['margin-not-sufficien', ['usdm -2019']],
    ['  Margin  not_-sufficien ', ['usdm -2019']],
    ['MARGIN_NOT_SUFFICIENT', ['usdm -2019']],
    ['exceed maximum modify order limit', ['usdm -5026']],
    ['ISOLATED_REJECT_WITH_JOINT_MARGIN', ['usdm -4167', 'usdm -4183']],
    ['rejected', ['spot -2022']],
    ['MARGIN', []],
    ['', []],
  ])('%j is %j', (name, expected) => expect(found(catalog.byName(name))).toEqual(expected))

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'null'])('%s is no name', (name) =>
    expect(catalog.byName(name)).toEqual([]),
  )
})

it.each([
  ['INVALID_TIMESTAMP', 'INVALID_TIMESTAMP'],
  ['invalid-timestamp', 'INVALID_TIMESTAMP'],
  [' Invalid  Timestamp\n', 'INVALID_TIMESTAMP'],
  ['Request Throttled', 'REQUEST_THROTTLED'],
  ['', ''],
])('normalizeName(%j) is %j', (name, expected) => expect(normalizeName(name)).toBe(expected))

it('counts the entries under each heading, product after product', () => {
  expect(catalog.categories()).toEqual([
    { ...processing, product: 'usdm', count: 2 },
    { ...filters, product: 'usdm', count: 3 },
    { ...processing, product: 'spot', count: 2 },
  ])
})

it('is empty of everything when it has no entries', () => {
  const empty = createCatalog([])
  expect([empty.entries, empty.byCode(-1000), empty.byName('UNKNOWN'), empty.categories()]).toEqual([[], [], [], []])
})

describe('the catalogue that ships', () => {
  it('holds a product alone when only that is wanted', async () => {
    const { entries, byCode } = await loadCatalog(['http'])
    expect(new Set(entries.map(({ product }) => product))).toEqual(new Set(['http']))
    expect(byCode(429)).toHaveLength(1)
  })

  it('finds every entry by its own code, its name and each of its aliases', async () => {
    const { entries, byCode, byName } = await loadCatalog()
    const lost = entries.filter(
      (one) =>
        !byCode(one.code).includes(one) ||
        [...one.aliases, ...(one.name === null ? [] : [one.name])].some((name) => !byName(name).includes(one)),
    )
    expect(found(lost)).toEqual([])
    expect(entries.length).toBeGreaterThan(900)
  })
})
