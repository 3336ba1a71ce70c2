/** A summary on a terminal, wide and narrow, and in a pipe. */
import { describe, expect, it } from 'vitest'
import { summaryText } from '../../src/format/summary-text.ts'
import type { Summary } from '../../src/summary/summary.ts'
import { badDay } from '../support/day.ts'
import { entry, layout, tooWide } from '../support/records.ts'
import { seen, summaryOf, summaryOfText } from '../support/summary.ts'

/** A space that keeps a number together is shown as one. */
const shown = (summary: Summary, width?: number): string =>
  summaryText(summary, layout(width))
    .map((line) => `\n${line.trimEnd().replaceAll('\u00a0', ' ')}`)
    .join('')

const day = summaryOfText(badDay)

describe('a bad day', () => {
  it('in 80 columns', () => {
    expect(shown(day, 80)).toMatchInlineSnapshot(`
      "
           1  -1007 TIMEOUT                                                    █
              not before checking; may have been executed · <1 % · 15:03
              BTCUSDT · POST /fapi/v1/order · line 13347
          31  -1003 TOO_MANY_REQUESTS                                █▆              ▁
              after waiting · <1 % · 07:10–20:00 · 2.3/h
              python-binance · lines 12840 … 13644
      12 408  -4061 POSITION_SIDE_NOT_MATCH                    ▅█████▂
              after a fix · >99 % · 02:14–06:42 · 46/min
              python-binance · lines 136 … 12812
           2  -2019 MARGIN_NOT_SUFFICIEN                      █            █
              after a fix · <1 % · 01:00–12:00
              python-binance · lines 61 … 13162
           1  -1021 INVALID_TIMESTAMP                                   █
              after a fix · <1 % · 09:00
              python-binance · line 12980
           1  -4164 MIN_NOTIONAL                                          █
              after a fix · <1 % · 11:00
              with 5 · python-binance · line 13101

      !! 1 request may have been executed although it failed (-1007, 15:03): check
         this order
         line 13347  2026-11-20 15:03:21  -1007  BTCUSDT  newClientOrderId=grid-7f3a
      !! IP banned 07:10–07:40 UTC: stop all requests from it until then
         line 12840
       ! -4061 repeated every 1.3 s, 02:14–06:42, 12 408 times: a loop; the request or
         the account must change first
         lines 136 … 12812

      12 444 errors, 6 codes, 2026-11-20 01:00–20:00 UTC, a column is 48 min"
    `)
  })

  it('in 40 columns', () => {
    expect(shown(day, 40)).toMatchInlineSnapshot(`
      "
           1  -1007 TIMEOUT
              not before checking; may have
              been executed · <1 % · 15:03
              BTCUSDT · POST /fapi/v1/order
              line 13347
          31  -1003 TOO_MANY_REQUESTS
              after waiting · <1 %
              07:10–20:00 · 2.3/h
              python-binance
              lines 12840 … 13644
      12 408  -4061 POSITION_SIDE_NOT_MATCH
              after a fix · >99 %
              02:14–06:42 · 46/min
              python-binance
              lines 136 … 12812
           2  -2019 MARGIN_NOT_SUFFICIEN
              after a fix · <1 % · 01:00–12:00
              python-binance
              lines 61 … 13162
           1  -1021 INVALID_TIMESTAMP
              after a fix · <1 % · 09:00
              python-binance · line 12980
           1  -4164 MIN_NOTIONAL
              after a fix · <1 % · 11:00
              with 5 · python-binance
              line 13101

      !! 1 request may have been executed
         although it failed (-1007, 15:03):
         check this order
         line 13347  2026-11-20 15:03:21
         -1007  BTCUSDT
         newClientOrderId=grid-7f3a
      !! IP banned 07:10–07:40 UTC: stop all
         requests from it until then
         line 12840
       ! -4061 repeated every 1.3 s,
         02:14–06:42, 12 408 times: a loop;
         the request or the account must
         change first
         lines 136 … 12812

      12 444 errors, 6 codes,
      2026-11-20 01:00–20:00 UTC"
    `)
  })

  it('in a pipe', () => {
    expect(shown(day)).toMatchInlineSnapshot(`
      "
      1	-1007	TIMEOUT	not before checking; the order may have been executed	0.0%	2026-11-20T15:03:21.000Z	2026-11-20T15:03:21.000Z		13347	13347	usdm
      31	-1003	TOO_MANY_REQUESTS	after waiting	0.2%	2026-11-20T07:10:00.000Z	2026-11-20T20:00:00.000Z	0.039/min	12840	13644	usdm
      12408	-4061	POSITION_SIDE_NOT_MATCH	after a fix	99.7%	2026-11-20T02:14:00.000Z	2026-11-20T06:42:49.109Z	46.2/min	136	12812	usdm
      2	-2019	MARGIN_NOT_SUFFICIEN	after a fix	0.0%	2026-11-20T01:00:00.000Z	2026-11-20T12:00:00.000Z	0.00152/min	61	13162	usdm
      1	-1021	INVALID_TIMESTAMP	after a fix	0.0%	2026-11-20T09:00:00.000Z	2026-11-20T09:00:00.000Z		12980	12980	usdm
      1	-4164	MIN_NOTIONAL	after a fix	0.0%	2026-11-20T11:00:00.000Z	2026-11-20T11:00:00.000Z		13101	13101	usdm

      executed	1 request may have been executed although it failed (-1007, 15:03): check this order	13347  2026-11-20 15:03:21  -1007  BTCUSDT  newClientOrderId=grid-7f3a
      ban	IP banned 07:10–07:40 UTC: stop all requests from it until then	12840
      loop	-4061 repeated every 1.3 s, 02:14–06:42, 12 408 times: a loop; the request or the account must change first	136	12812"
    `)
  })

  it.each([40, 60, 80, 100])('fits %d columns', (width) => expect(tooWide(shown(day, width), width)).toEqual([]))
})

describe('on a terminal', () => {
  it('an unknown code, several products and what is likely are named', () => {
    const all = [
      seen({ code: -4999, entry: undefined }),
      seen({ entry: entry({ product: 'spot' }), confidence: 'likely' }),
      seen({ entry: entry({ product: 'spot' }) }),
    ]
    expect(shown(summaryOf(all), 60)).toMatchInlineSnapshot(`
      "
      2  -2019 MARGIN_NOT_SUFFICIEN
         after a fix · 67 % · spot · 1 likely
         python-binance · line 812
      1  -4999
         on no list · 33 %
         python-binance · line 812

      3 errors, 2 codes"
    `)
  })

  it('what came without a time is counted in the sum', () => {
    const all = [seen({ time: '2026-11-20T02:14:00.000Z' }), seen()]
    expect(shown(summaryOf(all), 60)).toMatchInlineSnapshot(`
      "
      2  -2019 MARGIN_NOT_SUFFICIEN
         after a fix · 100 % · 02:14:00
         python-binance · line 812

      2 errors, 1 code, 2026-11-20 02:14 UTC, 1 error without a
      time"
    `)
  })

  it('foreign text cannot do anything', () => {
    const all = [seen({ params: ['\u001b[2J'], file: 'a\u202eb' }, { symbol: 'A\u0007', logger: '\u009b31m' })]
    expect(shown(summaryOf(all), 80)).toContain('with \\x1B[2J · A\\x07 · \\x9B31m · a\\u{202E}b:812')
  })
})
