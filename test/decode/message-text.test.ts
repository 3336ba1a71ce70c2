/** Where the message of a code stands: under a key, bare behind it, in front of it, or in a comment. */

import { describe, expect, it } from 'vitest'
import { messagePlaces } from '../../src/decode/message-text.ts'

/** The texts that may be the message of the first signed number, likeliest first; `msg:` marks one under a key. */
const messages = (text: string): string[] => {
  const code = /-\d{4,6}/.exec(text)
  const start = code?.index ?? 0
  const found = messagePlaces.map((find) => find(text, start, start + (code?.[0].length ?? 0)))
  return found.filter((place) => place !== undefined).map(({ raw, keyed }) => (keyed ? `msg: ${raw}` : raw))
}

describe('under a key behind the code', () => {
  it.each([
    ['{"code":-1121,"msg":"Invalid symbol."}', 'msg: Invalid symbol.'],
    ['{"code":-1121,"message":"Invalid symbol."}', 'msg: Invalid symbol.'],
    ['{"code": -1121, "httpStatus": 400, "msg": "Invalid symbol."}', 'msg: Invalid symbol.'],
    ['{"code":-1121,\n "msg":"Invalid symbol."}', 'msg: Invalid symbol.'],
    ['{\\"code\\":-1121,\\"msg\\":\\"Invalid symbol.\\"}', 'msg: Invalid symbol.'],
    ['{\\"code\\":-1106,\\"msg\\":\\"Parameter \\\\\\"side\\\\\\" sent\\"}', 'msg: Parameter \\\\\\"side\\\\\\" sent'],
    ["{'code': -4061, 'msg': \"Order's position side\"}", "msg: Order's position side"],
    ["{'code': -4061, 'msg': 'Order's position side'}", "msg: Order's position side"],
    ["{'code': -4061, 'msg': 'Order\\'s position side'}", "msg: Order\\'s position side"],
    ['code=-1121, msg=Invalid symbol.', 'msg: Invalid symbol.'],
    ['code=-1121 msg=Invalid symbol. strategy=grid', 'msg: Invalid symbol.'],
    ['code=-1121 msg="Invalid symbol." try=2', 'msg: Invalid symbol.'],
    ['{code=-1121, msg=Invalid symbol.}', 'msg: Invalid symbol.'],
    ['error code: -1121, error message: Invalid symbol.', 'msg: Invalid symbol.'],
    ['Code: -1121\nMessage: Invalid symbol.', 'msg: Invalid symbol.'],
    ['{:code=>-1121, :msg=>"Invalid symbol."}', 'msg: Invalid symbol.'],
    ['[code] => -1121\n    [msg] => Invalid symbol.\n)', 'msg: Invalid symbol.'],
    ['&quot;code&quot;:-1121,&quot;msg&quot;:&quot;Invalid symbol.&quot;}', 'msg: Invalid symbol.'],
    ['%22code%22%3A-1121%2C%22msg%22%3A%22Invalid%20symbol.%22%7D', 'msg: Invalid%20symbol.'],
    ['<code>-1121</code><msg>Invalid symbol.</msg>', 'msg: Invalid symbol.'],
    ["{'code': -1121, 'msg': b'Invalid symbol.'}", 'msg: Invalid symbol.'],
    ['Response { code: Some(-1121), msg: Some("Invalid symbol.") }', 'msg: Invalid symbol.'],
    ['{"code":-1121,"msg":"Invalid sym', 'msg: Invalid sym'],
    ['{"code":-1121,"msg":"Invalid sym\nnext line', 'msg: Invalid sym'],
  ])('%j', (text, expected) => expect(messages(text)[0]).toBe(expected))
})

describe('in front of the code', () => {
  it.each([
    ['{"msg":"Invalid symbol.","code":-1121}', 'msg: Invalid symbol.'],
    ["{'msg': 'Invalid symbol.', 'code': -1121}", 'msg: Invalid symbol.'],
    ['Invalid symbol. (-1121)', 'Invalid symbol.'],
    ['Invalid symbol. [-1121]', 'Invalid symbol.'],
    ['log:\nInvalid symbol. (Code: -1121)', 'Invalid symbol.'],
  ])('%j', (text, expected) => expect(messages(text)).toContain(expected))
})

describe('bare behind the code', () => {
  it.each([
    ['APIError(code=-1121): Invalid symbol.', 'Invalid symbol.'],
    ['-1121: Invalid symbol.\nnext line', 'Invalid symbol.'],
    ['-1121 - Invalid symbol.', 'Invalid symbol.'],
    ['[-1121] Invalid symbol.', 'Invalid symbol.'],
    ["(400, -1121, 'Invalid symbol.', {'Date': 'x'})", 'Invalid symbol.'],
    ["('ExecuteError', '[Executing] -1121: Invalid symbol.')", 'Invalid symbol.'],
    ['{-1121: Invalid symbol.}', 'Invalid symbol.'],
    ['-1121 | Invalid symbol. | 400', 'Invalid symbol.'],
    ['binance: -1121 Invalid symbol. (placeOrder)', 'Invalid symbol.'],
    ['<p>-1121: Invalid symbol.</p>', 'Invalid symbol.'],
  ])('%j', (text, expected) => expect(messages(text)[0]).toBe(expected))

  it('in a comment behind', () => {
    expect(messages('  BAD_SYMBOL = -1121, // Invalid symbol.')).toContain('Invalid symbol.')
  })
})

it.each(['code=-1121', 'code -1121, ', '{"code":-1121}', '(-1121)'])('none in %j', (text) =>
  expect(messages(text)).toEqual([]),
)

it('gives offsets of the text itself', () => {
  const text = 'x {"code":-1121,"msg":"Invalid symbol."} y'
  expect(messagePlaces[0]?.(text, 10, 15)).toMatchObject({ start: 23, end: 38, raw: text.slice(23, 38) })
})
