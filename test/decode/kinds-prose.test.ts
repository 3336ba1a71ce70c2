/** Codes that nothing introduces, in prose, lists and comments that do not name Binance: what they mean stands beside them. */
import { describe, expect, it } from 'vitest'
import { codesIn } from '../support/hits.ts'

const table = (cases: [text: string, expected: string[]][]) =>
  it.each(cases)('%j', (text, expected) => expect(codesIn(text)).toEqual(expected))

describe('a code in brackets behind words for it', () => {
  table([
    ['fixed by then: the stepSize of a quantity that is not increased (-4023)', ['-4023 likely']],
    ['what is left is min-notional (-4164) and a full book', ['-4164']],
    ['| **Position Side** (-4061) | one-way mode |', ['-4061']],
    ['| **仓位方向** (-4062) | ETHUSDT |\n| **Position Side** (-4061) | XRPUSDT |', ['-4062 likely', '-4061']],
    ['| Coin | P&L |\n| BTC (-1021) | bad day |\n| ETHUSDT (-2011) | worse |', []],
    ['Binance by day:\n- Monday (-1021)\n- Tuesday (-2011)', []],
    ['order book skew (-4023), side of the book (-1121)', []],
  ])
})

describe('a code before words for it', () => {
  table([
    ['// -4061: position side mismatch', ['-4061 likely']],
    ['Handle -2022 ReduceOnly rejections first', ['-2022 likely']],
    ['the chart shows -4164 notional exposure', []],
    ['2026-11-20 08:14:03 INFO skew -4061 position side long', []],
  ])
})

describe('the items of a list', () => {
  const binance = 'Binance says:\n\n'
  table([
    [
      `${binance}  • -1021 Timestamp: sync the clock\n  • -1102 Mandatory: send it all\n`,
      ['-1021 likely', '-1102 likely'],
    ],
    [`${binance}  • -1021 Monday: a loss\n  • -2011 Tuesday: more of it\n`, []],
    ['- `-1021`: 时间不对\n- `-1102`: 缺少\n', ['-1021 likely', '-1102 likely']],
    ['- `-1021`: 时间不对\n- `-2022`: 签名错误', ['-1021 likely', '-2022 likely']],
    ['| `-2011` | gone already | ignore |\n| `-4164` | too small | raise |', ['-2011 likely', '-4164 likely']],
    ['- `-1003`: no carrier\n- `-1007`: no tone', []],
    ['- `-2000`: the left margin\n- `-3000`: the right one', []],
    ['MySQL:\n- `-2011`: gone\n- `-2013`: lost', []],
  ])
})

describe('what programs do with errors', () => {
  table([
    ['Adds a better message for the -2013 API error.', ['-2013 likely']],
    ['added an error message for -2013', ['-2013 likely']],
    ['fix(orders): handle -4130 on close', ['-4130 likely']],
    ['retries on `-4131` now', ['-4131 likely']],
    ['retrying on -1008 when stop orders fail', ['-1008 likely']],
    ['the TP order of BTCUSDT would also `-2021`', ['-2021 likely']],
    ['I keep getting a -1001 error when loading the page', []],
    ['a -2013 error of our postgres', []],
    ['it handles -2013 USDT at a time', []],
    ['Ignore -2000 to -1 in the margin', []],
    ['the balance of BTCUSDT would be -2019', []],
    ['the price could -1021 then', []],
  ])
})

describe('a test that compares a code', () => {
  table([
    ['// Binance\nexpect(error.code).toBe(-2013)', ['-2013 likely']],
    ['// Binance\nexpect(score).toBe(-2013)', []],
  ])
})
