/** Whether a live message belongs to a code, and whose entry it makes it. */

import { describe, expect, it } from 'vitest'
import { bestFit, fitsOf, pickEntry } from '../../src/decode/fit.ts'
import { knowledge } from '../support/hits.ts'

const fits = (code: number, message: string) => fitsOf(knowledge, knowledge.entries(code), message)

/** The best of them for USDⓈ-M, as `own`, `like` or `no`, with what stands in the holes. */
const fit = (code: number, message: string) => {
  const best = bestFit(fits(code, message), { named: undefined, usual: 'usdm' })
  return best ? [best.score === 1 ? 'own' : 'like', ...best.params] : ['no']
}

describe('a text of the page', () => {
  it.each([
    [-1121, 'Invalid symbol.', []],
    [-1121, 'INVALID SYMBOL', []],
    [-1121, ' invalid  symbol. ', []],
    [-4061, 'Order’s position side does not match user’s setting.', []],
    [-1106, "Parameter 'reduceOnly' sent when not required.", ['reduceOnly']],
    [-1106, 'Parameter reduceonly sent when not required', ['reduceonly']],
    [-1104, "Not all sent parameters were read; read '8' parameter(s) but was sent '9'.", ['8', '9']],
    [
      -1100,
      "Illegal characters found in parameter 'price'; legal range is '^[0-9]{1,20}$'.",
      ['price', '^[0-9]{1,20}$'],
    ],
    [-4028, 'Leverage 200 is not valid', ['200']],
    [-4164, "Order's notional must be no smaller than 20 (unless you choose reduce only).", ['20']],
    [-2015, 'Invalid API-key, IP, or permissions for action, request ip: 203.0.113.9', ['203.0.113.9']],
  ])('%i %s', (code, message, params) => expect(fit(code, message)).toEqual(['own', ...params]))
})

describe('a text like the page’s', () => {
  it.each([
    ['cut off in a word', -1021, 'Timestamp for this request is outs'],
    ['cut off with dots', -4061, "Order's position side does not match..."],
    ['a word more', -2019, 'Margin is currently insufficient'],
    ['more behind', -1111, 'Precision is over the maximum defined for this asset. See filters'],
    ['the name in words', -1121, 'BAD SYMBOL'],
    ['the name in small letters', -2022, 'reduce_only_reject'],
  ])('%s', (_, code, message) => expect(fit(code, message)).toEqual(['like']))
})

describe('another text', () => {
  it.each([
    [-1121, 'Margin is insufficient.'],
    [-1121, 'Connection refused'],
    [-1121, 'symbol'],
    [-1021, 'No such file or directory'],
    [-2019, ''],
    [-4999, 'Invalid symbol.'],
  ])('%i %s', (code, message) => expect(fit(code, message)).toEqual(['no']))
})

describe('of several products', () => {
  const partly = 'Order cancel-replace partially failed.'

  it.each([
    ['the one that it fits', -2021, partly, undefined, 'spot'],
    ['the one that it fits, whatever was named', -2021, partly, 'usdm', 'spot'],
    ['the default where it fits both', -1121, 'Invalid symbol.', undefined, 'usdm'],
    ['the named one where it fits both', -1121, 'Invalid symbol.', 'coinm', 'coinm'],
    ['the default where one has no such code', -4046, 'No need to change margin type.', 'spot', 'usdm'],
  ] as const)('%s', (_, code, message, named, product) => {
    expect(bestFit(fits(code, message), { named, usual: 'usdm' })?.entry.product).toBe(product)
  })

  it('none fits nothing', () => {
    expect(bestFit([], { named: 'usdm', usual: 'usdm' })).toBe(undefined)
  })
})

describe('pickEntry', () => {
  it.each([
    ['the named one', -4087, 'coinm', 'usdm', 'coinm'],
    ['the default', -4087, undefined, 'usdm', 'usdm'],
    ['the default where the named one has no such code', -4087, 'spot', 'coinm', 'coinm'],
    ['the first where neither has', -4087, 'spot', 'sapi', 'usdm'],
  ] as const)('%s', (_, code, named, usual, product) => {
    expect(pickEntry(knowledge.entries(code), { named, usual })?.product).toBe(product)
  })

  it('of none is none', () => expect(pickEntry([], { named: 'usdm', usual: 'usdm' })).toBe(undefined))
})
