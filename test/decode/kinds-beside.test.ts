/** What stands right beside a code or a text settles whose it is: a constant, another number, other constants, a row's head. */
import { describe, expect, it } from 'vitest'
import { codesIn } from '../support/hits.ts'

const table = (cases: [text: string, expected: string[]][]) =>
  it.each(cases)('%j', (text, expected) => expect(codesIn(text)).toEqual(expected))

describe('a code without its sign beside its own constant', () => {
  table([
    ['1013 INVALID_MESSAGE\nThe request is rejected by the API.', ['-1013']],
    ['1104 UNREAD_PARAMETERS and no more was said', ['-1104']],
    ['the cancel came back (2011 CANCEL_REJECTED) at once', ['-2011']],
    ['2010: NEW_ORDER_REJECTED is what the server says', ['-2010']],
    ['INVALID_MESSAGE (1013)', ['-1013']],
    ['REDUCE_ONLY_REJECT (2022) while it closes', ['-2022']],
    ['1001 disconnected clients', []],
    ['1007 timeout of the socket', []],
    ['4711 INVALID_MESSAGE of the mail server', []],
    ['INVALID_MESSAGE (4711)', []],
  ])
})

describe('a text that came with another number', () => {
  const signature = 'Signature for this request is not valid.'
  table([
    [`{"code":700002,"msg":"${signature}"}`, []],
    [`{"msg":"${signature}","code":700002}`, []],
    [`{\\"code\\":\\"30087\\",\\"data\\":null,\\"msg\\":\\"${signature}\\"}`, []],
    [`{'retCode': 10004, 'retMsg': '${signature}'}`, []],
    [`{"code":10002,"msg":"${signature}"}`, []],
    ['error 700004 ("Mandatory parameter \'side\' was not sent, was empty/null, or malformed.")', []],
    [`it failed with code 100413: "${signature}"`, []],
    [`{"code":1022,"msg":"${signature}"}`, ['-1022']],
    [`{"code":400,"msg":"${signature}"}`, ['-1022']],
    [`{"status":401,"message":"${signature}"}`, ['-1022']],
    [`{"code":-32000,"message":"${signature}"}`, ['-1022']],
    [`{"order":4711223,"msg":"${signature}"}`, ['-1022']],
    [`error in line 1204, after it: "${signature}"`, ['-1022']],
    [`binance: {"code":700002,"msg":"${signature}"}`, ['-1022']],
    [`unlike binance, mexc sends {"code":700002,"msg":"${signature}"}`, []],
  ])
})

describe('a text below the number of another exchange', () => {
  const said = 'It says "Signature for this request is not valid" each time.'
  table([
    [`Rejected (700002)\n\n${said}\nOn Binance it works, on MEXC it does not.`, []],
    [`Rejected (700002)\n\n${said}`, ['-1022']],
    [`KuCoin gave error 400005 first. Then Binance:\n\n${said}`, ['-1022']],
    [`The adapter of KuCoin is fine. Order (4711) of Binance:\n\n${said}`, ['-1022']],
  ])
})

describe('a code in backticks in a text that trades', () => {
  table([
    ['On SL/TP fills a `-2022` may come late.', ['-2022 likely']],
    ['The reduce-only leg got `-4118` again', ['-4118 likely']],
    ['With positionSide sent, `-4061` is gone', ['-4061 likely']],
    ['the reduce-only leg closed at `-2022` USDT', []],
    ['the BTCUSDT position: `-2022`', []],
    ['reduce-only took it down to `-2022`', []],
    ['the reduce-only leg is worth `-2000`', []],
    ['the picture is moved by `-2022`', []],
    ['postgres keeps the reduce-only legs; `-2022` is a row', []],
  ])
})

describe('what programs do about a code', () => {
  table([
    ['placeBracket has the COIN-M -4120 fallback', ['-4120 likely']],
    ['the -2022 workaround for reduce-only legs', ['-2022 likely']],
    ['BTCUSDT: handled -2011 error rows', []],
    ['BTCUSDT may drop to -2013 error band', []],
    ['BTCUSDT: sum error (-1121) of the model', []],
    ['BTCUSDT forecast: mean squared error: -1121', []],
    ['BTCUSDT: error -1121', ['-1121']],
    ['BTCUSDT fell by -2013 error bars', []],
  ])
})

describe('constants that are given codes', () => {
  table([
    ['# Binance\nDUPLICATE = -2010\nFATAL_CODES = (-2015, -2014)\n', ['-2010 likely', '-2015', '-2014']],
    ['// Binance\nconst GONE = -2011;\nconst LOST = -2013;\n', ['-2011 likely', '-2013 likely']],
    ['// Binance\n  CLOCK: -1021,\n  KEYS: -2015,\n', ['-1021 likely', '-2015 likely']],
    ['BAD_SYMBOL = -1121,\nNO_NAME_YET = -1122,\n', ['-1121', '-1122 likely']],
    ['BAD_SYMBOL = -1121,\nNOT_LISTED = -1147,\nNO_SUCH_ORDER = -2013,\n', ['-1121', '-1147 likely', '-2013']],
    ['BAD_SYMBOL = -1121,\n\nSHIFT = -1147,\n', ['-1121']],
    ['# Binance\nSHIFT = -2010\nWIDTH = 100\n', []],
    ['# Binance\nPNL_MIN = -2010\nPNL_MAX = -2013\n', []],
    ['# Binance\nLEFT = -1000\nRIGHT = -2000\n', []],
    ['SHIFT = -2010\nDEPTH = -2013\n', []],
  ])
})

describe('a table of several exchanges', () => {
  const rows = (head: string) =>
    `| Exchange | Window | ${head} |\n|---|---|---|\n| Binance | 5 s | -1021 |\n| Bybit | 5 s | -1022 |\n| Gate | 5 s | -2011 |\n`
  table([
    [rows('Error codes'), ['-1021 likely']],
    [rows('Code'), ['-1021 likely']],
    [rows('错误码'), ['-1021 likely']],
    [rows('Profit'), []],
    [rows('Offset'), []],
    ['| Exchange | Codes |\n|---|---|\n| Kraken | -1003 |\n| Binance | -1021, -1022 |\n', ['-1021', '-1022']],
  ])
})

describe('a code behind the status that it came with', () => {
  table([
    ['2026-11-20 08:14:03 ERROR open_long failed for XRPUSDT: Binance Spot API 400: -2010', ['-2010']],
    ['binance HTTP 401 / -2015', ['-2015']],
    ['Binance status 400, -1111\n', ['-1111']],
    ['upstream API 400: -2010', []],
    ['Binance API 400: -2010 USDT', []],
    ['Binance API took 400: -2010.55', []],
  ])
})

describe('a code on no list, where nothing names Binance', () => {
  table([
    ['{"code":-1497,"msg":"Something new is wrong."}', ['-1497 likely']],
    ['device said error_code: -1497 msg: firmware too old', []],
    ['{"error_code":-1497,"msg":"firmware too old"}', []],
    ['{"error_code":-1497,"msg":"firmware too old"} from api.binance.com', ['-1497']],
  ])
})
