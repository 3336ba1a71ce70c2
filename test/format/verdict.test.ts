/** The two verdicts in words and in colour: never green where an order may stand. */
import { describe, expect, it } from 'vitest'
import { type Executed, executions, type Product, type Retry, retries } from '../../src/catalog/entry.ts'
import { createStyle } from '../../src/format/style.ts'
import { fullVerdict, shortVerdict, verdictPaint } from '../../src/format/verdict.ts'

it.each<[Retry, Executed, Product, short: string, full: string]>([
  ['now', 'no', 'usdm', 'at once', 'Retry: at once — the order was not executed'],
  ['backoff', 'no', 'http', 'after waiting', 'Retry: after waiting — the request was not executed'],
  [
    'verify',
    'maybe',
    'usdm',
    'not before checking; the order may have been executed',
    'Retry: not before checking — the order may have been executed',
  ],
  ['fix', 'no', 'spot', 'after a fix', 'Retry: after a fix — the order was not executed'],
  ['done', 'no', 'usdm', 'not needed, it is already so', 'Retry: not needed, it is already so'],
  [
    'stop',
    'yes',
    'coinm',
    'no, do not send it again; an earlier order was executed',
    'Retry: no, do not send it again — an earlier order was executed',
  ],
  [
    'verify',
    'maybe',
    'sapi',
    'not before checking; the request may have been executed',
    'Retry: not before checking — the request may have been executed',
  ],
])('%s, executed %s, %s', (retry, executed, product, short, full) => {
  const verdict = { retry, executed, product }
  expect([shortVerdict(verdict), fullVerdict(verdict)]).toEqual([short, full])
})

it('speaks of messages where no order can be sent', () => {
  const category = { id: 'streams', title: 'Error Messages' }
  expect(fullVerdict({ retry: 'fix', executed: 'no', product: 'spot', category })).toBe(
    'Retry: after a fix — the message was not executed',
  )
})

describe('colour', async () => {
  const style = await createStyle(true)
  const colours = new Map([
    [style.good, 'good'],
    [style.warn, 'warn'],
    [style.bad, 'bad'],
  ])
  const colourOf = (retry: Retry, executed: Executed) => colours.get(verdictPaint(style, { retry, executed }))

  it.each<[Retry, string]>([
    ['now', 'good'],
    ['done', 'good'],
    ['backoff', 'warn'],
    ['fix', 'warn'],
    ['verify', 'bad'],
    ['stop', 'bad'],
  ])('%s is %s when nothing was executed', (retry, colour) => expect(colourOf(retry, 'no')).toBe(colour))

  it('is bad whenever something was or may have been executed', () => {
    const risky = executions.filter((executed) => executed !== 'no')
    const all = retries.flatMap((retry) => risky.map((executed) => colourOf(retry, executed)))
    expect(new Set(all)).toEqual(new Set(['bad']))
  })
})
