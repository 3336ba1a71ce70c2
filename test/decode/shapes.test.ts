/** Every shape finds its own samples and no other shape's; a message without a code has none. */

import { describe, expect, it } from 'vitest'
import { nameShape, shapes } from '../../src/decode/shapes.ts'
import { hitsIn } from '../support/hits.ts'

const samples = shapes.flatMap(({ name, samples }) => samples.map((sample): [string, string] => [name, sample]))

/** Without a message, a sample alone may be too little to be an error: its line says where it comes from. */
const shapesIn = (text: string): string[] => hitsIn(`fapi.binance.com, ${text}`).map(({ shape }) => shape)

it('has names that are unique and lower-case', () => {
  const names = shapes.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
  expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([])
  expect(names).not.toContain('message')
})

it('says of each shape where it comes from', () => {
  expect(shapes.filter(({ from, samples }) => from === '' || samples.length === 0)).toEqual([])
})

it.each(samples)('%s: %s', (name, sample) => expect(shapesIn(sample)).toEqual([name]))

it('takes a message alone for no shape of a code', () => {
  expect(hitsIn('order failed: Margin is insufficient.').map(({ shape }) => shape)).toEqual(['message'])
})

describe('a library counts before the form it prints in', () => {
  it.each([
    ['python-binance', 'APIError(code=-1021)'],
    ['go-binance', '{"error":"\\u003cAPIError\\u003e code=-2014, msg=API-key format invalid."}'],
    ['ccxt', 'ccxt.base.errors.InsufficientFunds: binance {"code":-2019,"msg":"Margin is insufficient."}'],
    ['ccxt', '"binanceusdm {\\"code\\":-2019,\\"msg\\":\\"Margin is insufficient.\\"}"'],
    ['escaped-json', '{"body":"{\\"code\\":-2019,\\"msg\\":\\"Margin is insufficient.\\"}"}'],
    ['escaped-json', '{"body":"{\\\\\\"code\\\\\\":-2019,\\\\\\"msg\\\\\\":\\\\\\"Margin is insufficient.\\\\\\"}"}'],
    ['encoded-json', '%7B%22code%22%3A-2019%2C%22msg%22%3A%22Margin%20is%20insufficient.%22%7D'],
    ['json', '{\n  "code": -2019,\n  "msg": "Margin is insufficient."\n}'],
    ['dict', "(400, {'code': -2019, 'msg': 'Margin is insufficient.'})"],
    ['dict', '%{"code" => -2019, "msg" => "Margin is insufficient."}'],
    ['object', '{ code: \x1b[33m-2019\x1b[39m, msg: Margin is insufficient. }'],
    ['object', '&{Code:-2019 Message:Margin is insufficient.}'],
    ['key-value', 'code=BINANCE status=400 (code=-2019 msg="Margin is insufficient.")'],
    ['labelled', 'Binance error −2019: Margin is insufficient.'],
    ['coded-message', 'it says -2019: Margin is insufficient.'],
  ])('%s: %s', (name, text) => expect(shapesIn(text)).toEqual([name]))
})

describe('nameShape', () => {
  const text = '{"code":-1121} … {"code":-2019} -2011'
  const at = (code: string) => ({ start: text.indexOf(code), end: text.indexOf(code) + 5, matchedBy: 'code' })

  it.each([
    ['-1121', 'json'],
    ['-2019', 'json'],
    ['-2011', 'coded-message'],
  ])('looks at %s, not at its neighbours', (code, shape) => expect(nameShape(text, at(code))).toBe(shape))

  it('is asked for a message too', () => {
    expect(nameShape(text, { start: 0, end: 5, matchedBy: 'message' })).toBe('message')
  })
})
