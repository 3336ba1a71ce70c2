/** Entries by what identifies them and by what they are about; types that know every code and name. */

import { describe, expect, it } from 'vitest'
import { type Entry, explain, type LookupOptions, lookup, type Query, search, type UsdmName } from '../../src/index.ts'

const found = (query: Query, options?: LookupOptions): string[] =>
  lookup(query, options).map(({ code, product }) => `${code} ${product}`)

describe('lookup', () => {
  it.each<[Query, LookupOptions, string[]]>([
    [-1021, {}, ['-1021 usdm']],
    [1021, {}, ['-1021 usdm']],
    ['-1021', {}, ['-1021 usdm']],
    ['−1021', {}, ['-1021 usdm']],
    ['INVALID_TIMESTAMP', {}, ['-1021 usdm']],
    ['invalid-timestamp', {}, ['-1021 usdm']],
    ['Margin is insufficient.', {}, ['-2019 usdm']],
    ['APIError(code=-4061): Order’s position side does not match', {}, ['-4061 usdm']],
    ['binanceusdm {"code":-4061}', {}, ['-4061 usdm']],
    [-1021, { product: 'spot' }, ['-1021 spot']],
    [-4061, { product: 'spot' }, ['-4061 usdm']],
    [-2022, { product: 'all' }, ['-2022 usdm', '-2022 coinm', '-2022 spot', '-2022 portfolio-margin', '-2022 sapi']],
    [429, {}, ['429 http']],
    [-9999, {}, []],
    ['no such thing', {}, []],
    ['constructor', {}, []],
    ['', {}, []],
    [Number.NaN, {}, []],
  ])('%j %j', (query, options, expected) => expect(found(query, options)).toEqual(expected))
})

describe('search', () => {
  it('finds what words are about, best first', async () => {
    const matches = await search('clock ahead of the server')
    expect(matches[0]?.entry.code).toBe(-1021)
    expect(matches.map(({ score }) => score)).toEqual(matches.map(({ score }) => score).toSorted((a, b) => b - a))
  })

  it('keeps to a product and a limit', async () => {
    const matches = await search('order', { product: 'spot', limit: 3 })
    expect(matches.map(({ entry }) => entry.product)).toEqual(['spot', 'spot', 'spot'])
  })

  it('finds nothing for nothing', async () => expect(await search('zzzzqqqq')).toEqual([]))
})

describe('the types', () => {
  it('know every code and name, and narrow with the product', () => {
    const name: UsdmName = 'MARGIN_NOT_SUFFICIEN'
    // @ts-expect-error The official name has a letter less.
    const right: UsdmName = 'MARGIN_NOT_SUFFICIENT'
    const entry = lookup(-2019)[0] as Entry
    if (entry.product === 'usdm') {
      expect(entry.name === name).toBe(true)
      // @ts-expect-error No code of this product.
      expect(entry.code === -9999).toBe(false)
    }
    // @ts-expect-error No name of any product.
    expect(explain(-2019)?.name === 'MARGIN_NOT_SUFFICIENT').toBe(false)
    expect(right).not.toBe(entry.name)
    // @ts-expect-error An entry is the catalogue's own.
    expect(() => entry.causes.push).not.toThrow()
  })
})
