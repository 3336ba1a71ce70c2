/** All that a summary says of a small log. */
import { expect, it } from 'vitest'
import { summaryOfText } from '../support/summary.ts'

it('holds what a log holds', () => {
  const log = [
    '2026-11-20 08:14:03 ERROR binance {"code":-1121,"msg":"Invalid symbol."}',
    '2026-11-20 08:14:04 INFO  waiting',
    '2026-11-20 08:14:05 ERROR POST /fapi/v1/order symbol=BTCUSDT {"code":-1102,"msg":"Mandatory parameter \'side\' was not sent, was empty/null, or malformed."}',
    '2026-11-20 08:14:06 ERROR POST /fapi/v1/order symbol=ETHUSDT {"code":-1102,"msg":"Mandatory parameter \'type\' was not sent, was empty/null, or malformed."}',
    '2026-11-20 08:14:07 ERROR POST /fapi/v1/order symbol=BTCUSDT {"code":-1102,"msg":"Mandatory parameter \'side\' was not sent, was empty/null, or malformed."}',
  ]
  const pause = { count: 1, sum: 2000, from: '2026-11-20T08:14:05.000Z', to: '2026-11-20T08:14:07.000Z' }
  expect(summaryOfText(log.join('\n'))).toEqual({
    total: 4,
    likely: 0,
    untimed: 0,
    firstSeen: '2026-11-20T08:14:03.000Z',
    lastSeen: '2026-11-20T08:14:07.000Z',
    timeline: { start: '2026-11-20T08:14:03.000Z', step: 1000, counts: [1, 0, 1, 1, 1] },
    codes: [
      {
        code: -1102,
        name: 'MANDATORY_PARAM_EMPTY_OR_MALFORMED',
        product: 'usdm',
        retry: 'fix',
        executed: 'no',
        count: 3,
        firstSeen: '2026-11-20T08:14:05.000Z',
        lastSeen: '2026-11-20T08:14:07.000Z',
        firstLine: '3',
        lastLine: '5',
        params: { side: 2, type: 1 },
        share: 0.75,
        rate: 60,
        likely: 0,
        timeline: [0, 0, 1, 1, 1],
        symbols: { BTCUSDT: 2, ETHUSDT: 1 },
        endpoints: { 'POST /fapi/v1/order': 3 },
        clients: {},
        loggers: {},
        messages: [
          {
            text: "Mandatory parameter 'side' was not sent, was empty/null, or malformed.",
            count: 2,
            firstSeen: '2026-11-20T08:14:05.000Z',
            lastSeen: '2026-11-20T08:14:07.000Z',
            gaps: [{ least: 1024, ...pause }],
          },
          {
            text: "Mandatory parameter 'type' was not sent, was empty/null, or malformed.",
            count: 1,
            firstSeen: '2026-11-20T08:14:06.000Z',
            lastSeen: '2026-11-20T08:14:06.000Z',
            gaps: [],
          },
        ],
      },
      {
        code: -1121,
        name: 'BAD_SYMBOL',
        product: 'usdm',
        retry: 'fix',
        executed: 'no',
        count: 1,
        firstSeen: '2026-11-20T08:14:03.000Z',
        lastSeen: '2026-11-20T08:14:03.000Z',
        firstLine: '1',
        lastLine: '1',
        params: {},
        share: 0.25,
        rate: null,
        likely: 0,
        timeline: [1, 0, 0, 0, 0],
        symbols: {},
        endpoints: {},
        clients: { ccxt: 1 },
        loggers: {},
        messages: [
          {
            text: 'Invalid symbol.',
            count: 1,
            firstSeen: '2026-11-20T08:14:03.000Z',
            lastSeen: '2026-11-20T08:14:03.000Z',
            gaps: [],
          },
        ],
      },
    ],
    findings: [],
    bans: [],
    mayHaveExecuted: 0,
    openOrders: [],
  })
})
