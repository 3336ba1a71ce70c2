/** What is no error of Binance's, or no error at all, is explained with nothing, and never makes explain throw. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, shouldRetry } from '../../src/index.ts'

const errorWith = (fields: object, message: string): Error => Object.assign(new Error(message), fields)

const failedAt = (url: string, response: object, message = 'Request failed with status code 429') =>
  errorWith({ config: { url }, response }, message)

describe('strangers', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['nothing', {}],
    ['an empty text', ''],
    ['true', true],
    ['a symbol', Symbol('code')],
    ['a function', () => ({ code: -1021 })],
    ['success', { code: 200, msg: 'success' }],
    ['success, zero', { code: 0, msg: '' }],
    ['an order', { orderId: 1021, clientOrderId: '-1021', status: 'FILLED', price: '-1021' }],
    ['an answer without a fault', new Response('{}', { status: 200 })],
    ['a TypeError', new TypeError("Cannot read properties of undefined (reading 'code')")],
    [
      'a host that is not found',
      errorWith({ errno: -3008, code: 'ENOTFOUND' }, 'getaddrinfo ENOTFOUND fapi.binance.com'),
    ],
    ['a refused connection', errorWith({ errno: -111, code: 'ECONNREFUSED' }, 'connect ECONNREFUSED 127.0.0.1:443')],
    [
      'a fetch that failed',
      new TypeError('fetch failed', { cause: errorWith({ code: 'ECONNRESET' }, 'read ECONNRESET') }),
    ],
    ['a timeout', errorWith({ name: 'TimeoutError', code: 23 }, 'The operation was aborted due to timeout')],
    ['a lost connector', errorWith({ name: 'NetworkError' }, 'Network error or request timeout.')],
    ['a closed socket', { code: 1008, reason: 'disconnected' }],
    ['JSON-RPC', { jsonrpc: '2.0', id: 1, error: { code: -32000, message: 'insufficient funds' } }],
    ['a JSON-RPC client', errorWith({ code: -32603 }, 'Internal JSON-RPC error.')],
    ['an iPhone', errorWith({ code: -1001, domain: 'NSURLErrorDomain' }, 'The request timed out. NSURLErrorDomain')],
    ['Bybit', { retCode: 10001, retMsg: 'params error' }],
    ['OKX', { code: '51006', msg: 'Order price is not within the price limit', data: [] }],
    ['KuCoin', { code: '400100', msg: 'Bad Request' }],
    ['WOO', { success: false, code: -1005, message: 'order price is required' }],
    ['Kraken', { error: ['EOrder:Insufficient margin'], result: {} }],
    ['MEXC through ccxt', new Error('mexc {"code":-1121,"msg":"Invalid symbol."}')],
    [
      'MEXC through axios',
      failedAt('https://api.mexc.com/api/v3/order', { data: { code: -1121, msg: 'Invalid symbol.' } }),
    ],
    ['Aster through axios', failedAt('https://fapi.asterdex.com/fapi/v1/order', { data: { code: -2019 } })],
    ['Telegram’s limit', failedAt('https://api.telegram.org/bot1/sendMessage', { status: 429 })],
    ['ccxt of another exchange', new Error('bybit GET https://api.bybit.com/v5/market/time 403 Forbidden')],
    ['what HTTP calls a status, alone', new Error('Not Found')],
    ['a duration', new Error('slow response: 500 ms')],
    ['an amount', new Error('expected 400 but found 429 rows')],
  ])('%s', (_, error) => expect(explain(error)).toBeUndefined())
})

describe('hostile values', () => {
  const cyclic: Record<string, unknown> = { message: 'x' }
  Object.assign(cyclic, { error: cyclic, cause: cyclic, response: { data: cyclic } })
  const fail = (): never => {
    throw new Error('touched')
  }
  const throwing = new Proxy({}, { get: fail, has: fail, ownKeys: fail, getPrototypeOf: fail })
  const revoked = Proxy.revocable([], {})
  revoked.revoke()
  const endless: object = new Proxy({}, { get: (_, key) => (key === 'message' ? 'again' : endless) })
  const fresh = (): object => new Proxy({}, { get: () => fresh() })

  it.each<[string, unknown]>([
    ['cyclic', cyclic],
    ['a proxy that throws at any touch', throwing],
    ['a revoked proxy', revoked.proxy],
    ['a value that holds itself under every key', endless],
    ['a value that grows as it is looked at', fresh()],
    ['a getter that throws', Object.defineProperty(new Error('x'), 'code', { get: fail })],
    ['headers that throw', { status: 200, headers: throwing }],
    ['no prototype', Object.create(null)],
  ])('%s', (_, error) => {
    expect(explain(error)).toBeUndefined()
    expect(shouldRetry(error)).toEqual({ retry: 'no', verifyFirst: true })
  })

  it('what can be read beside a getter that throws counts', () => {
    const error = Object.defineProperty({ code: -1121, msg: 'Invalid symbol.' }, 'response', { get: fail })
    expect(explain(error)?.code).toBe(-1121)
  })

  it('finds a code under ten thousand others', () => {
    expect(
      explain({ data: { response: { error: { body: { code: -1121 } } } }, errors: Array(10_000).fill({}) })?.code,
    ).toBe(-1121)
  })

  it('anything', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withTypedArray: true }), (error) => {
        explain(error)
        shouldRetry(error, { now: 0 })
      }),
    )
  })

  it('anything where clients keep their errors', () => {
    const key = fc.constantFrom(
      'code',
      'msg',
      'message',
      'body',
      'data',
      'response',
      'error',
      'status',
      'headers',
      'url',
    )
    const value = fc.letrec((tie) => ({
      node: fc.oneof(fc.anything(), fc.constantFrom(-1021, '-1003', 429), fc.dictionary(key, tie('node'))),
    })).node
    fc.assert(
      fc.property(value, (error) => {
        const { retry, afterMs } = shouldRetry(error, { now: 0 })
        expect(retry === 'after' || afterMs === undefined).toBe(true)
      }),
    )
  })
})
