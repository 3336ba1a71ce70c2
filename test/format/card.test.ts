/** The card of an entry: on a terminal of 80 and of 40 columns, in colour, in a pipe. */
import { describe, expect, it } from 'vitest'
import { entryCard } from '../../src/format/card.ts'
import { entry, layout } from '../support/records.ts'

const timeout = entry({
  code: -1007,
  name: 'TIMEOUT',
  category: { id: '10xx', title: 'General Server or Network issues' },
  messages: ['Timeout waiting for response from backend server.', 'Send status unknown; execution status unknown.'],
  summary: 'Binance gave no answer in time; whether the order stands is open.',
  causes: ['the matching engine was slow', 'heavy load: `newOrder` waits longest in a fast market'],
  fixes: ['look the order up with GET /fapi/v1/order by `origClientOrderId` before anything else'],
  retry: 'verify',
  executed: 'maybe',
  related: [-1006, -1008],
  ccxt: 'RequestTimeout',
  since: '2020-05-18',
})
const references = {
  names: (code: number) => (code === -1006 ? 'UNEXPECTED_RESP' : ''),
  same: ['coinm', 'portfolio-margin'] as const,
}
const card = (width?: number, color?: boolean) => entryCard(timeout, { references }, layout(width, color)).join('\n')

it('fills 80 columns', () => {
  expect(card(80)).toMatchInlineSnapshot(`
    "-1007 TIMEOUT                                               USDⓈ-M Futures, 10xx
    Binance gave no answer in time; whether the order stands is open.
    Retry: not before checking — the order may have been executed

    Why
      - the matching engine was slow
      - heavy load: \`newOrder\` waits longest in a fast market

    Fix
      - look the order up with GET /fapi/v1/order by \`origClientOrderId\` before
        anything else

    Messages
      Timeout waiting for response from backend server.
      Send status unknown; execution status unknown.

    See also  -1006 UNEXPECTED_RESP, -1008
    Same in   COIN-M Futures, Portfolio Margin
    ccxt      RequestTimeout
    Since     2020-05-18
    Page      https://example.org/errors"
  `)
})

it('fits 40 columns', () => {
  expect(card(40)).toMatchInlineSnapshot(`
    "-1007 TIMEOUT       USDⓈ-M Futures, 10xx
    Binance gave no answer in time; whether
    the order stands is open.
    Retry: not before checking — the order
    may have been executed

    Why
      - the matching engine was slow
      - heavy load: \`newOrder\` waits longest
        in a fast market

    Fix
      - look the order up with GET
        /fapi/v1/order by
        \`origClientOrderId\` before anything
        else

    Messages
      Timeout waiting for response from
      backend server.
      Send status unknown; execution status
      unknown.

    See also  -1006 UNEXPECTED_RESP, -1008
    Same in   COIN-M Futures, Portfolio
              Margin
    ccxt      RequestTimeout
    Since     2020-05-18
    Page      https://example.org/errors"
  `)
})

it('breaks no line in a pipe', () => {
  expect(card()).toMatchInlineSnapshot(`
    "-1007 TIMEOUT  USDⓈ-M Futures, 10xx
    Binance gave no answer in time; whether the order stands is open.
    Retry: not before checking — the order may have been executed

    Why
      - the matching engine was slow
      - heavy load: \`newOrder\` waits longest in a fast market

    Fix
      - look the order up with GET /fapi/v1/order by \`origClientOrderId\` before anything else

    Messages
      Timeout waiting for response from backend server.
      Send status unknown; execution status unknown.

    See also  -1006 UNEXPECTED_RESP, -1008
    Same in   COIN-M Futures, Portfolio Margin
    ccxt      RequestTimeout
    Since     2020-05-18
    Page      https://example.org/errors"
  `)
})

it('has its colours by role', () => {
  expect(card(80, true).replaceAll('\u001b', '')).toMatchInlineSnapshot(`
    "[1m[36m-1007[39m[22m [1mTIMEOUT[22m                                               [2mUSDⓈ-M Futures, 10xx[22m
    Binance gave no answer in time; whether the order stands is open.
    [31mRetry: not before checking — the order may have been executed[39m

    [1mWhy[22m
      - the matching engine was slow
      - heavy load: [1m[36mnewOrder[39m[22m waits longest in a fast market

    [1mFix[22m
      - look the order up with GET /fapi/v1/order by [1m[36morigClientOrderId[39m[22m before
        anything else

    [1mMessages[22m
      Timeout waiting for response from backend server.
      Send status unknown; execution status unknown.

    [2mSee also  -1006 UNEXPECTED_RESP, -1008[22m
    [2mSame in   COIN-M Futures, Portfolio Margin[22m
    [2mccxt      RequestTimeout[22m
    [2mSince     2020-05-18[22m
    [2mPage      https://example.org/errors[22m"
  `)
})

it('is the same text in colour, but for the backticks that colour stands for', () => {
  const bare = (text: string) => text.replace(/\u001b\[\d+m|`/g, '')
  for (const width of [20, 40, 80, 100, undefined]) expect(bare(card(width, true))).toBe(bare(card(width)))
})

describe('in a log', () => {
  const shown = (message: string | null, details: string[] = []) =>
    entryCard(entry(), { place: 'bot.log:812:37', message, details }, layout(60)).join('\n')

  it('has its place, its message and what stood in the holes instead of references', () => {
    expect(
      shown('Margin is insufficient.', ['banned until: 2026-11-20 08:14:03 UTC, 3 minutes ago']),
    ).toMatchInlineSnapshot(`
      "-2019 MARGIN_NOT_SUFFICIEN                    bot.log:812:37
      The order needs more margin than \`availableBalance\` holds.
      Retry: after a fix — the order was not executed

      Message
        Margin is insufficient.
        banned until: 2026-11-20 08:14:03 UTC, 3 minutes ago

      Why
        - open orders hold the margin

      Fix
        - cut \`quantity\`, or cancel open orders that nobody needs
          any more"
    `)
  })

  it('has no heading for a message that is not there', () => {
    expect(shown(null)).not.toContain('Message')
    expect(shown('')).not.toContain('Message')
  })

  it('shows escapes in the message instead of obeying them', () => {
    expect(shown('\u001b[2JMargin\r\u202e')).toContain('  \\x1B[2JMargin\\x0D\\u{202E}\n')
  })
})
