/** Numbers that look like codes and are none: dates, offsets, amounts, ids, ranges. Each stands in a line of a trading bot. */

import { describe, expect, it } from 'vitest'
import { codesIn } from '../support/hits.ts'

/** In a real error's company more is believed. */
const error = '2026-11-20 08:14:02 ERROR binance {"code":-1121,"msg":"Invalid symbol."}'

const cases: Record<string, string[]> = {
  dates: [
    '10-09-2023 10:35:58 INFO binance futures bot started',
    '2023-09-10 10:35:58 ERROR binance order failed',
    '09-10-2023 ERROR order rejected on binance',
    '2019-2021 backtest of BTCUSDT on binance',
    'error log of 20-11-2026 on binance',
    'ERROR 20.11-2026 binance order',
    'bot-2026-11-20.log rotated, error-2026.log kept for binance',
    'INFO since Nov-2023 the binance order book',
    '20-Nov-2026 08:14:03 binance order rejected',
    'expires 26-12-2025: BTCUSDT_251226 on binance',
    'copyright (c) 2019-2026 binance bot',
    'error in week 47-2026: binance was down',
  ],
  'offsets of a zone': [
    '2026-11-20T08:14:03-1000 ERROR binance order failed',
    '2026-11-20 08:14:03 -1100 ERROR binance order failed',
    'Fri, 20 Nov 2026 08:14:03 -1000 binance order rejected',
    '10.0.3.17 - - [20/Nov/2026:08:14:03 -1100] "POST /fapi/v1/order HTTP/1.1" 400 60',
    'Fri Nov 20 08:14:03 GMT-1000 2026 binance error',
    'timezone UTC-1100 set for the binance bot',
  ],
  amounts: [
    'binance position closed, pnl=-1021.55 USDT',
    'binance pnl: -2019,55',
    'binance realized -1,021,550 USDT',
    'binance order failed, pnl -1021.00%',
    'binance PnL -1021% today',
    'INFO binance qty=-2019 side=SELL',
    'INFO binance delta=-1021',
    'binance {"positionAmt":"-1003","entryPrice":"0.14"}',
    'binance {"positionAmt":-1003,"entryPrice":0.14}',
    '2026-11-20 08:14:03 INFO binance balance -4003 USDT',
    'binance drawdown: -1000$',
    'binance fee -1021e-8 BNB',
    'ERROR binance took -1021ms',
    'binance price moved by -2.1021',
    'INFO binance: -1021 contracts short',
    'binance error -1000 packages behind',
    'binance failed: -2019 lots left',
    'INFO binance spread [-1021, -1003]',
  ],
  ids: [
    'ERROR binance order x-1003-abc rejected',
    'ERROR binance order O-20230301-001-000-8 rejected',
    'ERROR binance order web_3f7a-1021 rejected',
    'ERROR binance request 8f2c9a10-1021-4c11-9003-2013aa4411bb failed',
    'ERROR binance request 8f2c9a10-aaaa-1021-2011-201320112013 failed',
    'ERROR binance order 5fa8-2011 rejected',
    'ERROR binance ticket BUG-1021 reopened',
    'ERROR binance order #-1021',
    'ERROR binance bot@-1021',
    'ERROR binance thread-1021 died',
    'ERROR binance worker_-1021',
    'ERROR binance build v2.0-1021',
    'ERROR binance path /logs/-1021/out.txt',
    'ERROR binance orderListId -1 orderId 1021',
    'binance call me at +49-40-1021-2019',
    'binance support 1-800-2013-4046',
    'binance host ip-10-0-1021 failed',
    'binance chat_id -1001234567890 error',
    'binance chat_id=-100123456 error',
    'binance error hash 1f-1021a',
    'binance error range 1000-1021',
    'binance error lines 1003–1021',
    'binance error -01021',
    'binance error --1021x',
    'binance http://host-1021.example/error',
    'binance --retries=-1021z',
  ],
  'places in files': [
    'ERROR binance at client.js:1021:13',
    'ERROR binance at order.py, line 1021',
    'ERROR binance File "bot.py", line 2019, in place',
    'ERROR binance bot.go:1003: order failed',
    '@@ -1021,7 +1021,9 @@ def binance_order():',
    '@@ -2013 +2013 @@ binance error',
    '-1021 lines of binance code removed, 20 files changed',
  ],
  'successes and statuses': [
    'binance {"code":200,"msg":"success"}',
    'binance {"code":0,"msg":""}',
    'binance {"code":"000000","message":null}',
    'binance {"code":1,"msg":"ok"}',
    'binance HTTP 429 code 429',
    'binance WebSocket closed, code 1006',
    'binance websocket close code: 1008 (policy violation)',
    'binance ws closed with code=1001, reason=going away',
    'binance ws error code 1013',
    'binance ws closed {"code":1000,"reason":"bye"}',
    'binance bot exited with exit code 1021',
    'binance status code 2011',
    'binance bot pid 1021 signal 2013',
  ],
}

describe.each(Object.entries(cases))('%s', (_, texts) => {
  it.each(texts)('%s', (text) => {
    expect(codesIn(text)).toEqual([])
    expect(codesIn(`${error}\n${text}\n`)).toEqual(['-1121'])
  })
})
