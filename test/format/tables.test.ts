/** Lists are columns on a terminal, and one record a line with tabs in a pipe. */
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../src/catalog/load.ts'
import { categoryTable, entryTable } from '../../src/format/tables.ts'
import { entry, layout, tooWide } from '../support/records.ts'

const trigger = entry({ code: -2021, name: 'ORDER_WOULD_TRIGGER', summary: 'It would trigger.' })
const nameless = entry({ code: 429, name: null, product: 'http', retry: 'backoff', summary: 'Wait.' })
const shown = (lines: string[]) => `\n${lines.join('\n')}`

describe('entries', () => {
  it('of one product need no column for it', () => {
    expect(shown(entryTable([entry(), trigger], layout(80)))).toBe(`
 code  name                  retry
-2019  MARGIN_NOT_SUFFICIEN  fix
-2021  ORDER_WOULD_TRIGGER   fix`)
  })

  it('of several products have one', () => {
    expect(shown(entryTable([trigger, nameless], layout(80)))).toBe(`
 code  product  name                 retry
-2021  usdm     ORDER_WOULD_TRIGGER  fix
  429  http                          backoff`)
  })

  it('leave the verdict out where there is no room for it', () => {
    expect(shown(entryTable([trigger, nameless], layout(60)))).toBe(`
 code  product  name
-2021  usdm     ORDER_WOULD_TRIGGER
  429  http`)
  })

  it('have no head in a pipe, and the summary last', () => {
    expect(entryTable([trigger, entry({ retry: 'stop' })], layout())).toEqual([
      '-2021\tORDER_WOULD_TRIGGER\tfix\tIt would trigger.',
      '-2019\tMARGIN_NOT_SUFFICIEN\tstop\tThe order needs more margin than `availableBalance` holds.',
    ])
  })

  it('keep their fields in a pipe when one is missing', () => {
    expect(entryTable([trigger, nameless], layout())).toEqual([
      '-2021\tusdm\tORDER_WOULD_TRIGGER\tfix\tIt would trigger.',
      '429\thttp\t\tbackoff\tWait.',
    ])
  })

  it('have colours by role, none of the table itself, and the same columns', () => {
    const coloured = entryTable([trigger, nameless], layout(80, true))
    expect(coloured[1]?.replaceAll('\u001b', '')).toBe('[1m[36m-2021[39m[22m  usdm     [1mORDER_WOULD_TRIGGER[22m  fix')
    const bare = coloured.map((line) => line.replace(/\u001b\[\d+m/g, '').trimEnd())
    expect(bare).toEqual(entryTable([trigger, nameless], layout(80)))
  })

  it.each([60, 80, 100])('of the whole catalogue fit %d columns', async (width) => {
    const { entries } = await loadCatalog()
    expect(tooWide(entryTable(entries, layout(width)).join('\n'), width)).toEqual([])
  })

  it('in a pipe have no tab or line end of their own', async () => {
    const { entries } = await loadCatalog()
    const lines = entryTable(entries, layout())
    expect(lines.filter((line) => !/^[^\t\n]*(?:\t[^\t\n]*){4}$/.test(line))).toEqual([])
    expect(lines).toHaveLength(entries.length)
  })
})

describe('categories', () => {
  const counts = [
    { id: '10xx', title: 'General Server or Network issues', product: 'usdm' as const, count: 20 },
    { id: '40xx', title: 'Filters and other Issues', product: 'usdm' as const, count: 130 },
  ]

  it('are counted', () => {
    expect(shown(categoryTable(counts, layout(80)))).toBe(`
category  codes  title
10xx         20  General Server or Network issues
40xx        130  Filters and other Issues`)
  })

  it('wrap their titles', () => {
    expect(shown(categoryTable(counts, layout(36)))).toBe(`
category  codes  title
10xx         20  General Server or
                 Network issues
40xx        130  Filters and other
                 Issues`)
  })

  it('are tab-separated in a pipe', () => {
    const spot = { id: '9xxx', title: 'Filters', product: 'spot' as const, count: 1 }
    expect(categoryTable(counts.slice(1), layout())).toEqual(['40xx\t130\tFilters and other Issues'])
    expect(categoryTable([spot, ...counts.slice(1)], layout())).toEqual([
      '9xxx\tspot\t1\tFilters',
      '40xx\tusdm\t130\tFilters and other Issues',
    ])
  })
})
