/** Texts are taken apart where many of them are alike, and come back as they were. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGap, piecesOf, textOf } from '../../src/catalog/packed-text.ts'

describe('the pieces of a text', () => {
  it.each<[string, string[]]>([
    ['order does not exist', ['order', 'does', 'not', 'exist']],
    ['No such order, or filled.', ['No', 'such', 'order', '_,_', 'or', 'filled', '_.']],
    ['set recvWindow (ms) to 5000', ['set', 'recvWindow', '__(', 'ms', '_)_', 'to', '5000']],
    ['-1021: GET /fapi/v1/time', ['-1021', '_:_', 'GET', '/fapi/v1/time']],
    ['ccxt/ccxt#7 and python-binance', ['ccxt/ccxt#7', 'and', 'python-binance']],
    ["don’t, can't", ['don’t', '_,_', "can't"]],
    ["Parameter '%s' of {0}<SYMBOL>", ['Parameter', "__'", '%s', "_'_", 'of', '{0}', '_', '<SYMBOL>']],
    ['PRICE_FILTER', ['PRICE_FILTER']],
    ['_ a_', ['_u_', 'a_']],
    [' a  b ', ['__', 'a', '___', 'b', '__']],
    ['', ['_']],
  ])('%j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
    expect(textOf(pieces)).toBe(text)
  })

  it('tell any text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aZ0_ /-.#%s{}<>u') }))
    fc.assert(
      fc.property(text, (text) => {
        const pieces = piecesOf(text)
        expect(textOf(pieces)).toBe(text)
        expect(pieces.length).toBeGreaterThan(0)
        expect(pieces.filter((piece) => piece === '' || piece.includes(' '))).toEqual([])
        expect(pieces.filter(isGap).filter((gap) => /[a-tv-z\d]/i.test(gap))).toEqual([])
      }),
    )
  })
})
