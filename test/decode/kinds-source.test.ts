/** Codes as source code, its comments and documents name them. */
import { describe, expect, it } from 'vitest'
import { codesIn } from '../support/hits.ts'

const table = (cases: [text: string, expected: string[]][]) =>
  it.each(cases)('%j', (text, expected) => expect(codesIn(text)).toEqual(expected))

describe('what a server answered', () => {
  table([
    [' * The cancel came back with -2013 (gone), which Binance\n * also sends for old orders.', ['-2013 likely']],
    [
      '# signed calls fail with -1022 when the order of fields differs\nBASE = "https://fapi.binance.com"',
      ['-1022 likely'],
    ],
    ['the algo endpoint threw -4120, see the Binance change log of December', ['-4120 likely']],
    ['[12:03] kim: binance gives me -1003 since this morning', ['-1003 likely']],
    [
      '- an order without a side, which Binance refuses in\n  that mode with -4061, so nothing closes',
      ['-4061 likely'],
    ],
    ['The order was cancelled on Binance.\nA day with -1021 in it', []],
    ['2026-11-20 08:14:03 INFO binance position hit -2010 at close', []],
    ['I got -1000 as a referral,\nsaid Binance of it to me', []],
    ['the rival returned -1003 USDT to its Binance users', []],
    ['the parser returned -1022 for an empty line', []],
  ])
})

describe('two codes and a slash', () => {
  table([
    ['Binance returned -2011/the order is gone', []],
    ['place -> -2011/Unknown order sent. venue=binance', ['-2011']],
    ['2026-11-20 08:14:03 INFO binance grid -2019/-2022', []],
  ])
})

describe('the next of several codes, each with its meaning', () => {
  table([
    ['Binance’s own (code -1015 for the rate, -2022 for a position that is gone)', ['-1015', '-2022 likely']],
    ['binance error -1003 = too fast, -1021 = late clock', ['-1003', '-1021 likely']],
    ['binance error -1003 at level 5, -1021 USDT', ['-1003']],
  ])
})

describe('a code that is looked for', () => {
  const file = 'import { Binance } from "./client"\n'
  table([
    [`${file}if (text.includes('-2011')) return gone`, ['-2011 likely']],
    [`${file}    if "-1003" in str(error):`, ['-1003 likely']],
    [`${file}  case -1021: return resync()`, ['-1021 likely']],
    [`${file}  if get(e, "code") == -2022:`, ['-2022']],
    [`${file}  if e.code != -1121:`, ['-1121']],
    [`${file}  if (pnl == -1000) stop()`, []],
    [`${file}  if score == -1021: stop()`, []],
    ["if (text.includes('-2011')) return gone", []],
    ['switch (rc) { case -1021: return "late"; }', []],
  ])
})

describe('a constant', () => {
  const file = '// Binance answers with these.\n'
  table([
    [`${file}const MISSING_FIELD = -1102;`, ['-1102 likely']],
    [`${file}  TOO_MANY_CALLS: -1003,`, ['-1003 likely']],
    [`${file}LOSS_LIMIT = -1003`, []],
    [`${file}TOO_LOW_BALANCE = -1010`, []],
    ['#define AUDIO_ERROR -1003', []],
    ['  DISK_ERROR: -1007,', []],
    ['Fault::DiskError => "-1001".to_owned(),', []],
    ['#define BINANCE_TIMEOUT_ERROR -1007', ['-1007']],
  ])
})

describe('an error that is announced, then its code and a sentence', () => {
  table([
    ['We see this exception on each start: **-1102: side is not null**', ['-1102 likely']],
    ['the error of the second call: `-1013: quantity off the grid`', ['-1013 likely']],
    ['error in position size: -1021', []],
    ['error in the sums: -1021: 3', []],
  ])
})

describe('a code on no list, under one of Binance’s', () => {
  const known = 'binance {"code":-1121,"msg":"Invalid symbol."}\nand later\n'
  table([
    [`${known}{-4999: Pairs of this kind are closed. }`, ['-1121', '-4999 likely']],
    [`${known}- -4999: Pairs of this kind are closed`, ['-1121', '-4999 likely']],
    ['{-4999: Pairs of this kind are closed. }', []],
    [`${known}-4999: 12`, ['-1121']],
  ])
})

describe('a set of codes that a program knows', () => {
  table([
    ['binance:\n  retry_on: [-1003, -1008]\n  fatal: [-2014]', ['-1003 likely', '-1008 likely', '-2014 likely']],
    ['const binanceErrorCodes = new Set([-1006, -1015])', ['-1006 likely', '-1015 likely']],
    ['binance:\n  offsets: [-1003, -1008]', []],
    ['binance deltas = {-1003, -1008}', []],
    ['smtp:\n  retry_on: [-1003, -1008]', []],
    ['2026-11-20 08:14:03 INFO binance retries=[-1003, -1008]', []],
  ])
})

describe('an arm for a code', () => {
  const file = '// answers of Binance\nmatch fault {\n'
  table([
    [`${file}  -1121 => Fault::Pair,\n  -4003 -> tooSmall()\n}`, ['-1121 likely', '-4003 likely']],
    ['// answers of Binance\ncase -1121, -4003:', ['-1121 likely', '-4003 likely']],
    [`${file}  -1121 -> 5\n`, []],
    ['match rc {\n  -1121 => Fault::Disk,\n}', []],
    ['case -1121, -4003:', []],
  ])
})

it('a constant with its type', () => {
  expect(codesIn('// Binance\nconst MISSING_FIELD: i32 = -1102;')).toEqual(['-1102 likely'])
  expect(codesIn('// Binance\nconst FIELD_WIDTH: i32 = -1102;')).toEqual([])
})

describe('codes in a row, each with its meaning in brackets', () => {
  table([
    ['the change is rejected:\n-4068(position is open)-4067(order is open)', ['-4068 likely', '-4067 likely']],
    [
      'Binance: wait after -1003 (fast), -1015 (orders), -1008 (load)',
      ['-1003 likely', '-1015 likely', '-1008 likely'],
    ],
    ['shift -4068(first)-4067(second)', []],
    ['sizes: -1003 (small), -1015 (big)', []],
  ])
})

describe('a code on no list, under an item of its form', () => {
  table([
    ['What Binance says:\n- `-3006`: borrowed too much\n- `-4999`: lent too much', ['-3006 likely', '-4999 likely']],
    ['What Binance says:\n- `-4999`: lent too much', []],
    ['What the pump says:\n- `-3006`: too much oil\n- `-4999`: too much air', []],
  ])
})

describe('rows of a list in another language', () => {
  table([
    ['-1014 지원되지 않는 주문\n-1015 주문이 너무 많음', ['-1014 likely', '-1015 likely']],
    ['-1014 不支持的订单\n说明\n-1015 订单太多', ['-1014 likely', '-1015 likely']],
    ['-1014 지원되지 않는 주문', []],
    ['-1014 임대료\n-1100 자동차', []],
    ['-1014 rent\n-1015 food', []],
    ['2026-11-20 08:14:03 -1014 지원\n2026-11-20 08:14:04 -1015 주문', []],
  ])
})
