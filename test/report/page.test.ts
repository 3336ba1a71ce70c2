/** A report as a whole: what it says of a log, that it is one file, safe and small. */
import { describe, expect, it } from 'vitest'
import { sampleKey } from '../../src/report/samples.ts'
import { emptySummary } from '../../src/summary/merge.ts'
import { badDay } from '../support/day.ts'
import { hit } from '../support/records.ts'
import { catalog, foundIn, pageOf, readable } from '../support/report.ts'
import { seen, summaryOf } from '../support/summary.ts'

const day = await pageOf(foundIn(badDay))

/** The words between two headings. */
const between = (page: string, from: string, to: string): string => {
  const text = readable(page)
  return text.slice(text.indexOf(from), text.indexOf(to))
}

describe('a bad day', () => {
  it('is told in its head: when it began, what is worst, what to do', () => {
    expect(between(day, 'Binance errors in', 'Findings')).toBe(`Binance errors in bot.log
12 444 errors of 6 codes, 20 Nov 2026, 01:00–20:00 UTC
Began
02:14 UTC, 20 Nov
with -4061 POSITION_SIDE_NOT_MATCH; the first error of all was at 01:00
Worst
1 request may have been executed although it failed
-1007, 15:03: check this order
Do first
Do not resend yet: ask GET /fapi/v1/order by origClientOrderId, or wait for ORDER_TRADE_UPDATE
for -1007 TIMEOUT; retry not before checking
`)
  })

  it('has the findings of the summary', () => {
    expect(between(day, 'Findings', 'Timeline')).toBe(`Findings
Urgent 1 request may have been executed although it failed (-1007, 15:03): check this order What -1007 means
bot.log:13347  2026-11-20 15:03:21  -1007  BTCUSDT  newClientOrderId=grid-7f3a
Urgent IP banned 07:10–07:40 UTC: stop all requests from it until then What -1003 means
bot.log:12840
Warning -4061 repeated every 1.3 s, 02:14–06:42, 12 408 times: a loop; the request or the account must change first What -4061 means
bot.log:136 … bot.log:12812
`)
  })

  it('is drawn, once for wide pages and once for narrow ones', () => {
    const [wide = '', narrow = ''] = day.match(/<svg class="chart[\s\S]*?<\/svg>/g) ?? []
    expect(readable(wide)).toBe(
      ['errors per 10 min', 0, 100, 200, 300, 400, '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', 'began 02:14']
        .concat(['-1007 may have been executed', 'IP banned', '-4061 in a loop'])
        .join('\n'),
    )
    expect(readable(narrow)).toContain('errors per 30 min')
    expect(wide.match(/<title>02:20.*?<\/title>/s)?.[0]).toBe('<title>02:20–02:30: 462 errors (-4061: 462)</title>')
  })

  it('has a section for each code, with its advice and its first lines', () => {
    const section = between(day, '-4061 POSITION_SIDE_NOT_MATCH\nUSD', '-2019 MARGIN_NOT_SUFFICIEN\nUSD')
    expect(section).toMatch(
      /^-4061 POSITION_SIDE_NOT_MATCH\nUSDⓈ-M Futures · 40xx .+ · 12 408 times, 02:14–06:42 UTC, 46\/min\nHedge Mode/,
    )
    expect(section).toContain('\nRetry: after a fix — the order was not executed\nWhy\n')
    expect(section).toContain("\nMessages\nOrder's position side does not match user's setting. 12 408 times\n")
    expect(section.match(/bot\.log:\d+ · 2026-11-20 02:14:0\d\n2026-11-20 02:14:0\d\.\d+ ERROR/g)).toHaveLength(5)
    expect(section).toMatch(/The official page \(of \d{4}-\d\d-\d\d\)\n$/)
  })
})

describe('a file of its own', () => {
  it('loads nothing: no address stands where a browser would follow it', () => {
    expect(
      day.match(/\b(?:src|srcset|poster|data|action|xlink:href)=|url\(|@import|<(?:link|iframe|object|embed|form)\b/g),
    ).toBe(null)
    const targets = [...day.matchAll(/ href="([^"]*)"/g)].map(([, target = '']) => target)
    expect(targets.filter((target) => !/^#|^https:\/\/developers\.binance\.com\//.test(target))).toEqual([])
  })

  it('lets one style sheet and one script through, by their hashes', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(day) ?? []
    expect(policy.replace(/sha256-[\w+/=]{44}/g, 'sha256-…')).toBe(
      "default-src 'none'; style-src 'sha256-…'; script-src 'sha256-…'; base-uri 'none'; form-action 'none'".replace(
        /'/g,
        '&#39;',
      ),
    )
    expect(day.match(/<script|<style| style=| on[a-z]+=/g)).toEqual(['<style', '<script'])
  })

  it('has links within that lead somewhere', () => {
    const ids = [...day.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    const targets = [...day.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })
})

describe('hostile text', () => {
  const hostile = `</script></style><img src=x onerror=alert(1)>"'\u202E\u0007\u001b[31m`
  const log = `2026-11-20 08:14:03 binance ${hostile} {"code":-4999,"msg":"a ${hostile.replace(/["\u0007\u001b]/g, '')} b"}\n`

  it('stays text in lines, messages and names', async () => {
    const page = await pageOf({ ...foundIn(log, `${hostile}.log`), limits: [`--only ${hostile}`] })
    expect(page.match(/<img|<\/style>|<\/script>/g)).toEqual(['</style>', '</script>'])
    expect(page).not.toMatch(/[\u0007\u001b\u202e]/)
    expect(readable(page)).toContain(`</script></style><img src=x onerror=alert(1)>"'\\u{202E}\\x07\\x1B[31m.log`)
  })

  it('is masked everywhere, before it is cut', async () => {
    const secret = 'k3y'.repeat(100)
    const line = `${'x'.repeat(100)} 2026-11-20 08:14:03 POST /fapi/v1/order symbol=${secret} {"code":-1007,"msg":"Timeout ${secret}"} origClientOrderId=k3yk3y`
    const page = await pageOf(foundIn(`${line}\n`, `${secret}.log`), (text) => text.replace(/(?:k3y)+/g, 'hidden'))
    expect(page).toContain('hidden')
    expect(page).not.toContain('k3y')
  })
})

describe('a log', () => {
  it('without an error says so', async () => {
    const page = await pageOf({
      summary: emptySummary,
      samples: {},
      sources: ['a.log', 'b.log', 'c.log', 'd.log'],
      limits: ['--only fix'],
    })
    expect(readable(page)).toBe(`To the contentBinance errors in a.log, b.log, c.log and 1 more
no errors
Limited by --only fix
No Binance error was found.
Made by errcode, 21 Nov 2026, 07:05 UTC. All times are UTC. This file loads nothing and sends nothing.`)
  })

  it('without times has no chart and no columns of times', async () => {
    const page = await pageOf(foundIn('binance {"code":-1121,"msg":"Invalid symbol."}\n'))
    expect(page).not.toContain('<svg class="chart')
    expect(readable(page)).toContain('\nCode\nCount\nSend again?\n-1121 BAD_SYMBOL\n')
    expect(readable(page)).toContain('\nBegan\nNo line has a time\n')
    expect(readable(page)).toContain(
      '\nTimeline\nNo line of the log has a time, so there is nothing to draw over time.\n',
    )
  })

  it('of several days names them', async () => {
    const error = 'binance {"code":-1121,"msg":"Invalid symbol."}'
    const text = readable(await pageOf(foundIn(`2026-11-20 08:14:03 ${error}\n2026-12-01 00:00:00 ${error}\n`)))
    expect(text).toContain('2 errors of 1 code, 20 Nov 2026 08:14 – 1 Dec 2026 00:00 UTC\n')
    expect(text).toContain('began 2026-11-20 08:14')
  })

  it('with a code on no list says so', async () => {
    const text = readable(await pageOf(foundIn('binance {"code":-4999,"msg":"Something new."}\n')))
    expect(text).toContain('\nDo first\nLook at -4999\nit is on none of the lists known here\n')
    expect(text).toContain('\nThis code is on none of the lists known here; it may be newer than they are.\n')
  })

  it('with an umbrella code has the advice for its message', async () => {
    const text = readable(
      await pageOf(
        foundIn('binance spot {"code":-2010,"msg":"Account has insufficient balance for requested action."}\n'),
      ),
    )
    expect(text).toMatch(/-2010 NEW_ORDER_REJECTED\n.*\n.*balance/)
  })

  it('with every code and long lines gives less than a megabyte', async () => {
    const errors = catalog.entries.flatMap((entry, at) =>
      [0, 1, 2].map((again) =>
        seen({
          code: entry.code,
          entry,
          file: 'bot.log',
          message: `${entry.messages[0]} ${'m'.repeat(500)}`,
          params: [`value ${at} ${'v'.repeat(500)}`],
          time: new Date(Date.UTC(2026, 10, 20, at % 24, at % 60, again)).toISOString(),
        }),
      ),
    )
    const line = { place: 'bot.log:1', time: null, line: '{"code":-1021,"msg":"<p>"} '.repeat(100) }
    const samples = Object.fromEntries(
      catalog.entries.map(({ code, product }) => [sampleKey(code, product), Array.from({ length: 5 }, () => line)]),
    )
    const page = await pageOf({ summary: summaryOf(errors), samples, sources: ['bot.log'], limits: [] })
    expect(page.length).toBeLessThan(1_000_000)
    expect(page.match(/<section class="code"/g)).toHaveLength(100)
    expect(readable(page)).toMatch(/The \d+ codes below these in the table are explained by errcode and its number\./)
  })
})

it('an error in a product that was not asked for names it', async () => {
  const entry = catalog.byCode(-1121).find(({ product }) => product === 'coinm')
  const { hit: one, around } = seen(hit({ code: -1121, entry, time: null }))
  const page = await pageOf({ summary: summaryOf([{ hit: one, around }]), samples: {}, sources: [], limits: [] })
  expect(readable(page)).toContain('-1121 BAD_SYMBOL COIN-M Futures\n')
})

it('names of a summary that was read from a file stay text too', async () => {
  const summary = summaryOf([seen()])
  const codes = summary.codes.map((code) => ({ ...code, name: '<b>\u202Ename' }))
  const page = await pageOf({ summary: { ...summary, codes }, samples: {}, sources: ['a.json'], limits: [] })
  expect(page).not.toMatch(/<b>|\u202e/)
  expect(readable(page)).toContain('-2019 <b>\\u{202E}name')
})
