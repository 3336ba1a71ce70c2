/** JSON is a contract: every field, in this order, and nothing else around it. */
import { describe, expect, it } from 'vitest'
import type { Match } from '../../src/catalog/match.ts'
import { json } from '../../src/format/json.ts'
import { entry, hit } from '../support/records.ts'
import { summaryOf } from '../support/summary.ts'

const formatter = json()
const line = (fields?: Parameters<typeof hit>[0]) => formatter.hit(hit(fields))

describe('a hit', () => {
  // Fields may be added behind these.
  it('is one line, its fields in the order of the contract', () => {
    expect(line()).toMatch(/^\{.*\}\n$/)
    expect(
      line().startsWith(
        '{"file":"bot.log","line":812,"column":37,"time":"2026-11-20T08:14:03.221Z","code":-2019,' +
          '"name":"MARGIN_NOT_SUFFICIEN","product":"usdm","known":true,"matchedBy":"code","confidence":"sure",' +
          '"shape":"python-binance","message":"Margin is insufficient.","params":[],"retry":"fix","executed":"no"',
      ),
    ).toBe(true)
  })

  it('is the same the first time', () => expect(formatter.firstHit(hit(), [])).toBe(line()))

  it('has null for all that is not known', () => {
    expect(JSON.parse(line({ file: null, time: null, code: -4999, entry: undefined, message: null }))).toMatchObject({
      file: null,
      time: null,
      code: -4999,
      name: null,
      product: null,
      known: false,
      message: null,
      retry: null,
      executed: null,
    })
  })

  it('tells a code that is on no official page', () => {
    expect(JSON.parse(line({ entry: entry({ official: false }) }))).toMatchObject({ known: false, product: 'usdm' })
  })

  it('names the products in which the number means something else', () => {
    const others = [entry({ product: 'spot' }), entry({ product: 'sapi' })]
    expect(JSON.parse(line({ ambiguous: others }))).toMatchObject({ ambiguous: ['spot', 'sapi'] })
  })

  it.each(['a\nb', '\u001b[31m', '\u202e\u200b', '\u{e0041}', '"\\', '\u2028'])(
    'keeps the message %j to the letter, on one harmless line',
    (message) => {
      const written = line({ message, params: [message] })
      expect(JSON.parse(written)).toMatchObject({ message, params: [message] })
      expect(written).toMatch(/^[\x20-\x7e]*\n$/)
    },
  )
})

describe('entries', () => {
  const answer = { others: [[entry({ product: 'spot' })]], same: ['coinm'] as const, names: () => '' }

  it('are an array of records, for look-ups and lists alike', async () => {
    const entries = [entry(), entry({ code: -2021 })]
    const written = await formatter.list(entries)
    expect(JSON.parse(written)).toEqual(entries)
    expect(written).toMatch(/^\[\n {2}\{\n {4}"code": -2019,\n/)
    expect(formatter.lookup(entries.map((one) => ({ ...answer, entries: [one] })))).toBe(written)
  })

  it('have the fields of the contract', () => {
    const [first] = JSON.parse(formatter.lookup([{ ...answer, entries: [entry()] }]))
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(
        'code name product category messages summary causes fixes retry executed keywords aliases ccxt since url sources'.split(
          ' ',
        ),
      ),
    )
  })

  it('are an empty array when there are none', async () => {
    expect([await formatter.list([]), formatter.lookup([]), formatter.matches([])]).toEqual(['[]\n', '[]\n', '[]\n'])
  })
})

it('a match is its score and its entry', () => {
  const match: Match = { score: 0.75, entry: entry(), field: 'name', text: 'x', ranges: [[0, 1]] }
  expect(JSON.parse(formatter.matches([match]))).toEqual([{ score: 0.75, entry: entry() }])
})

it('a heading is its id, its title, its product and its count', async () => {
  const counts = [{ id: '20xx', title: 'Processing Issues', product: 'usdm' as const, count: 19 }]
  expect(JSON.parse(await formatter.categories(counts))).toEqual(counts)
})

it('a summary is one object, whose counts over time take a line', async () => {
  const timeline = { start: '2026-11-20T02:14:00.000Z', step: 1000, counts: [3, 0, 12] }
  const summary = { ...summaryOf([]), timeline }
  const text = await formatter.summary(summary)
  expect(JSON.parse(text)).toEqual(summary)
  expect(text).toContain('\n    "counts": [3, 0, 12]\n')
})
