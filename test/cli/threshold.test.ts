/** `errcode decode --fail-on …`: how many errors of what, within what time, are too many. */
import { describe, expect, it } from 'vitest'
import { readThresholds } from '../../src/commands/threshold.ts'
import { errcode, fail } from '../support/errcode.ts'
import { entry } from '../support/records.ts'

const entries = [entry(), entry({ code: -4061, category: { id: '40xx', title: 'Filters and other issues' } })]

type Met = [code: number, second: number | null]

/** Which error is the first that is too many; -1 for none. */
const crossing = (text: string, met: readonly Met[]): number => {
  const thresholds = readThresholds(text, entries)
  return met.findIndex(([code, second]) => {
    const subject = entries.find((one) => one.code === code) ?? { code }
    return thresholds.add(subject, second === null ? null : second * 1000)
  })
}

const at = (...seconds: (number | null)[]): Met[] => seconds.map((second) => [-2019, second])

describe('a count', () => {
  it.each<[string, Met[], number]>([
    ['-2019', at(1, 2), 0],
    ['-2019>0', at(1, 2), 0],
    ['-2019 > 1', at(1, 2), 1],
    ['-2019>=2', at(1, 2), 1],
    ['-2019>2', at(1, 2), -1],
    [
      'fix>1',
      [
        [-2019, 1],
        [-9999, 2],
        [-4061, 3],
      ],
      2,
    ],
    ['40xx', at(1, 2), -1],
    ['40xx', [...at(1), [-4061, 2]], 1],
    ['usdm>=3', at(1, 2, 3), 2],
    ['-9999', [[-9999, 1]], 0],
    ['stop,-2019>1', at(1, 2), 1],
    ['-2019>5, 40xx', [...at(1), [-4061, 2]], 1],
    ['fix>1', at(null, null), 1],
  ])('%s of %j', (text, met, expected) => expect(crossing(text, met)).toBe(expected))
})

describe('a window', () => {
  it.each<[string, Met[], number]>([
    ['fix>0/5m', at(7), 0],
    ['fix>1/5m', at(0, 300), 1],
    ['fix>1/5m', at(0, 301), -1],
    ['fix>1/300s', at(0, 301, 500), 2],
    ['fix>=3/1h', at(0, 3000, 3601, 6000), 3],
    ['fix>=3/h', at(0, 1800, 3600), 2],
    ['fix>2/1d', at(0, 50_000, 90_000, 140_000), -1],
    ['fix>2/1d', at(0, 50_000, 90_000, 130_000), 3],
    // out of order: what lies as close the other way counts as well
    ['fix>1/1m', at(100, 50), 1],
    // an error without a time lies in every window
    ['fix>1/1m', at(null, 50), 1],
    ['fix>1/1m', at(50, null), 1],
    ['fix>2/1m', at(0, 100, null, 200), -1],
    ['fix>2/1m', at(0, null, 100, 150), 3],
    ['fix>1/1m', at(null, null), 1],
  ])('%s of %j', (text, met, expected) => expect(crossing(text, met)).toBe(expected))

  it('counts on and on', () => {
    const slow = Array.from({ length: 5000 }, (_, index): Met => [-2019, index * 31])
    expect(crossing('fix>1/1m', slow)).toBe(1)
    expect(crossing('fix>2/1m', slow)).toBe(-1)
    expect(crossing('fix>2/1m', [...slow, [-2019, 154_990], [-2019, 155_000]])).toBe(5000)
  })
})

describe('what is no threshold', () => {
  const tip = `  tip: errcode decode --fail-on 'fix>10', or within five minutes: errcode decode --fail-on '-1003>0/5m'\n`

  it.each(['fix>', 'fix>x', 'fix<3', '>3', 'fix>1/5y', 'fix>1/', 'fix/5m', 'fix>=0', 'fix>1/0m', 'fix=3'])(
    '%s',
    async (word) => {
      expect(await fail(['decode', '--fail-on', word], { stdin: '' })).toEqual({
        stderr: `errcode: no threshold '${word}'\n${tip}`,
        exitCode: 2,
      })
    },
  )

  it('of something that there is not', async () => {
    const { stderr } = await fail(['decode', '--fail-on', 'fix,sotp>3'], { stdin: '' })
    expect(stderr).toBe(`errcode: no category, verdict or product 'sotp'
  tip: did you mean stop? errcode decode --fail-on stop
`)
  })

  it('because it would be too much to keep', async () => {
    const { stderr } = await fail(['decode', '--fail-on', 'fix>1000000/1d'], { stdin: '' })
    expect(stderr).toMatch(/^errcode: more than 100000 errors in a window are not counted: 'fix>1000000\/1d'\n/)
  })
})

it.each<[string, 0 | 1]>([
  ['-1003>0/5m', 1],
  ['-1003>1/5m', 1],
  ['-1003>2/5m', 0],
  ['-1003>2', 1],
])('%s decides on the status', async (failOn, exitCode) => {
  const line = (time: string): string =>
    `2026-11-20 ${time} ERROR binance APIError(code=-1003): Too many requests; current limit is 2400 requests per minute.\n`
  const stdin = line('02:14:00') + line('02:18:59') + line('02:20:00')
  expect(await errcode(['decode', '--quiet', '--fail-on', failOn], { stdin })).toEqual({
    stdout: '',
    stderr: '',
    exitCode,
  })
})
