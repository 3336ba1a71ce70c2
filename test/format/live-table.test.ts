/** The table of errors as they come, in terminals of any size. */
import { describe, expect, it } from 'vitest'
import { type LiveView, liveTable } from '../../src/format/live-table.ts'
import type { RecentCode } from '../../src/summary/recent.ts'
import { layout } from '../support/records.ts'

const now = Date.UTC(2026, 10, 20, 8, 14, 3)

const code = (fields: Partial<RecentCode>): RecentCode => ({
  code: -2019,
  name: 'MARGIN_NOT_SUFFICIEN',
  product: 'usdm',
  retry: 'fix',
  executed: 'no',
  count: 3,
  lastSeen: now - 1000,
  perMinute: 2,
  ...fields,
})

const codes = [
  code({
    code: -1007,
    name: 'TIMEOUT',
    retry: 'verify',
    executed: 'maybe',
    count: 1,
    perMinute: 0,
    lastSeen: now - 86_400_000,
  }),
  code({ count: 12_408, perMinute: 46 }),
  code({ code: -4999, name: null, product: null, retry: null, executed: null }),
]

const view = (fields: Partial<LiveView> = {}): LiveView => ({
  codes,
  now,
  subject: 'bot.log',
  old: undefined,
  ...fields,
})

const shown = (columns: number, rows: number, fields: Partial<LiveView> = {}, width?: number): string =>
  `\n${liveTable(view(fields), layout(width), { columns, rows }).join('\n').replaceAll('\u00a0', ' ')}\n`

describe('a table', () => {
  it('has all there is to know where there is room', () => {
    expect(shown(110, 10)).toBe(`
 count  code                        last (UTC)  a minute  send again
     1  -1007 TIMEOUT               2026-11-19            not before checking; may have been executed
12 408  -2019 MARGIN_NOT_SUFFICIEN  08:14:02          46  after a fix
     3  -4999 on no list            08:14:02           2
12 412 errors, 3 codes · following bot.log · Ctrl-C ends
`)
  })

  it('has the verdict in a word at 80 columns', () => {
    expect(shown(80, 10)).toBe(`
 count  code                        last (UTC)  a minute  retry
     1  -1007 TIMEOUT               2026-11-19            verify
12 408  -2019 MARGIN_NOT_SUFFICIEN  08:14:02          46  fix
     3  -4999 on no list            08:14:02           2
12 412 errors, 3 codes · following bot.log · Ctrl-C ends
`)
  })

  it('leaves columns out before it cuts names', () => {
    expect(shown(56, 10)).toBe(`
 count  code                        last (UTC)  retry
     1  -1007 TIMEOUT               2026-11-19  verify
12 408  -2019 MARGIN_NOT_SUFFICIEN  08:14:02    fix
     3  -4999 on no list            08:14:02
12 412 errors, 3 codes · Ctrl-C ends
`)
  })

  it('has codes and verdicts at 40 columns', () => {
    expect(shown(40, 10)).toBe(`
 count  code                     retry
     1  -1007 TIMEOUT            verify
12 408  -2019 MARGIN_NOT_SUFFI…  fix
     3  -4999 on no list
12 412 errors, 3 codes · Ctrl-C ends
`)
  })

  it('counts what has no room, and is a sum alone where there is hardly any', () => {
    expect(shown(80, 3)).toBe(`
count  code           last (UTC)  a minute  retry
    1  -1007 TIMEOUT  2026-11-19            verify
12 412 errors, 3 codes (2 not shown) · following bot.log · Ctrl-C ends
`)
    expect(shown(80, 2)).toBe('\n12 412 errors, 3 codes (3 not shown) · following bot.log · Ctrl-C ends\n')
    expect(shown(20, 0)).toBe('\n12 412 errors, 3 c…\n')
  })

  it('says that nothing has come yet, or how far old text is read', () => {
    expect(shown(80, 10, { codes: [], subject: '2 files' })).toBe('\nno error yet · following 2 files · Ctrl-C ends\n')
    const old = { file: 'bot.log', read: 500, size: 1000, errors: 0 }
    expect(shown(80, 10, { codes: [], old })).toBe('\nbot.log: 50 % of 1.0 kB, 0 errors\n')
  })

  it.each([8, 20, 40, 56, 60, 79, 80, 100, 300])('is narrower than a terminal of %d columns', (columns) => {
    const lines = liveTable(view(), layout(), { columns, rows: 10 })
    expect(lines.filter((line) => line.length >= columns)).toEqual([])
  })

  it('is as wide as was asked for', () => {
    expect(liveTable(view(), layout(40), { columns: 100, rows: 10 })[0]?.replaceAll('\u00a0', ' ')).toBe(
      ' count  code                      retry',
    )
  })

  it('is in the colours of its verdicts', () => {
    const [, first = ''] = liveTable(view(), layout(100, true), { columns: 120, rows: 10 })
    expect(first).toContain('\u001b[31mverify\u001b[39m')
  })
})
