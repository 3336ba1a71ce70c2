/** Answers as JSON, whole and mangled: nested, in arrays, cut off, without quotes, with their keys in any order. */

import { describe, expect, it } from 'vitest'
import { codesIn, textsIn } from '../support/hits.ts'

const symbol = ['-1121 Invalid symbol.']

describe('keys', () => {
  it.each([
    ['as sent', '{"code":-1121,"msg":"Invalid symbol."}'],
    ['with blanks', '{ "code" : -1121 , "msg" : "Invalid symbol." }'],
    ['others between', '{"code":-1121,"_method":"GET","_url":"/fapi/v1/depth","msg":"Invalid symbol."}'],
    ['message', '{"code":-1121,"message":"Invalid symbol."}'],
    ['errorCode and errorMessage', '{"errorCode":-1121,"errorMessage":"Invalid symbol."}'],
    ['error_code', '{"error_code": -1121, "error_msg": "Invalid symbol."}'],
    ['capitals', '{"Code":-1121,"Msg":"Invalid symbol."}'],
    ['a field around', '{"status":400,"error":{"code":-1121,"msg":"Invalid symbol."},"rateLimits":[]}'],
    ['an id before', '{"id":"8f2c","status":400,"error":{"code":-1121,"msg":"Invalid symbol."}}'],
    ['no colon quotes', '{code:-1121,msg:Invalid symbol.}'],
    ['single quotes', "{'code':-1121,'msg':'Invalid symbol.'}"],
    ['JSON5', "{ code: -1121, msg: 'Invalid symbol.', }"],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(symbol))
})

describe('the message first', () => {
  it.each([
    ['on a line', '{"msg":"Invalid symbol.","code":-1121}'],
    ['over lines', '{\n  "msg": "Invalid symbol.",\n  "code": -1121\n}'],
    ['in a dict', "{'msg': 'Invalid symbol.', 'code': -1121}"],
    ['escaped', '{"body":"{\\"msg\\":\\"Invalid symbol.\\",\\"code\\":-1121}"}'],
    ['unknown to the page', '{"msg":"Symbol is fast asleep.","code":-1121,"host":"fapi.binance.com"}'],
  ])('%s', (_, text) => expect(codesIn(text)).toEqual(['-1121']))
})

describe('around a body', () => {
  it.each([
    ['an HTTP status', 'HTTP 400 Bad Request: {"code":-1121,"msg":"Invalid symbol."}'],
    ['a path', 'POST /fapi/v1/order 400 {"code":-1121,"msg":"Invalid symbol."}'],
    ['a class', 'com.example.BinanceClientException: {"code":-1121,"msg":"Invalid symbol."}'],
    ['a log line', '2026-11-20 08:14:03,221 ERROR [main] r.b.Client - response={"code":-1121,"msg":"Invalid symbol."}'],
    ['brackets', 'error=[400({"code":-1121,"msg":"Invalid symbol."})]'],
    ['backquotes', 'body was `{"code":-1121,"msg":"Invalid symbol."}`'],
    [
      'a pino line',
      '{"level":50,"time":1795162443221,"err":{"code":-1121,"message":"Invalid symbol."},"msg":"order failed"}',
    ],
    ['a bytes literal', `(400, b'{"code":-1121,"msg":"Invalid symbol."}')`],
    ['text right before', 'rejected{"code":-1121,"msg":"Invalid symbol."}'],
    [
      'a curl trace',
      '< HTTP/2 400\n< content-type: application/json\n<\n{"code":-1121,"msg":"Invalid symbol."}* Closing',
    ],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(symbol))
})

describe('several bodies', () => {
  it.each<[string, string, string[]]>([
    [
      'a batch',
      '[{"code":-2011,"msg":"Unknown order sent."},{"code":-1121,"msg":"Invalid symbol."}]',
      ['-2011 Unknown order sent.', '-1121 Invalid symbol.'],
    ],
    [
      'a batch with an order that went through',
      '[{"orderId":8886774,"symbol":"BTCUSDT","status":"NEW"},{"code":-2022,"msg":"ReduceOnly Order is rejected."}]',
      ['-2022 ReduceOnly Order is rejected.'],
    ],
    [
      'a cancel-replace',
      '{"code":-2021,"msg":"Order cancel-replace partially failed.","data":{"cancelResponse":{"code":-2011,"msg":"Unknown order sent."}}}',
      ['-2021 Order cancel-replace partially failed.', '-2011 Unknown order sent.'],
    ],
    [
      'a message that holds a body',
      '{"code":"BINANCE_HTTP_ERROR","message":"HTTP 400: {\\"code\\":-1121,\\"msg\\":\\"Invalid symbol.\\"}"}',
      symbol,
    ],
    [
      'lines of JSON',
      '{"code":-1121,"msg":"Invalid symbol."}\n{"code":-1121,"msg":"Invalid symbol."}\n',
      ['-1121 Invalid symbol.', '-1121 Invalid symbol.'],
    ],
    [
      'the same twice in a batch, counted once',
      '[{"code":-1121,"msg":"Invalid symbol."},{"code":-1121,"msg":"Invalid symbol."}]',
      symbol,
    ],
  ])('%s', (_, text, expected) => expect(textsIn(text)).toEqual(expected))
})

describe('cut off', () => {
  const body = '{"code":-4061,"msg":"Order\'s position side does not match user\'s setting."}'
  const whole = "Order's position side does not match user's setting."

  it.each([
    ['the brace', body.slice(0, -1), `-4061 ${whole}`],
    ['the quote', body.slice(0, -2), `-4061 ${whole}`],
    ['the last words', body.slice(0, -20), "-4061 Order's position side does not mat"],
    ['all but a word', body.slice(0, 32), "-4061 Order's pos"],
    ['the message', body.slice(0, 14), '-4061'],
    ['dots in its place', '{"code":-4061,"msg":"Order\'s position side does...', "-4061 Order's position side does..."],
    ['the beginning', body.slice(2), `-4061 ${whole}`],
    ['the opening brace and the key', body.slice(8), `-4061 ${whole}`],
  ])('%s', (_, text, expected) => expect(textsIn(`ERROR binance ${text}`)).toEqual([expected]))
})
