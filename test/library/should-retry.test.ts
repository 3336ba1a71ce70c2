/** How long to wait, as headers, replies and messages tell, and what becomes of it. */

import { describe, expect, it } from 'vitest'
import { shouldRetry } from '../../src/index.ts'

const now = Date.UTC(2026, 10, 20, 8, 14, 3)
const inAMinute = new Date(now + 60_000).toUTCString()

const limit = 'Too many requests; current limit of IP(203.0.113.7) is 2400 requests per minute.'
const ban = (until: number): string => `Way too many requests; IP banned until ${until}. Please use the websocket.`

const answer = (msg: string, headers: unknown) => ({ status: 429, headers, body: JSON.stringify({ code: -1003, msg }) })

describe('the time to wait', () => {
  it.each<[string, unknown, number | undefined]>([
    ['no header', answer(limit, {}), undefined],
    ['seconds', answer(limit, { 'retry-after': '17' }), 17_000],
    ['seconds as a number', answer(limit, { 'retry-after': 17 }), 17_000],
    ['in capitals', answer(limit, { 'Retry-After': '17' }), 17_000],
    ['Headers', answer(limit, new Headers({ 'Retry-After': '17' })), 17_000],
    ['a Response', new Response('', { status: 429, headers: { 'Retry-After': '17' } }), 17_000],
    ['a date', answer(limit, { 'retry-after': inAMinute }), 60_000],
    ['a date that is over', answer(limit, { 'retry-after': new Date(now - 1).toUTCString() }), 0],
    ['no time at all', answer(limit, { 'retry-after': 'soon' }), undefined],
    ['an empty header', answer(limit, { 'retry-after': '' }), undefined],
    ['the end of a ban', answer(ban(now + 90_000), {}), 90_000],
    ['a ban that is over', answer(ban(now - 1), {}), 0],
    ['the longest', answer(ban(now + 90_000), { 'retry-after': '17' }), 90_000],
    ['the longest, the header', answer(ban(now + 9_000), { 'retry-after': '17' }), 17_000],
    ['a ban through ccxt', new Error(`binance 418 I'm a teapot {"code":-1003,"msg":"${ban(now + 90_000)}"}`), 90_000],
    ['axios', { response: { status: 429, headers: { 'retry-after': '17' }, data: '' } }, 17_000],
    [
      'a WebSocket API reply',
      { id: 1, status: 429, error: { code: -1003, msg: limit, data: { serverTime: now, retryAfter: now + 5_000 } } },
      5_000,
    ],
    [
      'seconds in a WebSocket API reply: unheard of',
      { error: { code: -1003, msg: limit, data: { retryAfter: 5 } } },
      undefined,
    ],
  ])('%s', (_, error, afterMs) =>
    expect(shouldRetry(error, { now })).toEqual({
      retry: 'after',
      ...(afterMs === undefined ? {} : { afterMs }),
      verifyFirst: false,
    }),
  )
})

describe('the verdict', () => {
  it.each<[string, unknown, ReturnType<typeof shouldRetry>]>([
    ['a fault of the request', { code: -1121, msg: 'Invalid symbol.' }, { retry: 'no', verifyFirst: false }],
    ['already so', { code: -4046, msg: 'No need to change margin type.' }, { retry: 'no', verifyFirst: false }],
    ['a timeout', { code: -1007 }, { retry: 'after', verifyFirst: true }],
    ['a passing fault', { code: -1001 }, { retry: 'now', verifyFirst: false }],
    [
      'a passing fault that asks to wait',
      { code: -1001, headers: { 'retry-after': '2' } },
      { retry: 'after', afterMs: 2000, verifyFirst: false },
    ],
    ['a code on no list', { code: -4999, msg: 'New.' }, { retry: 'no', verifyFirst: true }],
    ['a network error', new TypeError('fetch failed'), { retry: 'no', verifyFirst: true }],
    [
      'another host’s limit',
      { status: 429, url: 'https://api.telegram.org/x', headers: { 'retry-after': '2' } },
      { retry: 'no', verifyFirst: true },
    ],
  ])('%s', (_, error, decision) => expect(shouldRetry(error, { now })).toEqual(decision))

  it('goes by the product asked for', () => {
    const rejected = { code: -2010, msg: 'Duplicate order sent.' }
    expect(shouldRetry(rejected, { product: 'spot' })).toEqual({ retry: 'no', verifyFirst: false })
  })
})
