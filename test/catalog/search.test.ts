/** A search finds what is meant, by code, name, message or everyday words, and nothing where nothing fits. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packCatalog } from '../../data/scripts/pack-catalog.ts'
import { packVocabulary } from '../../data/scripts/pack-vocabulary.ts'
import { type Entry, products } from '../../src/catalog/entry.ts'
import { loadCatalog } from '../../src/catalog/load.ts'
import { loadIndexes } from '../../src/catalog/load-search.ts'
import { searchCatalog } from '../../src/catalog/search.ts'
import { createIndex, type SearchIndex } from '../../src/catalog/search-index.ts'
import { openVocabulary } from '../../src/catalog/search-vocabulary.ts'
import { entry } from '../support/records.ts'

const clock = entry({
  code: -1021,
  name: 'INVALID_TIMESTAMP',
  messages: ['Timestamp for this request is outside of the recvWindow.'],
  summary: 'The timestamp was too old.',
  causes: ['the machine runs without chrony'],
  keywords: ['clock', 'time sync'],
  aliases: [],
  ccxt: 'InvalidNonce',
})
const margin = entry({ keywords: ['insufficient funds', 'not enough margin'] })
const duplicate = entry({
  code: -1106,
  name: 'PARAM_NOT_REQUIRED',
  messages: ["Parameter '%s' sent when not required."],
  summary: 'A parameter was sent that this order forbids.',
  aliases: [],
})
const reduce = entry({
  code: -2022,
  name: 'REDUCE_ONLY_REJECT',
  messages: ['ReduceOnly Order is rejected.'],
  summary: 'No position is left to shrink.',
  keywords: ['stop loss'],
  aliases: [],
})
const stop = entry({
  code: -4045,
  name: 'MAX_STOP_ORDER_EXCEEDED',
  messages: ['Reach max stop order limit.'],
  summary: 'Too many stop orders are open.',
  aliases: [],
})
const leverage = entry({
  code: -4028,
  name: null,
  messages: ['Leverage %s is not valid'],
  summary: 'The symbol does not offer this leverage.',
  aliases: [],
})
const index = (...entries: Entry[]): SearchIndex => {
  const packed = packCatalog(entries)
  return createIndex(packed, openVocabulary(packVocabulary(entries, packed), packed), 'usdm')
}

const small = index(clock, margin, duplicate, reduce, stop, leverage)

const codesFor = async (query: string, part = small): Promise<number[]> =>
  (await searchCatalog([part], query, 10)).map((match) => match.entry.code)

describe('a made catalogue', () => {
  it.each([
    // codes
    ['-1021', [-1021]],
    ['1021', [-1021]],
    ['\u22121021', [-1021]],
    ['ClientError 400 -4045 futures', [-4045]],
    ['40', [-4028, -4045]],
    ['-9999', []],
    // names
    ['INVALID_TIMESTAMP', [-1021]],
    ['invalid-timestamp', [-1021]],
    ['Invalid timestamp', [-1021]],
    ['margin not sufficient', [-2019]],
    ['what is REDUCE_ONLY_REJECT', [-2022]],
    // messages
    ['Margin is insufficient.', [-2019]],
    ["Parameter 'timeInForce' sent when not required.", [-1106]],
    ['leverage 100 is not valid', [-4028]],
    ['保证金不足 Margin is insufficient 开仓失败', [-2019]],
    ['Erro ao abrir: Margin is insufficient. como resolver?', [-2019]],
    // words, in any order and form
    ['how do i fix my clock', [-1021]],
    ['reached limit of stop orders', [-4045]],
    ['rejected reduceOnly', [-2022]],
    ['reduceonly rejects', [-2022]],
    ['reduce only', [-2022]],
    ['stoploss', [-2022]],
    ['chrony', [-1021]],
    ['InvalidNonce', [-1021]],
    // slips, abbreviations and other words for it
    ['timestmap', [-1021]],
    ['margin insuficent', [-2019]],
    ['insuff', [-2019]],
    ['lev', [-4028]],
    ['maximum stop orders', [-4045]],
    // nothing
    ['pizza recipe', []],
    ['how do i get this error', []],
    ['constructor', []],
    ['__proto__', []],
    ['', []],
    ['保证金不足', []],
  ])('%j finds %j', async (query, expected) => expect(await codesFor(query)).toEqual(expected))

  it('finds a message in a long text, whatever else the text says', async () => {
    const noise = Array.from({ length: 40 }, (_, at) => `frame${at} order leverage`).join(' at ')
    expect(await codesFor(`${noise}: Margin is insufficient. ${noise}`)).toEqual([-2019])
  })

  const among = (query: string, ...entries: Entry[]) => codesFor(query, index(...entries))

  it('puts an error that people have reported before its like', async () => {
    const twin: Entry = { ...reduce, code: -2026, sources: ['owner/repo#7'] }
    expect(await among('reduce only', reduce, twin)).toEqual([-2026, -2022])
  })

  it('puts a lone word of a name or a message before one of a keyword', async () => {
    const other: Entry = { ...leverage, keywords: ['margin'], sources: ['owner/repo#7'] }
    expect((await among('margin', other, margin))[0]).toBe(-2019)
    expect((await among('margin', other, reduce))[0]).toBe(-4028)
  })

  it('puts words that follow each other as in the query before the same words apart', async () => {
    const apart: Entry = {
      ...stop,
      code: -4067,
      name: 'SIDE_CHANGE_EXISTS_OPEN_ORDERS',
      messages: [],
      summary: 'Position.',
    }
    const together: Entry = { ...stop, code: -4068, name: 'SIDE_CHANGE', messages: [], keywords: ['open positions'] }
    expect((await among('side change open position', apart, together))[0]).toBe(-4068)
  })

  it('finds a telling word in a long story of which it knows no other', async () => {
    expect((await codesFor('my strategy containers crashed on monday morning after clock upgrades'))[0]).toBe(-1021)
  })

  it('finds the words of advice for one of several texts', async () => {
    const advice = { ...leverage, text: 'Leverage %s is not valid', summary: 'Too high.', fixes: ['ask the oracle'] }
    expect(await among('oracle', { ...leverage, byMessage: [advice] }, margin)).toEqual([-4028])
  })

  it('shows at most as many as asked for', async () => expect(await searchCatalog([small], '40', 1)).toHaveLength(1))

  it('finds nothing in an empty catalogue', async () => expect(await among('margin')).toEqual([]))

  it('finds nothing in no catalogue', async () => expect(await searchCatalog([], 'margin', 9)).toEqual([]))
})

describe('what a match tells', () => {
  const shown = async (query: string) =>
    (await searchCatalog([small], query, 1)).map(({ field, text, ranges }) => [
      field,
      text,
      ranges.map(([from, to]) => text.slice(from, to)),
    ])[0]

  it.each([
    ['-1021', 'code', '-1021', ['-1021']],
    ['40', 'code', '-4028', ['-40']],
    ['invalid timestamp', 'name', 'INVALID_TIMESTAMP', ['INVALID_TIMESTAMP']],
    ['margin-not-sufficient', 'alias', 'MARGIN_NOT_SUFFICIENT', ['MARGIN_NOT_SUFFICIENT']],
    ['margin insuficient', 'message', 'Margin is insufficient.', ['Margin', 'insufficient']],
    ['reduceonly order rejected', 'message', 'ReduceOnly Order is rejected.', ['Reduce', 'Only', 'Order', 'rejected']],
    ['sync', 'keyword', 'time sync', ['sync']],
    ['chrony', 'cause', 'the machine runs without chrony', ['chrony']],
    ['InvalidNonce', 'ccxt', 'InvalidNonce', ['Invalid', 'Nonce']],
  ])('%j: %s %j', async (query, field, text, words) => expect(await shown(query)).toEqual([field, text, words]))
})

it('never throws, and scores between 0 and 1, best first', async () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.stringMatching(/^[-\\^$*+?.()|[\]{}%<>'"]{0,40}$/),
    fc
      .array(fc.constantFrom('margin', 'Leverage', '-1021', 'reduceOnly', '%s', "can't", '😀', '_', '9'))
      .map((words) => words.join(' ')),
  )
  await fc.assert(
    fc.asyncProperty(texts, async (query) => {
      const found = await searchCatalog([small], query, 10)
      const scores = found.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
      for (const { text, ranges } of found)
        expect(ranges.every(([from, to]) => from < to && to <= text.length)).toBe(true)
    }),
  )
})

// Each took minutes with a pattern or a distance that tries every start of a run.
it.each([
  ['one letter', 'a'.repeat(1e6)],
  ['capitals', 'aA'.repeat(1e5)],
  ['digits', '1'.repeat(1e6)],
  ['seams', '_a-'.repeat(1e5)],
  ['strange words', Array.from({ length: 1e5 }, (_, at) => `w${at.toString(36)}x`).join(' ')],
  ['codes', '-1021 '.repeat(2e4)],
])('a very long query of %s ends at once', async (_, query) => {
  await expect(codesFor(query)).resolves.toBeDefined()
})

describe('the real catalogue', () => {
  const [usdm] = loadIndexes(['usdm'])
  const first = async (query: string) => (await codesFor(query, usdm))[0]

  it.each([
    ['clock drift', -1021],
    ['not enough margin', -2019],
    ['presicion', -1111],
    ['too many decimals', -1111],
    ['min notional', -4164],
    ['order too small minimum 5 usdt', -4164],
    ['listenkey expired', -1125],
    ['hmac wrong secret', -1022],
    ['already filled when i cancel', -2011],
    ['duplicate client order id', -4116],
    ['isolated margin under multi-assets mode', -4168],
    ['unkown order sent', -2011],
    ['post only', -5022],
    ['margin', -2019],
    ['418 ban when running multiple strategy containers', -1003],
    ['take profit price came out as 0', -4006],
    ['stop orders moved to algo api', -4120],
    ["Order's notional must be no smaller than 100 (unless you choose reduce only).", -4164],
    ['Timestamp for this request is outside of the ME recvWindow.', -5028],
  ])('%j is %i first', async (query, code) => expect(await first(query)).toBe(code))

  it('finds every official message of its own entry', async () => {
    const missed: string[] = []
    for (const { code, messages } of loadCatalog(['usdm']).entries) {
      for (const text of messages) {
        if (!(await codesFor(text, usdm)).slice(0, 3).includes(code)) missed.push(`${code} ${text}`)
      }
    }
    expect(missed).toEqual([])
  })

  it('works on all products, the default one first', async () => {
    const found = await searchCatalog(loadIndexes(products), 'Margin is insufficient.', 3)
    expect(found.map(({ entry: { code, product } }) => `${product} ${code}`)[0]).toBe('usdm -2019')
  })
})
