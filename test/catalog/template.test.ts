/** A live message is recognised as an official text whatever it went through, and its holes are read as written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileTemplate, foldMessage, matchTemplate, splitHoles } from '../../src/catalog/template.ts'

const banned = 'Way too many requests; IP(%s) banned until %s. Please use the websocket.'
const unit = '"Margin" and \'leverage\' (in %d{0} of <SYMBOL>) [a|b] a.b*c? $5^2 \\d'

describe('foldMessage', () => {
  it.each([
    ['Invalid symbol.', 'invalid symbol'],
    ['  "Invalid  symbol!" ', 'invalid symbol'],
    ['Price can\u2019t be\nlower', "price can't be lower"],
    ["Order''s notional", "order's notional"],
    ['In \u201cTEST\u201d mode;', 'in "test" mode'],
    ["Parameter \\'symbol\\' was empty.", "parameter 'symbol' was empty"],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(foldMessage(text)).toBe(folded))
})

describe('matchTemplate', () => {
  it.each<[string, string, string[] | undefined]>([
    ['Invalid symbol.', 'Invalid symbol.', []],
    ['Invalid symbol.', 'INVALID SYMBOL', []],
    ['Invalid symbol.', 'Invalid symbol. Try again', undefined],
    ['Invalid symbol.', 'Not an invalid symbol.', undefined],
    ["Parameter '%s' was empty.", "Parameter 'newClientOrderId' was empty.", ['newClientOrderId']],
    ["Parameter '%s' was empty.", 'Parameter newClientOrderId was empty', ['newClientOrderId']],
    ["Parameter '%s' was empty.", "Parameter \\'recvWindow\\' was empty.", ['recvWindow']],
    ["Limit price can't be higher than %s.", 'Limit price can\u2019t be higher than 43120.50.', ['43120.50']],
    [
      banned,
      'Way too many requests; IP(203.0.113.7) banned until 1795162443000. Please use the websocket.',
      ['203.0.113.7', '1795162443000'],
    ],
    [banned, 'Way too many requests; IP() banned until . Please use the websocket.', undefined],
    ['Unsupported {0} for <ORDER_TYPE>', 'Unsupported GTX for Trailing Stop', ['GTX', 'Trailing Stop']],
  ])('%j fits %j: %j', (template, message, params) =>
    expect(matchTemplate(compileTemplate(template), message)).toEqual(params),
  )

  it('takes what a pattern would take for an operator as text', () => {
    const live = '"Margin" and \'leverage\' (in 3x of BTCUSDT) [a|b] a.b*c? $5^2 \\d'
    expect(matchTemplate(compileTemplate(unit), live)).toEqual(['3', 'x', 'BTCUSDT'])
    expect(matchTemplate(compileTemplate('a.b'), 'acb')).toBeUndefined()
  })

  it('reads back what was put into the holes', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,20}$/)
    const template = compileTemplate(banned)
    fc.assert(
      fc.property(word, word, (ip, time) => {
        // The same letters elsewhere in the message may be written in another case.
        const [first, second] = matchTemplate(template, banned.replace('%s', ip).replace('%s', time)) ?? []
        expect([first?.toLowerCase(), second?.toLowerCase()]).toEqual([ip.toLowerCase(), time.toLowerCase()])
      }),
    )
  })

  it('never throws on any text, as a template or as a message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, message) => {
        expect(matchTemplate(compileTemplate(text), message) ?? []).toBeInstanceOf(Array)
      }),
    )
  })
})

describe('compileTemplate', () => {
  it.each([
    ['Invalid symbol.', ['invalid symbol']],
    ["Parameter '%s' was empty.", ["parameter '", "' was empty"]],
    ['%d of %d', ['', ' of ', '']],
  ])('%j has the fixed parts %j', (text, literals) => {
    expect(compileTemplate(text)).toMatchObject({ text, literals })
  })
})

it.each([
  ['Too many requests; current limit is %s per minute.', ['Too many requests; current limit is ', ' per minute.']],
  ['{0} and <SYMBOL>%b', ['', ' and ', '', '']],
  ['5 < 6 and {} at 100%', ['5 < 6 and {} at 100%']],
])('splitHoles(%j) is %j', (text, parts) => expect(splitHoles(text)).toEqual(parts))
