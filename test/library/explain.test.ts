/** What clients throw and return, and the entry each is explained with. */

import { describe, expect, it } from 'vitest'
import { type ExplainOptions, explain } from '../../src/index.ts'

/** `-1021 usdm INVALID_TIMESTAMP`, and the message where there is one. */
const told = (error: unknown, options?: ExplainOptions): string => {
  const found = explain(error, options)
  if (!found) return 'a stranger'
  const { code, product, name, message, known } = found
  return [code, product, name, known ? '' : 'on no list', message && `| ${message}`].filter(Boolean).join(' ')
}

const body = { code: -2019, msg: 'Margin is insufficient.' }
const margin = '-2019 usdm MARGIN_NOT_SUFFICIEN | Margin is insufficient.'

const errorWith = (fields: object, message = 'Request failed'): Error => Object.assign(new Error(message), fields)

/** As axios throws it, in the part that matters. */
const axiosError = (url: string, response: object) =>
  errorWith(
    { name: 'AxiosError', code: 'ERR_BAD_REQUEST', config: { url, method: 'post', data: '{"code":-1000}' }, response },
    'Request failed with status code 400',
  )

const fapi = 'https://fapi.binance.com/fapi/v1/order'

describe('a code and its message', () => {
  it.each<[string, unknown, string]>([
    ['a body', body, margin],
    ['a body as text', JSON.stringify(body), margin],
    ['a body as bytes', new TextEncoder().encode(JSON.stringify(body)), margin],
    ['a body as a buffer', new TextEncoder().encode(JSON.stringify(body)).buffer, margin],
    ['a code as text', { code: '-2019', msg: 'Margin is insufficient.' }, margin],
    ['a code as a bigint', { code: -2019n, msg: 'Margin is insufficient.' }, margin],
    ['a code alone', { code: -2019 }, '-2019 usdm MARGIN_NOT_SUFFICIEN'],
    ['a number', -2019, '-2019 usdm MARGIN_NOT_SUFFICIEN'],
    ['an Error with a code', errorWith({ code: -2019 }, 'Margin is insufficient.'), margin],
    ['an Error with a body as its message', new Error(JSON.stringify(body)), margin],
    ['an Error with a body', errorWith({ body }), margin],
    ['an Error with a body as text', errorWith({ body: JSON.stringify(body) }), margin],
    ['an Error with data', errorWith({ data: body }), margin],
    ['an Error with a response', errorWith({ response: { status: 400, body: JSON.stringify(body) } }), margin],
    ['an Error around another', new Error('no order', { cause: new Error('failed', { cause: body }) }), margin],
    ['an AggregateError', new AggregateError([new Error('first'), errorWith(body)]), margin],
    ['axios', axiosError(fapi, { status: 400, data: body }), margin],
    ['axios, text', axiosError(fapi, { status: 400, data: JSON.stringify(body) }), margin],
    ['axios, bytes', axiosError(fapi, { status: 400, data: Buffer.from(JSON.stringify(body)) }), margin],
    ['{ body }', { body }, margin],
    ['{ error }', { error: body }, margin],
    ['{ status, body }', { status: 400, body: JSON.stringify(body) }, margin],
    ['an outcome of one’s own', { success: false, error: body }, margin],
    ['a settled promise', { status: 'rejected', reason: errorWith({ data: body }) }, margin],
    ['a WebSocket API reply', { id: 1, status: 400, error: body, rateLimits: [{ limit: 2400 }] }, margin],
    ['ccxt', new Error(`binanceusdm ${JSON.stringify(body)}`), margin],
    ['ccxt, the message alone', new Error('binanceusdm Margin is insufficient.'), margin],
    ['a batch, the first error in it', [{ orderId: 7 }, body, { code: -1121, msg: 'Invalid symbol.' }], margin],
    ['python-binance', 'APIError(code=-2019): Margin is insufficient.', margin],
    ['the message alone', new Error('Margin is insufficient.'), margin],
  ])('%s', (_, error, expected) => expect(told(error)).toBe(expected))

  it('keeps what stood in the holes of the message', () => {
    const notional = {
      code: -4164,
      msg: "Order's notional must be no smaller than 100 (unless you choose reduce only).",
    }
    expect(explain(notional)?.params).toEqual(['100'])
  })

  it('gives the advice for this very message', () => {
    const refused = (msg: string) => explain({ code: -2010, msg }, { product: 'spot' })?.summary
    expect(refused('Account has insufficient balance for requested action.')).not.toBe(
      refused('Order would immediately match and take.'),
    )
  })

  it('can be written as JSON and explained again', () => {
    const found = explain(axiosError('https://dapi.binance.com/dapi/v1/order', { status: 400, data: body }))
    expect(explain(JSON.parse(JSON.stringify(found)))).toEqual(found)
  })
})

