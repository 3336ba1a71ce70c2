/** What a card leaves out, how its head falls, and how wide the cards of the whole catalogue are. */
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../src/catalog/entry.ts'
import { loadCatalog } from '../../src/catalog/load.ts'
import { entryCard, headLines } from '../../src/format/card.ts'
import { entry, layout, tooWide } from '../support/records.ts'

const references = { names: () => '', same: [] }

describe('what is missing leaves no trace', () => {
  const lines = (fields: Partial<Entry>) => entryCard(entry(fields), { references }, layout())

  it.each<[string, Partial<Entry>, string[]]>([
    ['no name', { name: null }, ['-2019  USDⓈ-M Futures, 20xx']],
    ['no cause', { causes: [] }, ['Fix', 'Message', '']],
    ['no fix and no text', { fixes: [], messages: [] }, ['Why', '']],
    ['no page', { official: false }, ['Source    seen in real answers; on no official page']],
    [
      'no page but a change log',
      { official: false, asOf: '2026-05-28' },
      ['Source    https://example.org/errors (of 2026-05-28)'],
    ],
  ])('%s', (_, fields, expected) => expect(lines(fields)).toEqual(expect.arrayContaining(expected)))

  it.each<[string, Partial<Entry>, RegExp]>([
    ['no cause', { causes: [] }, /^Why/m],
    ['no fix', { fixes: [] }, /^Fix/m],
    ['no text', { messages: [] }, /^Message/m],
    ['nothing related', {}, /^See also|^Same in|^ccxt|^Since/m],
  ])('%s', (_, fields, absent) => expect(lines(fields).join('\n')).not.toMatch(absent))

  it.each([
    [['Margin is short.'], 'Binance.US says: Margin is short. (page of 2023-03-08)'],
    [['Margin is insufficient.'], 'Binance.US only there (page of 2023-03-08)'],
  ])('says what a region sends: %j', (messages, line) => {
    const regions = [{ name: 'Binance.US', messages, url: 'https://example.org/us', asOf: '2023-03-08' }]
    expect(lines({ regions })).toContain(line)
  })

  it('says how many texts of an umbrella code are left out', () => {
    const messages = Array.from({ length: 18 }, (_, at) => `Filter failure: RULE_${at}`)
    const shown = lines({ code: -1013, product: 'spot', messages })
    expect(shown).toContain('  Filter failure: RULE_5')
    expect(shown).not.toContain('  Filter failure: RULE_6')
    expect(shown).toContain('  and 12 more: errcode -1013 --product spot --json')
  })
})

describe('headLines', () => {
  it.each([
    [40, ['-1007 TIMEOUT                 Spot, 10xx']],
    [25, ['-1007 TIMEOUT  Spot, 10xx']],
    [24, ['-1007 TIMEOUT', 'Spot, 10xx']],
    [Number.POSITIVE_INFINITY, ['-1007 TIMEOUT  Spot, 10xx']],
  ])('at %d columns', (width, lines) => {
    expect(headLines({ code: -1007, name: 'TIMEOUT' }, 'Spot, 10xx', layout(width))).toEqual(lines)
  })
})

it.each([40, 60, 80])('no card of the catalogue is wider than %d columns', async (width) => {
  const { entries } = await loadCatalog()
  const all = entries.map((one) => entryCard(one, { references }, layout(width)).join('\n')).join('\n')
  // A code or a label and one long word, such as a name or the page's address, cannot be broken.
  expect(tooWide(all, width).filter((line) => !/^(?:-?\d+|Page|Source| *-) +\S+$/.test(line))).toEqual([])
})
