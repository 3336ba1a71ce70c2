/** Messages without a code: which prove themselves, which need an error's place or Binance's company, which prove nothing. */

import { describe, expect, it } from 'vitest'
import { hitsIn } from '../support/hits.ts'

/** `-1003 [1795162443221]`: the code and what stood in the message's holes. */
const found = (text: string) =>
  hitsIn(text).map(
    ({ code, matchedBy, params }) => `${matchedBy} ${code}${params.map((param) => ` ${param}`).join('')}`,
  )

describe('long texts prove themselves', () => {
  it.each([
    ['Timestamp for this request is outside of the recvWindow.', 'message -1021'],
    ["Timestamp for this request was 1000ms ahead of the server's time.", 'message -1021'],
    [
      'Way too many requests; IP banned until 1795162443221. Please use the websocket for live updates to avoid bans.',
      'message -1003 1795162443221',
    ],
    ['Too many new orders; current limit is 300 orders per TEN_SECONDS.', 'message -1015 300 TEN_SECONDS'],
    ["Order's position side does not match user's setting.", 'message -4061'],
    ['Order’s position side does not match user’s setting', 'message -4061'],
    ["Order\\'s position side does not match user\\'s setting.", 'message -4061'],
    ["Mandatory parameter 'side' was not sent, was empty/null, or malformed.", 'message -1102 side'],
    ["Order's notional must be no smaller than 20 (unless you choose reduce only).", 'message -4164 20'],
    [
      'Timeout waiting for response from backend server. Send status unknown; execution status unknown.',
      'message -1007',
    ],
    ['Due to the order could not be executed as maker, the Post Only order will be rejected.', 'message -5022'],
    [
      'Futures Trading Quantitative Rules violated, only reduceOnly order is allowed, please try again later.',
      'message -4400',
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected])
    expect(found(`2026-11-20 08:14:03 INFO [grid] BTCUSDT ${text} retrying`)).toHaveLength(1)
  })
})

describe('a text of several sentences may break off after the first', () => {
  it.each([
    ['Timeout waiting for response from backend server', 'message -1007'],
    ['Request throttled by system-level protection', 'message -1008'],
    ['Order type not supported for this endpoint.', 'message -4120'],
  ])('%s', (text, expected) => expect(found(`binance error: ${text}`)).toEqual([expected]))
})

describe('a text that was cut off', () => {
  it.each([
    ['| binance |\n| `Precision is over the maximum` | fewer decimals |', ['message -1111']],
    ['ERROR: Account has insufficient balance for req...', ['message -2010']],
    ['Too many new orders; current limit is 300 orders per…', ['message -1015']],
    ["failed with 'Invalid API-key, IP, or permissions'", ['message -2015']],
    ['"Order would immediately" is how two of Binance’s texts begin', []],
    ['Account has insufficient balance for us', []],
    ['"Account has insufficient funds"', []],
    ['Position side cannot be changed if there...', []],
  ])('%s', (text, expected) => expect(found(text).map((hit) => hit.split(' ', 2).join(' '))).toEqual(expected))
})

describe('however a log writes it', () => {
  it.each([
    ['capitals', 'ERROR: TIMESTAMP FOR THIS REQUEST IS OUTSIDE OF THE RECVWINDOW.'],
    ['two blanks', 'Timestamp for this request is  outside of the recvWindow.'],
    ['a line wrapped', 'Timestamp for this request is outside\n  of the recvWindow.'],
    ['plus signs', 'reason=Timestamp+for+this+request+is+outside+of+the+recvWindow.'],
    ['a JSON field', '{"level":"error","error":"Timestamp for this request is outside of the recvWindow."}'],
    ['an escape before it', '{"log":"failed:\\nTimestamp for this request is outside of the recvWindow.\\n"}'],
    ['brackets', '[Timestamp for this request is outside of the recvWindow.]'],
    ['a number after it that is none', 'Timestamp for this request is outside of the recvWindow. try 3'],
  ])('%s', (_, text) => expect(found(text)).toEqual(['message -1021']))
})

describe('short texts need the place of an error', () => {
  it.each([
    ['ERROR: Margin is insufficient.', ['message -2019']],
    ['{"error":"Margin is insufficient."}', ['message -2019']],
    ['BTCUSDT failed: Order does not exist.', ['message -2013']],
    ['msg=Order does not exist. symbol=BTCUSDT', ['message -2013']],
    ['we checked whether the margin is insufficient.', []],
    ['INFO the order does not exist. moving on', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('everyday texts need Binance’s company too', () => {
  it.each([
    ['binance error: Invalid account.', ['message -1109']],
    ['POST /fapi/v1/order\nerror: Invalid account.', ['message -1109']],
    ['error: Invalid account.', []],
    ['binance says that an invalid account. was closed', []],
    ['bybit error: Invalid account.', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))
})

describe('names', () => {
  it.each([
    ['alone prove nothing', 'ERROR binance INVALID_TIMESTAMP', []],
    ['beside their code they count', 'INVALID_TIMESTAMP (-1021)', ['code -1021']],
    ['behind it too', '-1021 INVALID_TIMESTAMP', ['code -1021']],
    ['beside another code they do not', 'INVALID_TIMESTAMP (4711)', []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected))
})

describe('a number beside the text', () => {
  it.each([
    ['its own, without sign', '4014: Price not increased by tick size.', ['code -4014']],
    ['its own, behind', 'Price not increased by tick size. (4014)', ['code -4014']],
    [
      'its own, as a status',
      'error 1102, Mandatory parameter side was not sent, was empty/null, or malformed.',
      ['code -1102 side'],
    ],
    ['an HTTP status', 'HTTP 400: Price not increased by tick size.', ['message -4014']],
    ['another list’s', '10003: Price not increased by tick size.', []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected))
})

describe('one text of several codes', () => {
  it.each([
    ['the default', "error: Limit price can't be higher than 97000.", 'usdm', -4016],
    ['the product named', 'POST /api/v3/order error: Order does not exist.', 'spot', -2013],
    ['spot’s umbrella', 'error: Account has insufficient balance for requested action.', 'spot', -2010],
    ['a filter', 'BinanceApiException: Filter failure: LOT_SIZE', 'spot', -1013],
  ])('%s', (_, text, product, code) => {
    expect(hitsIn(text).map((hit) => [hit.entry?.product, hit.code])).toEqual([[product, code]])
  })
})

it('points at the text where there is no code', () => {
  expect(hitsIn('a\nüb error: Margin is insufficient.')).toMatchObject([
    { offset: 13, line: 2, column: 12, matchedBy: 'message', confidence: 'sure', shape: 'message' },
  ])
})
