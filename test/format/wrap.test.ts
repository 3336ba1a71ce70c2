/** Lines are as wide as they may be and no word is ever broken. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hang, wrap } from '../../src/format/wrap.ts'

describe('wrap', () => {
  it.each([
    ['cut the size or wait', 10, ['cut the', 'size or', 'wait']],
    ['cut the size', 12, ['cut the size']],
    ['cut the size', 11, ['cut the', 'size']],
    ['GET /fapi/v1/exchangeInfo says', 8, ['GET', '/fapi/v1/exchangeInfo', 'says']],
    ['USDⓈ-M ist größer', 11, ['USDⓈ-M ist', 'größer']],
    ['𝟙𝟙𝟙 𝟚𝟚𝟚', 7, ['𝟙𝟙𝟙 𝟚𝟚𝟚']],
    ['never wrapped in a pipe', Number.POSITIVE_INFINITY, ['never wrapped in a pipe']],
    ['a b', 0, ['a', 'b']],
    ['', 10, ['']],
  ])('%j at %d', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))

  it('keeps every word in its order and no line too wide', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 60 }), (list, width) => {
        const lines = wrap(list.join(' '), width)
        expect(lines.join(' ')).toBe(list.join(' '))
        expect(lines.filter((line) => line.length > width && line.includes(' '))).toEqual([])
      }),
    )
  })
})

describe('hang', () => {
  it.each([
    ['  - ', 'cut the size or wait', 14, ['  - cut the', '    size or', '    wait']],
    ['ccxt      ', 'InvalidNonce', 12, ['ccxt      InvalidNonce']],
    ['Ⓢ ', 'a b', 3, ['Ⓢ a', '  b']],
  ])('%j before %j at %d', (first, text, width, lines) => expect(hang(first, text, width)).toEqual(lines))
})
