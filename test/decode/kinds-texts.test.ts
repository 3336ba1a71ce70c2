/** Texts without a code in source code and documents, and those of other exchanges. */
import { describe, expect, it } from 'vitest'
import { codesIn } from '../support/hits.ts'

const table = (cases: [text: string, expected: string[]][]) =>
  it.each(cases)('%j', (text, expected) => expect(codesIn(text)).toEqual(expected))

describe('a message that a program throws or compares', () => {
  table([
    ['raise BinanceOrderError(\n    "Unknown order sent (filled before)"\n)', ['-2011']],
    ['throw new OrderException(\n  `Margin is insufficient.`)', ['-2019']],
    ['raise ShopError(\n    "Order does not exist."\n)', []],
    ['// after an `Unknown order sent` error we place the stop order again', ['-2011']],
    ['// the `Order does not exist` error of our shop', []],
    ['if "No need to change margin type" in str(e):', ['-4046']],
    ['- `Reach max open order limit` / `Reach max stop order limit`: seen twice', ['-2025', '-4045']],
    ['// the "No need to change" error: code=-4046, msg=No need to change margin type.', ['-4046']],
    ['- `Reach max stop order limit` or `-2025 Reach max open order limit`: seen twice', ['-4045', '-2025']],
    ['The form says "This asset is not supported" to a picture', []],
    ['2026-11-20 08:14:03 INFO `No need to change margin type` is no longer shown', []],
  ])
})

describe('a constant of Binance’s that is called an error', () => {
  table([
    ['Sometimes binance.order returns error `TOO_MANY_ORDERS`', ['-1015 likely']],
    ['binance rejected: NEW_ORDER_REJECTED', ['-2010 likely']],
    ['Binance trader\nm: UNKNOWN_ORDER\n', []],
    ['m: Account has insufficient balance for requested action.\nm: UNKNOWN_ORDER\n', ['-2010', '-2011 likely']],
    ['m: Account has insufficient balance for requested action.\nm: UNKNOWN_ORDER was seen\n', ['-2010']],
    ['2026-11-20 binance TOO_MANY_ORDERS guard is on', []],
    ['ERROR binance INVALID_TIMESTAMP', []],
    ['postgres error: TOO_MANY_ORDERS', []],
    ['error: TOO_MANY_ORDERS', []],
  ])
})

describe('a body without a code', () => {
  table([
    ['Data received: {"msg":"You are not authorized to execute this request."}', ['-1002 likely']],
    ['{"msg":"You are not authorized to execute this request.","user":"kim"}', []],
    ['{"msg":"Invalid parameter."}', []],
    ['{"msg":"The system is under maintenance, please try again later."}', []],
  ])
})

describe('texts in quotes side by side', () => {
  table([
    ['"Unknown order sent." | "Order does not exist." => Gone,', ['-2011', '-2013']],
    ['"Duplicate order sent." | the id is in use\n"Unknown order sent." | no such order', ['-2010', '-2011']],
    ['429: "Too Many Requests", 500: "Internal Server Error", 404: "No records found."', []],
    ['checks: "Invalid quantity.", "Invalid price.", "Invalid parameter."', []],
    ['"Market is closed." | "The shop is closed." => Closed', []],
    ['2026-11-20 08:14:03 INFO words "Market is closed." and "Duplicate order sent."', []],
  ])
})

describe('a line that names a system of another kind', () => {
  table([
    ['bot_postgres | ReduceOnly Order is rejected.', ['-2022 likely']],
    ['to discord: Reach max open order limit and ReduceOnly Order is rejected.', ['-2022 likely']],
    [
      'errors such as `Unknown order sent` or `Margin is insufficient` go to postgres',
      ['-2011 likely', '-2019 likely'],
    ],
    ['postgres error: Unknown order sent', []],
    ['kucoin: ReduceOnly Order is rejected.', []],
  ])
})

describe('kinds of errors in a sentence', () => {
  table([
    ['Binance: it counts every exception, even errors (invalid symbol, invalid interval) of ours', []],
    ['Binance: it retries on errors (bad gateway, invalid symbol)', []],
    ['Binance errors (Invalid symbol.)', ['-1121']],
  ])
})

describe('another exchange in the same block', () => {
  const likely = ['-2011 likely']
  table([
    ['Hyperliquid and Aster log their fills.\n\n| `API error -2011: Unknown order sent` | gone |', likely],
    ['# Bybit adapter\n\n    if error == "-2011: Unknown order sent."', likely],
    ['# Bybit and Binance adapters\n\n    if error == "-2011: Unknown order sent."', ['-2011']],
    ['describe("the words of Aster", () => {\n  ["Order would immediately trigger.", "RULES"],', ['-2021 likely']],
    // A record of a log is a block of its own.
    ['2026-11-20 08:14:02 INFO bybit connected\n2026-11-20 08:14:03 ERROR order: Margin is insufficient.', ['-2019']],
    ['2026-11-20 08:14:03 ERROR DYDX/USDT order failed: {"code":-2019,"msg":"Margin is insufficient."}', ['-2019']],
  ])
})

describe('a line that has nothing else', () => {
  table([
    ['Margin is insufficient.', ['-2019 likely']],
    ['what it said:\nMargin is insufficient.\nand no more', ['-2019 likely']],
    ['Unknown order sent.', ['-2011 likely']],
    ['More than 24 hours between startTime and endTime', ['-1127 likely']],
    ['ReduceOnly Order is rejected', ['-2022']],
    ['what it said:\nUnknown order sent.\nand no more', []],
    ['Internal error; unable to process your request. Please try again.', []],
    ['More than 24 hours between start and end', []],
    ['Invalid interval.', []],
    ['INFO margin is insufficient', []],
  ])
})

it('a market order in Spanish names no exchange', () => {
  const body = '{"code":-2010,"msg":"Account has insufficient balance for requested action."}'
  expect(codesIn(`orden de mercado rechazada ${body}`)).toEqual(['-2010'])
})

describe('under the name of another API’s error', () => {
  const sentence = 'An unexpected response was received from the message bus. Execution status unknown.'
  table([
    [`STRANGE_RESPONSE\n${sentence}`, ['-1006 likely']],
    [`UNEXPECTED_RESP\n${sentence}`, ['-1006']],
    [`Binance\nSTRANGE_RESPONSE\n${sentence}`, ['-1006']],
  ])
})

describe('a code glued to the word before it', () => {
  table([
    ['the cancel fails with code-2011 "Unknown order sent" at times', ['-2011']],
    ['the postcode-2011 "Unknown street" at times', []],
  ])
})

describe('a status whose body has code 0', () => {
  const status = (code: string) =>
    `binance: status: 451 Unavailable For Legal Reasons resp: {\n  "code": ${code},\n  "msg": "no"\n}`
  table([
    [status('0'), []],
    [status('"none"'), ['451']],
  ])
})
