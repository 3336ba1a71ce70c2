/** A whole text, decoded: everything that is told of a hit, and where it stands. */

import { expect, it } from 'vitest'
import { loadCatalog } from '../../src/catalog/load.ts'
import { loadPhrases } from '../../src/catalog/load-phrases.ts'
import { decodeText } from '../../src/decode/decode-text.ts'

const catalog = loadCatalog(['usdm', 'spot'])
const decoded = (text: string) => decodeText(text, catalog, 'usdm', loadPhrases())
const entry = (code: number) => catalog.byCode(code)[0]

it('tells everything of a hit', () => {
  const text =
    '2026-11-20 08:14:03 ERROR «binance» {"code":-1106,"msg":"Parameter \'reduceOnly\' sent when not required."}'
  expect(decoded(`first\n${text}\nlast`)).toEqual([
    {
      file: null,
      offset: 52,
      line: 2,
      column: 47,
      time: '2026-11-20T08:14:03.000Z',
      code: -1106,
      entry: entry(-1106),
      ambiguous: [],
      matchedBy: 'code',
      confidence: 'sure',
      shape: 'json',
      message: "Parameter 'reduceOnly' sent when not required.",
      params: ['reduceOnly'],
    },
  ])
})

it('takes hits in the order of the text', () => {
  const text =
    'a -2019: Margin is insufficient.\n\nb error: Reach max open order limit.\nc binance {"code":-4999,"msg":"New."}'
  expect(decoded(text).map(({ line, column, code, entry }) => [line, column, code, entry?.name])).toEqual([
    [1, 3, -2019, 'MARGIN_NOT_SUFFICIEN'],
    [3, 10, -2025, 'MAX_OPEN_ORDER_EXCEEDED'],
    [4, 19, -4999, undefined],
  ])
})

it.each([
  ['an empty text', ''],
  ['an empty line', '\n'],
  ['a minus', '-'],
  ['a number', '-1021'],
  ['prose', 'nothing to see here'],
  ['zero bytes', '\0\0\0'],
  ['keys without a number', 'code='.repeat(3000)],
])('nothing in %s', (_, text) => expect(decoded(text)).toEqual([]))

it('takes a line of a megabyte', () => {
  const text = `${'x'.repeat(1 << 20)} binance {"code":-2019,"msg":"Margin is insufficient."}${' y'.repeat(1 << 19)}`
  expect(decoded(text)).toMatchObject([{ code: -2019, line: 1, column: (1 << 20) + 18 }])
})

it('knows only what the catalogue holds', () => {
  const text = 'dapi.binance.com {"code":-4087,"msg":"Invalid pair"}'
  expect(decoded(text).map(({ entry }) => entry?.product)).toEqual(['usdm'])
})
