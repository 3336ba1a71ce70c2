/** Errors as people and programs that are no loggers put them: quoted, from memory, in lists, in FIX, behind a status. */
import { describe, expect, it } from 'vitest'
import { codesIn, hitsIn, textsIn } from '../support/hits.ts'

const table = (cases: [text: string, expected: string | null][]) =>
  it.each(cases)('%j', (text, expected) => expect(codesIn(text)).toEqual(expected === null ? [] : [expected]))

describe('a text in quotes of its own', () => {
  table([
    ['Binance answers `An unknown error occured while processing the request` to each of my orders', '-1000'],
    ['on binance this gives "Way too much request weight used" now and then', '-1003'],
    ['Binance responde «An unknown error occured while processing the request.» a cada orden', '-1000'],
    ['Binance meldet „An unknown error occured while processing the request“ bei jeder Order', '-1000'],
    ['my kitchen robot says `An unknown error occured while processing the request` to each order', null],
    ['Binance is under maintenance and `Disconnected`', null],
  ])
})

it('a text in a quoted mail goes on in the next line', () => {
  expect(
    codesIn(
      '> The exchange says:\n>   Due to the order could not be filled\n>   immediately, the FOK order has been rejected.\n',
    ),
  ).toEqual(['-5021'])
})

describe('a text from memory', () => {
  table([['Invalid API-Key, IP, or permissions for this action.', '-2015']])
})

describe('a text with a constant in it is nobody else’s', () => {
  table([
    ['m: Filter failure: PRICE_FILTER', '-1013'],
    ['sold nothing: "Filter failure: MARKET_LOT_SIZE"', '-1013'],
    ['oil filter failure: replace it', null],
  ])
})

describe('a code behind the text of an error, in brackets', () => {
  table([
    ["[BadRequest]: 'Bad Request' - Timestamp is off. (-1021)", '-1021 likely'],
    ['Bad Request: Filter Failure: PERCENT_PRICES (-1013)', '-1013 likely'],
    ['the result changed. (-1021)', null],
  ])
})

describe('a code in backticks', () => {
  table([
    ['Retry on `-1021`\nas Binance says in its documents', '-1021 likely'],
    ['Retry on `-1021`\nas the manual says in its documents', null],
  ])

  it('in the items of a list', () => {
    const list = 'Binance error codes to handle:\n\n- `-3006`: borrowed too much\n- `-3015`: repaid too much\n'
    expect(codesIn(list)).toEqual(['-3006 likely', '-3015 likely'])
  })
})

describe('a code before the word error', () => {
  table([
    ['what the -2013 API error of Binance means', '-2013 likely'],
    ['bought at -2013 USDT on Binance', null],
  ])
})

describe('FIX', () => {
  const message = '58=Account has insufficient balance for requested action.|103=99|'
  table([
    [`8=FIX.4.4|35=8|${message}25016=-2010|10=168|`, '-2010'],
    [`8=FIX.4.4|35=8|${message}10=168|`, '-2010'],
  ])
})

describe('a code without a sign', () => {
  table([
    ['GET /papi/v1/margin/loan 400 {"code":51061,"msg":"no loan"}', '51061 likely'],
    ['{"code":51061,"msg":"no loan"}', null],
    ['Error code 2010: Account has insufficient balance', '-2010'],
    ['Order error 1013 PRICE_filter!\nwhat is it?', '-1013'],
    ['On Binance there will be an error: №1013 Market is closed. The bot waits then.', '-1013'],
    ['Error code 1003: 429 Too Many Requests of the print server', null],
  ])
})

describe('a message beside the code that it belongs to', () => {
  table([
    ['ERROR message: "Transfer FAILED", body: "{"code":-5013,"msg":"As', '-5013 likely'],
    ['ERROR binance: Order does not exist. body={"code": -2013', '-2013'],
  ])
})

describe('HTTP statuses', () => {
  const verdicts = (text: string) => hitsIn(text).map(({ code, entry }) => `${code} ${entry?.retry} ${entry?.executed}`)

  it.each([
    [
      'binanceusdm POST /fapi/v1/order 503 Service Unavailable Unknown error, please check your request or try again later.',
      '503 verify maybe',
    ],
    ['binanceusdm POST /fapi/v1/order 503 Service Unavailable Service Unavailable.', '503 backoff no'],
    ['binance Error: Unknown error, please check your request or try again later.', '503 verify maybe'],
    ['{"venue":"binance","body":"Unknown error, please check your request or try again later."}', '503 verify maybe'],
    ['POST /fapi/v1/order -> 503 Internal error; unable to process your request. Please try again.', '-1001 now no'],
  ])('%s', (text, expected) => expect(verdicts(text)).toEqual([expected]))

  it('that a stack ties to Binance', () => {
    const thrown = 'Error: 503 Service Unavailable Unknown error, please check your request or try again later.\n'
    expect(verdicts(`${thrown}    at /bot/node_modules/binance-api-node/dist/http-client.js:137:17\n`)).toEqual([
      '503 verify maybe',
    ])
    expect(verdicts(`${thrown}    at /bot/node_modules/acme-client/dist/http-client.js:137:17\n`)).toEqual([])
  })

  it('that nothing ties to Binance are none', () => {
    expect(codesIn('Error: Unknown error, please check your request or try again later.')).toEqual([])
    expect(codesIn('"APIError(code=0): no JSON from Binance: "\n"<Response [502 Bad Gateway]>"')).toEqual([])
    expect(codesIn('nginx 503 Service Unavailable')).toEqual([])
  })
})

describe('the dump of an error', () => {
  it('names its product below', () => {
    const dump =
      'Error: Margin is insufficient.\n    at order (bot.js:1:2) {\n  code: -2019,\n  url: "/dapi/v1/order"\n}\n'
    expect(hitsIn(dump).map(({ code, entry }) => [code, entry?.product])).toEqual([[-2019, 'coinm']])
  })

  it('has a code that is on no list', () => {
    const dump = 'BadRequest: A newer rule.\n    at x (/node_modules/@binance/common/x.js:1:2) {\n  code: -4999\n}\n'
    expect(codesIn(dump)).toEqual(['-4999 likely'])
    expect(codesIn(dump.replace('@binance', '@acme'))).toEqual([])
  })
})

describe('one error in two products', () => {
  it.each([
    ['OrderNotFound: binancecoinm Unknown order sent.', 'coinm'],
    ['binance Unknown order sent.', 'usdm'],
    [
      '{"code":-1003,"msg":"Too many requests; current limit of IP(203.0.113.7) is 2400 requests per minute. Please use the websocket for live updates to avoid polling the API."}',
      'usdm',
    ],
  ])('%s', (text, product) => expect(hitsIn(text).map(({ entry }) => entry?.product)).toEqual([product]))

  it('is the one that was asked for', () => {
    expect(hitsIn('binance Unknown order sent.', 'spot').map(({ entry }) => entry?.product)).toEqual(['spot'])
    expect(textsIn('binance Unknown order sent.')).toEqual(['-2011 Unknown order sent.'])
  })
})
