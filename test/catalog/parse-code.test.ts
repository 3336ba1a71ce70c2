/** A code is the same number in every spelling people type and paste. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCode, splitCodes } from '../../src/catalog/parse-code.ts'

describe('parseCode', () => {
  it.each([
    ['-1021', -1021],
    ['1021', 1021],
    ['\u22121021', -1021],
    ['- 1021', -1021],
    ['  -1021\n', -1021],
    ['429', 429],
    ['-32600', -32600],
    ['51006', 51006],
    ['APIError(code=-1021)', -1021],
    ['APIError(code=-1021): Timestamp for this request is outside of the recvWindow.', -1021],
    ['{"code":-2019,"msg":"Margin is insufficient."}', -2019],
    ["{'code': -2019, 'msg': 'Margin is insufficient.'}", -2019],
    ['Error Code 2010', 2010],
    ['code => \u20132011', -2011],
    ['CODE: -4164', -4164],
  ])('%j is %i', (text, code) => expect(parseCode(text)).toBe(code))

  it.each([
    [''],
    [' '],
    ['-'],
    ['12'],
    ['-0'],
    ['1234567'],
    ['margin'],
    ['Margin is insufficient.'],
    ['order 1021 was filled'],
    ['barcode 12'],
    ['0x3fd'],
    ['1e4'],
    ['\u0661\u0660\u0662\u0661'],
  ])('%j is none', (text) => expect(parseCode(text)).toBeUndefined())
})

const minuses = [
  '-',
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u2212',
  '\ufe58',
  '\ufe63',
  '\uff0d',
]
const wrappings: ((code: string) => string)[] = [
  (code) => code,
  (code) => ` ${code}\t`,
  (code) => `APIError(code=${code})`,
  (code) => `<APIError> code=${code}, msg=Invalid symbol.`,
  (code) => `{"code":${code}`,
  (code) => `{ 'code' : ${code} }`,
  (code) => `Code: "${code}"`,
  (code) => `error code ${code}.`,
]
const code = fc.integer({ min: 1000, max: 999_999 })

describe('by properties', () => {
  it('every sign in every wrapping is the same negative number', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...minuses), fc.constantFrom(...wrappings), (number, minus, wrap) => {
        expect(parseCode(wrap(minus + number))).toBe(-number)
        expect(parseCode(wrap(`${minus} ${number}`))).toBe(-number)
      }),
    )
  })

  it('a number without a sign stays positive in every wrapping', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...wrappings), (number, wrap) => {
        expect(parseCode(wrap(String(number)))).toBe(number)
      }),
    )
  })

  it('any text is a whole number of at most six digits, or none', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-\u2212\u2013 code=:"'(){},;0-9]{0,24}$/))
    fc.assert(
      fc.property(text, (any) => {
        const number = parseCode(any) ?? 0
        expect(Number.isInteger(number) && Math.abs(number) <= 999_999).toBe(true)
      }),
    )
  })

  it('codes put together are the same codes taken apart', () => {
    const separator = fc.constantFrom(',', ', ', ';', ' ', ',\n', ' ; ')
    const codes = fc.array(
      fc.tuple(fc.constantFrom('', ...minuses), code).map((parts) => parts.join('')),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(codes, separator, (list, between) => {
        expect(splitCodes(list.join(between))).toEqual(list)
      }),
    )
  })
})

describe('splitCodes', () => {
  it.each([
    ['-1021', ['-1021']],
    ['-1021,-2019', ['-1021', '-2019']],
    ['-1021, \u22122019; 4164;', ['-1021', '\u22122019', '4164']],
    [' 429 ', ['429']],
  ])('%j is %j', (text, codes) => expect(splitCodes(text)).toEqual(codes))

  it.each([[''], [','], ['-1021,margin'], ['INVALID_TIMESTAMP'], ['-1021: x'], ['12,34']])('%j is no list', (text) =>
    expect(splitCodes(text)).toBeUndefined(),
  )
})
