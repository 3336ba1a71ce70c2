/** An error printed several times in one record counts once; in the next record it counts again. */

import { describe, expect, it } from 'vitest'
import { createRecords } from '../../src/decode/record.ts'
import { codesIn } from '../support/hits.ts'

const text = 'Timestamp for this request is outside of the recvWindow.'

describe('counted once', () => {
  it.each([
    ['in one line', `APIError(code=-1021): ${text} | {"code":-1021,"msg":"${text}"}`],
    ['the code, then its code again', 'binance error -1021 (code=-1021)'],
    ['the message below its code', `API Error [-1021]\n${text}`],
    ['the message two lines below', `API Error [-1021]: ${text}\n\nDetails: ${text}`],
    [
      'a Python traceback',
      [
        `{"code":-1021,"msg":"${text}"}`,
        'Traceback (most recent call last):',
        '  File "bot.py", line 61, in <module>',
        '    raise BinanceAPIException(response)',
        `binance.exceptions.BinanceAPIException: APIError(code=-1021): ${text}`,
      ].join('\n'),
    ],
    [
      'a chain of exceptions',
      [
        `binance.exceptions.BinanceAPIException: APIError(code=-1021): ${text}`,
        'During handling of the above exception, another exception occurred:',
        'Traceback (most recent call last):',
        `bot.errors.OrderError: APIError(code=-1021): ${text}`,
      ].join('\n'),
    ],
    [
      'a Java stack',
      [
        `com.binance.api.client.exception.BinanceApiException: -1021: ${text}`,
        '\tat com.binance.api.client.impl.Service.execute(Service.java:57)',
        `Caused by: java.io.IOException: {"code":-1021,"msg":"${text}"}`,
        '\t... 12 more',
      ].join('\n'),
    ],
    [
      'a Node error',
      [
        `Error: binance {"code":-1021,"msg":"${text}"}`,
        '    at handle (client.js:90:34) {',
        '  code: -1021,',
        `  msg: '${text}'`,
        '}',
      ].join('\n'),
    ],
    [
      'pretty JSON',
      `{\n  "error": {\n    "code": -1021,\n    "msg": "${text}"\n  },\n  "raw": "{\\"code\\":-1021}"\n}`,
    ],
    ['a boxed alert', `| Binance error -1021\n| ${text}\n| APIError(code=-1021)`],
  ])('%s', (_, log) => expect(codesIn(log)).toEqual(['-1021']))
})

describe('counted again', () => {
  const line = `ERROR binance {"code":-1021,"msg":"${text}"}`

  it.each([
    ['lines without a time', `${line}\n${line}`],
    ['lines with one', `2026-11-20 08:14:03 ${line}\n2026-11-20 08:14:04 ${line}`],
    ['indented lines with one', `2026-11-20 08:14:03 ${line}\n  2026-11-20 08:14:04 ${line}`],
    ['day first', `20-11-2026 08:14:03 ${line}\n20-11-2026 08:14:04 ${line}`],
    ['clock only', `[08:14:03] ${line}\n[08:14:04] ${line}`],
    ['syslog', `Nov 20 08:14:03 host ${line}\nNov 20 08:14:04 host ${line}`],
    ['logfmt', 'time=1795162443 code=-1021 msg=binance\ntime=1795162444 code=-1021 msg=binance'],
    [
      'JSON lines',
      '{"level":50,"err":{"code":-1021},"host":"binance"}\n{"level":50,"err":{"code":-1021},"host":"binance"}',
    ],
    ['messages alone', `2026-11-20 08:14:03 ${text}\n2026-11-20 08:14:04 ${text}`],
    ['an ordinary line between', `${line}\nwaiting for the next candle\n${line}`],
    ['far apart in one line', `${line}${' '.repeat(5000)}${line}`],
  ])('%s', (_, log) => expect(codesIn(log)).toEqual(['-1021', '-1021']))
})

it('two codes of one record count one each', () => {
  const log = '[{"code":-2011,"msg":"Unknown order sent."},{"code":-2013,"msg":"Order does not exist."},{"code":-2011}]'
  expect(codesIn(log)).toEqual(['-2011', '-2013'])
})

describe('createRecords', () => {
  const error = { code: -1021, entry: { product: 'usdm' as const }, matchedBy: 'code', confidence: 'sure' }
  const blank = () => ' '
  const lines = () => '\nnext\n'

  it('knows the company of a sure error, for a while', () => {
    const records = createRecords()
    expect(records.inCompany(10)).toBe(false)
    records.repeats({ ...error, confidence: 'likely' }, 10, 15, blank)
    expect(records.inCompany(20)).toBe(false)
    records.repeats(error, 30, 35, blank)
    expect([records.inCompany(40), records.inCompany(1534), records.inCompany(1535)]).toEqual([true, true, false])
  })

  it('knows the product of the record', () => {
    const records = createRecords()
    expect(records.companion(10, blank)).toBe(undefined)
    records.repeats(error, 10, 15, blank)
    expect([records.companion(20, blank), records.companion(20, lines), records.companion(9000, blank)]).toEqual([
      'usdm',
      undefined,
      undefined,
    ])
  })

  it('tells what repeats', () => {
    const records = createRecords()
    const other = { ...error, code: -2011 }
    const seen = [
      records.repeats(error, 10, 15, blank),
      records.repeats(error, 20, 25, blank),
      records.repeats(other, 30, 35, blank),
      records.repeats(error, 40, 45, blank),
      records.repeats(error, 60, 65, lines),
      records.repeats(error, 70, 75, blank),
    ]
    expect(seen).toEqual([false, true, false, true, false, true])
  })
})
