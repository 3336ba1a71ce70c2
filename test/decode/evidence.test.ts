/** What names Binance, what trades, and what names another system. */

import { describe, expect, it } from 'vitest'
import { createSurroundings } from '../../src/decode/surroundings.ts'

const weigh = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  const surroundings = createSurroundings()
  surroundings.see(bytes, 0)
  return { ...surroundings.weigh(0, bytes.length) }
}

describe('binance', () => {
  it.each([
    'https://fapi.binance.com/fapi/v1/order',
    'POST /fapi/v1/order 400',
    'GET /dapi/v1/account',
    'DELETE /papi/v1/um/order',
    'GET /eapi/v1/time',
    'GET /api/v3/exchangeInfo',
    'GET /sapi/v1/margin/loan',
    'ccxt.binanceusdm',
    'BinanceAPIException',
    'node-binance-api',
    'APIError(code=',
    '<APIError> code=',
    '\\u003cAPIError\\u003e code=',
    '&lt;APIError&gt; code=',
    'recvWindow=5000',
    'X-MBX-APIKEY',
    'listenKey expired',
    'sold 3 BNB',
    '币安返回',
    'バイナンス',
    '바이낸스 선물',
    'ошибка Бинанс',
  ])('%s', (text) => expect(weigh(text).binance).toBe(true))

  it.each(['', 'https://api.example.com/v1/order', 'combined', 'rapid', 'apiError', 'GET /api/v9/order', 'BNBX'])(
    'not %j',
    (text) => expect(weigh(text).binance).toBe(false),
  )
})

describe('trading', () => {
  it.each([
    'BTCUSDT',
    'ETH/USDT:USDT',
    'SOL-USDC',
    '1000PEPEUSDT',
    'reduceOnly=true',
    'positionSide BOTH',
    'newClientOrderId',
    'createOrder',
    'create_order(',
    'leverage 20',
    'stop-loss',
    'take profit',
    'hedge mode',
    'place order',
    'Sell order',
  ])('%s', (text) => expect(weigh(text).trading).toBe(true))

  it.each(['', 'order by name', 'in order to', 'the future', 'position of the cursor', 'USDT'])('not %j', (text) =>
    expect(weigh(text).trading).toBe(false),
  )
})

describe('other systems', () => {
  it.each([
    'Error Domain=NSURLErrorDomain Code=-1009',
    'NSCocoaErrorDomain',
    'errno: -4058, syscall: open',
    'npm ERR! code ELIFECYCLE',
    'connect ECONNREFUSED 127.0.0.1:6379',
    'SQLSTATE[HY000]',
    'ORA-1017: invalid username',
    'DB2 SQL Error: SQLCODE=-1024',
    'mysql error',
    'PostgreSQL',
    'MongoDB',
    'JSON-RPC error',
    'jsonrpc',
    'eth_call',
    'bitcoin-cli',
    'MetaMask',
    'bybit',
    'OKX',
    'KuCoin',
    'gate.io',
    'Gateio',
    'Kraken',
    'MetaTrader 5',
    'HRESULT 0x80070005',
    'INSTALL_FAILED_UPDATE',
    'mqtt',
    'kafka',
    'ffmpeg',
    'CUDA error',
    'weixin',
  ])('%s', (text) => expect(weigh(text).other).toBe(true))

  it.each(['', 'BTCUSDT order rejected', 'an okay day', 'redistribute'])('not %j', (text) =>
    expect(weigh(text).other).toBe(false),
  )
})

describe('another exchange', () => {
  it.each(['bybit', 'on Aster', 'Backpack says', 'WOO X', 'DYDX orders'])('%s', (text) =>
    expect(weigh(text)).toMatchObject({ rival: true, other: true }),
  )

  // Its coin is traded on Binance, and in small letters it is a word.
  it.each(['DYDX/USDT', 'ASTER/USDT:USDT', 'apex', 'a backpack', 'redis'])('not %s', (text) =>
    expect(weigh(text).rival).toBe(false),
  )
})

it('tells them apart in one text', () => {
  expect(weigh('bybit and binance both rejected the BTCUSDT order')).toEqual({
    binance: true,
    trading: true,
    other: true,
    rival: true,
  })
})
