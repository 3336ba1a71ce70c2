/** What the errors of a log tell together: each finding where it is true, and none where it is not. */
import { describe, expect, it } from 'vitest'
import type { Hit } from '../../src/decode/hit.ts'
import { badDay, goodDay, loopTimes } from '../support/day.ts'
import { entry } from '../support/records.ts'
import { at, minute, start, texts } from '../support/runs.ts'
import { type Seen, seen, summaryOf, summaryOfText } from '../support/summary.ts'

const timeout: Partial<Hit> = {
  code: -1007,
  entry: entry({ code: -1007, name: 'TIMEOUT', retry: 'verify', executed: 'maybe' }),
  message: 'Timeout waiting for response from backend server.',
}
describe('a day with a loop, a ban and a timeout', () => {
  const { findings } = summaryOfText(badDay)
  const lineOf = (part: string, which: 'first' | 'last' = 'first'): string => {
    const at = which === 'first' ? badDay.indexOf(part) : badDay.lastIndexOf(part)
    return String(badDay.slice(0, at).split('\n').length)
  }

  it('is told in three findings', () => {
    expect(findings.map(({ severity, text, lines }) => [severity, text.replaceAll('\u00a0', ' '), lines])).toEqual([
      [
        'urgent',
        '1 request may have been executed although it failed (-1007, 15:03): check this order',
        [`${lineOf('grid-7f3a')}  2026-11-20 15:03:21  -1007  BTCUSDT  newClientOrderId=grid-7f3a`],
      ],
      ['urgent', 'IP banned 07:10–07:40 UTC: stop all requests from it until then', [lineOf('banned until')]],
      [
        'warning',
        '-4061 repeated every 1.3 s, 02:14–06:42, 12 408 times: a loop; the request or the account must change first',
        [lineOf('code=-4061'), lineOf('code=-4061', 'last')],
      ],
    ])
  })

  it('gives programs what the sentences say', () => {
    expect(findings).toMatchObject([
      { kind: 'executed', code: -1007, product: 'usdm', count: 1, from: '2026-11-20T15:03:21.000Z' },
      { kind: 'ban', code: -1003, count: 30, from: '2026-11-20T07:10:00.000Z', to: '2026-11-20T07:40:00.000Z' },
      { kind: 'loop', code: -4061, count: loopTimes, from: '2026-11-20T02:14:00.000Z' },
    ])
  })

  it('without them has nothing to tell', () => expect(summaryOfText(goodDay).findings).toEqual([]))
})

describe('what may have been executed', () => {
  it('names each order and what tells it', () => {
    const order = { symbol: 'BTCUSDT', endpoint: 'POST /fapi/v1/order' }
    const all = [
      seen({ ...timeout, time: at(start), line: 7 }, order, '{"newClientOrderId":"x-1","orderId":4211,"clientId":"c"}'),
      seen({ ...timeout, time: at(start + minute), line: 9, file: 'bot.log' }),
    ]
    expect(texts(all)).toEqual([
      'executed: 2 requests may have been executed although they failed (-1007, 02:14:00–02:15:00): check these orders',
    ])
    expect(summaryOf(all).findings[0]?.lines).toEqual([
      '7  2026-11-20 02:14:00  -1007  BTCUSDT  newClientOrderId=x-1  orderId=4211',
      'bot.log:9  2026-11-20 02:15:00  -1007',
    ])
  })

  it('is nothing where the request only read', () => expect(texts([seen(timeout, { isRead: true })])).toEqual([]))
})

describe('what is merely likely', () => {
  const likely = (code: number) => seen({ code, confidence: 'likely', entry: entry({ retry: 'backoff' }) })

  it.each<[Seen[], string[]]>([
    [
      [likely(-2010)],
      ['likely: 1 error (-2010) is merely likely: other systems have such numbers; --sure leaves it out'],
    ],
    [
      [likely(-2010), likely(-2010), likely(-1003)],
      ['likely: 3 errors (-2010, -1003) are merely likely: other systems have such numbers; --sure leaves them out'],
    ],
    [[likely(-2010), seen({ code: -2010 })], []],
  ])('%#', (all, expected) => expect(texts(all)).toEqual(expected))
})
