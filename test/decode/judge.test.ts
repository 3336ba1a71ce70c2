/** How sure a number is: what its message, its line, its neighbourhood and what introduces it are worth together. */

import { describe, expect, it } from 'vitest'
import { codesIn, hitsIn } from '../support/hits.ts'

const table = (cases: [text: string, expected: string | null][]) =>
  it.each(cases)('%s', (text, expected) => expect(codesIn(text)).toEqual(expected === null ? [] : [expected]))

describe('its own message makes a code sure, wherever it stands', () => {
  table([
    ['-2019: Margin is insufficient.', '-2019'],
    ['a 400, -2019 Margin is insufficient.', '-2019'],
    ['the okx listing: {"code":-2019,"msg":"Margin is insufficient."}', '-2019 likely'],
    ['errcode=-2019 msg="Margin is insufficient."', '-2019'],
    ['{"code":-2019,"msg":"Margin is insufficient for this"}', '-2019'],
    // Another code's text is still one of Binance's.
    ['{"code":-1000,"msg":"Precision is over the maximum defined for this asset."}', '-1000'],
    ['code: 2019, Margin is insufficient.', '-2019'],
  ])
})

describe('a known code with a key', () => {
  table([
    ['binance {"code":-2019}', '-2019'],
    ['{"code":-2019} from fapi.binance.com', '-2019'],
    ['POST /fapi/v1/order\n{"code":-2019}', '-2019'],
    ['{"code":-2019,"symbol":"BTCUSDT"}', '-2019'],
    ['BTCUSDT long\n{"code":-2019}', '-2019'],
    ['{"code":-2019}', '-2019 likely'],
    ['{"code":-2019,"msg":"no luck"}', '-2019 likely'],
    ['mongodb {"code":-2019}', null],
    ['mongodb connected\n{"code":-2019}', null],
    ['binance answer from redis {"code":-2019}', '-2019'],
  ])

  it('is sure in the company of a sure one, for 1500 bytes', () => {
    const error = '{"code":-1121,"msg":"Invalid symbol."}\nnext\n'
    const filler = 'waiting for a candle\n'
    expect(codesIn(`${error}${filler.repeat(60)}{"code":-2019}`)).toEqual(['-1121', '-2019'])
    expect(codesIn(`${error}${filler.repeat(90)}{"code":-2019}`)).toEqual(['-1121', '-2019 likely'])
  })
})

describe('a known code after a label or a status', () => {
  table([
    ['binance error -2019', '-2019'],
    ['error -2019', '-2019 likely'],
    ['order rejected: -2019 for BTCUSDT', '-2019'],
    ['(400, -2019, {})', '-2019 likely'],
    ['binance (400, -2019, {})', '-2019'],
    ['sqlite error -2019', null],
  ])
})

describe('a known code after a weak name', () => {
  table([
    ['binance errcode=-2019', '-2019'],
    ['binance retcode: -2019', '-2019'],
    ['retcode: -2019', null],
    ['ret_code: -2019 BTCUSDT', null],
    ['setError(-2019)', null],
  ])
})

describe('a known code in a sentence', () => {
  table([
    ['what does -2022 mean on binance?', '-2022 likely'],
    ['binance keeps rejecting with -2022 since noon', '-2022 likely'],
    ['08:14 binance keeps rejecting with -2022', '-2022 likely'],
    ['08:14 binance futures move by -2022', null],
    ['keeps rejecting with -2022', null],
    ['binance x = -2022', null],
  ])
})

describe('a known code of five digits is believed only beside Binance', () => {
  table([
    ['POST /sapi/v1/margin/loan {"code":-10001}', '-10001'],
    ['{"code":-10001}', null],
    ['{"code":-10001,"symbol":"BTCUSDT"}', null],
  ])
})

describe('a number without its sign', () => {
  table([
    ['binance Error Code 2010', '-2010 likely'],
    ['binance error: 4061', '-4061 likely'],
    ['error: 4061', null],
    ['binance close code 1008', null],
    ['binance error 1008', null],
    ['binance 2019 review', null],
    ['binance error 4999', null],
  ])
})

describe('a code on no list', () => {
  table([
    ['binance {"code":-4999,"msg":"Something new."}', '-4999'],
    ['{"code":-4999,"msg":"Something new."}', '-4999 likely'],
    ['redis {"code":-4999,"msg":"Something new."}', null],
    ['redis up\n{"code":-4999,"msg":"Something new."}', null],
    ['binance {"code":-4999}', '-4999 likely'],
    ['{"code":-4999}', null],
    ['binance error -4999: Something new.', '-4999 likely'],
    ['binance error -4999', null],
    ['error -4999: Something new.', null],
  ])
})

describe('the range of JSON-RPC is nobody else’s', () => {
  table([
    ['binance {"code":-32000,"msg":"Something new."}', null],
    ['binance {"code":-32768,"msg":"Something new."}', null],
    ['binance {"code":-31999,"msg":"Something new."}', '-31999'],
  ])
})

describe('the message', () => {
  it.each([
    ['under a key, whatever it says', 'binance {"code":-2019,"msg":"no luck"}', 'no luck'],
    ['set off by a colon', 'binance error -4999: Something new.', 'Something new.'],
    ['another code’s', '{"code":-1000,"msg":"Reach max open order limit."}', 'Reach max open order limit.'],
    ['of a body inside', '{"code":-1000,"msg":"400: {\\"code\\":-2019,\\"msg\\":\\"no luck\\"}"} binance', 'no luck'],
    ['none', 'binance {"code":-2019}', null],
    ['none in what merely follows', 'binance error -2019 retrying in 5s', null],
    ['none in the next key', 'binance code=-2019 symbol=BTCUSDT', null],
  ])('%s', (_, text, message) => expect(hitsIn(text)[0]?.message).toBe(message))
})