describe('the product', () => {
  const symbol = { code: -1121, msg: 'Invalid symbol.' }
  const url = (address: string) => errorWith({ ...symbol, url: address }, symbol.msg)

  it.each<[string, unknown, ExplainOptions, string]>([
    ['usdm where nothing tells', symbol, {}, 'usdm'],
    ['the one asked for', symbol, { product: 'spot' }, 'spot'],
    ['of the host', url('https://dapi.binance.com/x'), {}, 'coinm'],
    ['of the path', url('http://127.0.0.1:8080/api/v3/order'), {}, 'spot'],
    ['of a relay', url('https://relay.example/papi/v1/um/order'), {}, 'portfolio-margin'],
    ['of the address rather than the one asked for', url('https://eapi.binance.com/eapi/v1/x'), {}, 'options'],
    [
      'of a base address',
      axiosError('/order', { data: symbol, config: { baseURL: 'https://testnet.binance.vision/api/v3' } }),
      {},
      'spot',
    ],
    ['of the request', errorWith({ ...symbol, request: { host: 'dapi.binance.com', path: '/x' } }), {}, 'coinm'],
    ['of an exchange id', new Error(`binancecoinm ${JSON.stringify(symbol)}`), {}, 'coinm'],
    ['of an exchange id before a message alone', new Error('binancecoinm Unknown order sent.'), {}, 'coinm'],
    [
      'of an exchange id rather than the words of a message',
      new Error('binanceusdm {"code":-1003,"msg":"Too many requests of spot and COIN-M."}'),
      {},
      'usdm',
    ],
    ['of the parameters: never', url(`${fapi}?note=/dapi/v1/`), {}, 'usdm'],
    ['another one, where it has no such code', { code: -4164, msg: 'x' }, { product: 'spot' }, 'usdm'],
  ])('%s', (_, error, options, product) => expect(explain(error, options)?.product).toBe(product))
})

describe('an HTTP status without a code', () => {
  const page = '<html>\n<head><title>403 Forbidden</title></head>\n<body>…</body></html>'

  it.each<[string, unknown, string]>([
    ['{ status }', { status: 429, body: '' }, '429 http'],
    ['a number', 429, '429 http'],
    ['a Response', new Response('', { status: 418 }), '418 http'],
    ['axios', axiosError(fapi, { status: 429, data: '' }), '429 http'],
    ['in a text', new Error('Request failed with status code 429'), '429 http'],
    ['with what HTTP calls it', new Error(`403 Forbidden ${page}`), '403 http'],
    ['in a page', { body: page, requestUrl: fapi }, '403 http'],
    ['in a heading', new Error('<TITLE>ERROR</TITLE><BODY><H1>403 ERROR</H1>'), '403 http'],
    ['a connector, 403', errorWith({ name: 'ForbiddenError', code: undefined }), '403 http'],
    ['a connector, 418', errorWith({ name: 'RateLimitBanError', code: undefined }), '418 http'],
    ['a connector, 503', errorWith({ name: 'ServerError', statusCode: 503 }, 'Server error: 503'), '503 http'],
    ['{ status, body }', { status: 503, body: 'Service Unavailable.' }, '503 http | Service Unavailable.'],
    ['a body alone', new Error('Service Unavailable.'), '503 http | Service Unavailable.'],
    [
      'a status and a body in one text',
      new Error('binanceusdm POST https://fapi.binance.com/fapi/v1/order 503 Service Unavailable Service Unavailable.'),
      '503 http | Service Unavailable.',
    ],
    // A gateway of any kind says this much; it is not Binance's own sentence, which has a full stop.
    ['what HTTP calls it, no body', new Error('503 Service Unavailable <html>'), '503 http'],
    [
      'a sentence that leaves the outcome open',
      { status: 503, body: 'Unknown error, please check your request or try again later.' },
      '503 http | Unknown error, please check your request or try again later.',
    ],
    [
      'a code beside it counts more',
      { status: 418, body: '{"code":-1003,"msg":"x"}' },
      '-1003 usdm TOO_MANY_REQUESTS | x',
    ],
  ])('%s', (_, error, expected) => expect(told(error)).toBe(expected))

  it('stands beside a code', () => expect(explain({ status: 400, body })?.status).toBe(400))

  it.each([
    ['Service Unavailable.', 'backoff', 'no'],
    ['Unknown error, please check your request or try again later.', 'verify', 'maybe'],
    ['<html></html>', 'verify', 'maybe'],
  ])('503 %s', (text, retry, executed) => {
    expect(explain({ status: 503, body: text })).toMatchObject({ retry, executed })
  })
})

describe('a code that is on no list', () => {
  const rule = { code: -4999, msg: 'A rule that is newer than the list.' }

  it.each<[string, unknown]>([
    ['a body', rule],
    ['ccxt', new Error(`binanceusdm ${JSON.stringify(rule)}`)],
    ['an address of Binance', errorWith({ code: rule.code, url: fapi }, rule.msg)],
    ['a connector', errorWith({ name: 'BadRequestError', code: rule.code }, rule.msg)],
  ])('%s', (_, error) =>
    expect(explain(error)).toMatchObject({
      known: false,
      code: -4999,
      message: rule.msg,
      retry: 'stop',
      executed: 'maybe',
    }),
  )

  it.each<[string, unknown]>([
    ['without a text', { code: -4999 }],
    ['under a key that is not Binance’s', { code: -4999, message: 'x' }],
    ['of JSON-RPC', { code: -32601, msg: 'Method not found' }],
  ])('is not made up: %s', (_, error) => expect(explain(error)).toBeUndefined())
})
