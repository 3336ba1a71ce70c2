/** What a line tells of its request and its writer. */
import { describe, expect, it } from 'vitest'
import { readOrigin } from '../../src/decode/origin.ts'

describe('the symbol', () => {
  it.each<[string, string | undefined]>([
    ['symbol=BTCUSDT side=BUY', 'BTCUSDT'],
    ['{"symbol":"ETHBTC","code":-1121}', 'ETHBTC'],
    ['{\\"symbol\\":\\"ethusdt\\"}', 'ETHUSDT'],
    ["pair: 'BTC/USDT:USDT'", 'BTC/USDT'],
    ['could not place order for 1000PEPEUSDT: Margin is insufficient.', '1000PEPEUSDT'],
    ['BTCUSD_PERP -2019', 'BTCUSD_PERP'],
    ['BTC-USDT -2019', 'BTC-USDT'],
    ['closed with 12.5 USDT', undefined],
    ['Margin is insufficient.', undefined],
  ])('%s', (line, symbol) => expect(readOrigin(line).symbol).toBe(symbol))
})

describe('the endpoint', () => {
  it.each<[string, string | undefined, boolean]>([
    ['POST https://fapi.binance.com/fapi/v1/order 400', 'POST /fapi/v1/order', false],
    ['"GET /fapi/v1/klines?symbol=BTCUSDT HTTP/1.1" 400', 'GET /fapi/v1/klines', true],
    ['{"method":"DELETE","url":"/api/v3/openOrders"}', '/api/v3/openOrders', false],
    ['method: GET, /dapi/v1/order', '/dapi/v1/order', false],
    ['/sapi/v1/margin/order failed', '/sapi/v1/margin/order', false],
    ['https://api.binance.com:443/api/v3/order?timestamp=1', '/api/v3/order', false],
    ['GET /health', undefined, false],
  ])('%s', (line, endpoint, isRead) => expect(readOrigin(line)).toMatchObject({ endpoint, isRead }))
})

describe('the logger', () => {
  it.each<[string, string | undefined]>([
    ['2026-11-20 08:14:03,221 - freqtrade.worker - ERROR - x', 'freqtrade.worker'],
    ['ERROR:bot.grid:x', 'bot.grid'],
    ['2026-11-20 08:14:03 ERROR [ccxt] x', 'ccxt'],
    ['08:14:03 [main] ERROR com.example.Bot - x', 'com.example.Bot'],
    ['{"level":"error","logger":"grid","msg":"x"}', 'grid'],
    ['level=error caller=worker.go:81 msg=x', 'worker.go:81'],
    ['Nov 20 08:14:03 host bot[811]: x', 'bot'],
    ['2026-11-20T08:14:03+0000 host bot[811]: x', 'bot'],
    ['bot-1  | x', 'bot-1'],
    ['ERROR binance.exceptions.BinanceAPIException: APIError(code=-1021): x', undefined],
    ['ERROR x', undefined],
  ])('%s', (line, logger) => expect(readOrigin(line).logger).toBe(logger))
})
