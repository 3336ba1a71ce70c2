/** What a search looks for in the catalogue's pieces is found without reading all of them. */
import { describe, expect, it } from 'vitest'
import { packedCatalog, packedVocabulary } from '../../data/scripts/packed.ts'
import { piecesIn } from '../../src/catalog/packed-catalog.ts'
import { isGap } from '../../src/catalog/packed-text.ts'
import { hintFor, nameHintFor } from '../../src/catalog/search-hint.ts'
import { openVocabulary } from '../../src/catalog/search-vocabulary.ts'

describe('a hint', () => {
  const vocabulary = openVocabulary(packedVocabulary(), packedCatalog())
  const pieces = piecesIn(packedCatalog())
  const words = pieces.map((_, number) => vocabulary.wordsOf(number))

  it('lets no piece pass that has the word', () => {
    const missed = pieces.flatMap((piece, number) =>
      (words[number] ?? []).filter((word) => !hintFor([word]).test(piece)).map((word) => [word, piece]),
    )
    expect(missed).toEqual([])
  })

  it.each<[string, string[], string[]]>([
    ['cancel', ['cancelled', 'Cancel', 'CANCEL_REPLACE', 'canceling'], ['can', 'chance']],
    ['inquiry', ['inquiries', 'inquiry'], ['inquire']],
    ['not', ["can't", 'don’t', 'cannot', 'NOT'], ['no']],
    ['client', ['newClientOrderId', 'clOrdId'], ['order']],
    ['0', ['0', '-0', 'v0'], ['10', '05']],
  ])('for %s', (word, having, other) => {
    const hint = hintFor([word])
    expect(having.filter((text) => !hint.test(text))).toEqual([])
    expect(other.filter((text) => hint.test(text))).toEqual([])
  })

  it('leads to the pieces that have the words, and to which', () => {
    const found = vocabulary.find(['margin', 'recv'])
    const expected = words.flatMap((of, number) => {
      const having = of.filter((word) => word === 'margin' || word === 'recv')
      return having.length > 0 ? [[number, having]] : []
    })
    expect([...found]).toEqual(expected)
    expect(found.size).toBeGreaterThan(5)
  })
})

it.each([
  ['pricefilter', 'PRICE_FILTER', true],
  ['marketlotsiz', 'MARKET_LOT_SIZE', true],
  ['pricefilter', 'AT_PRICE_FILTER', false],
])('a name in one: %s is %s: %s', (word, piece, is) => expect(nameHintFor(word).test(piece)).toBe(is))

it('gaps have no words, and tell nothing', () => {
  const vocabulary = openVocabulary(packedVocabulary(), packedCatalog())
  const gaps = piecesIn(packedCatalog()).flatMap((piece, number) => (isGap(piece) ? [number] : []))
  expect(gaps.length).toBeGreaterThan(10)
  expect(gaps.filter((gap) => vocabulary.wordsOf(gap).length > 0 || vocabulary.weight(gap) > 0)).toEqual([])
})
