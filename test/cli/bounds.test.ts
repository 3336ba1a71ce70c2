/** `errcode decode --since … --until …`: what of a log is looked at, by the time of its lines. */
import { describe, expect, it } from 'vitest'
import { readBounds } from '../../src/commands/bounds.ts'
import { check, errcode, executable, fail } from '../support/errcode.ts'

const now = Date.parse('2026-11-20T08:14:03.000Z')

const bounds = (since?: string, until?: string) => {
  const read = readBounds({ since, until }, () => now)
  const iso = (moment = 0): string | null => (Number.isFinite(moment) ? new Date(moment).toISOString() : null)
  return [iso(read?.since), iso(read?.until)]
}

describe('--since', () => {
  it.each([
    ['-3h', '2026-11-20T05:14:03.000Z'],
    ['3h', '2026-11-20T05:14:03.000Z'],
    ['-30m', '2026-11-20T07:44:03.000Z'],
    ['-30 min', '2026-11-20T07:44:03.000Z'],
    ['-90s', '2026-11-20T08:12:33.000Z'],
    ['-2d', '2026-11-18T08:14:03.000Z'],
    ['-1W', '2026-11-13T08:14:03.000Z'],
    ['02:14', '2026-11-20T02:14:00.000Z'],
    ['2:14:59', '2026-11-20T02:14:59.000Z'],
    ['08:14', '2026-11-20T08:14:00.000Z'],
    ['23:00', '2026-11-19T23:00:00.000Z'],
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20 02:14', '2026-11-20T02:14:00.000Z'],
    ['2026-11-20T02:14:03.221Z', '2026-11-20T02:14:03.221Z'],
    ['2026-11-20T02:14:03+01:00', '2026-11-20T01:14:03.000Z'],
    ['20/Nov/2026:02:14:03 +0000', '2026-11-20T02:14:03.000Z'],
    ['Nov 20 02:14:03', '2026-11-20T02:14:03.000Z'],
  ])('%s', (word, from) => expect(bounds(word)).toEqual([from, null]))
})

describe('--until', () => {
  it.each([
    ['-3h', '2026-11-20T05:14:03.000Z'],
    ['02:14', '2026-11-20T02:14:59.999Z'],
    ['02:14:03', '2026-11-20T02:14:03.999Z'],
    ['2026-11-20', '2026-11-20T23:59:59.999Z'],
    ['2026-11-20 02:14', '2026-11-20T02:14:59.999Z'],
    ['2026-11-20T02:14:03Z', '2026-11-20T02:14:03.999Z'],
    ['2026-11-20T02:14:03.221Z', '2026-11-20T02:14:03.221Z'],
  ])('%s', (word, to) => expect(bounds(undefined, word)).toEqual([null, to]))
})

describe('both', () => {
  it.each([
    ['23:00', '04:00', '2026-11-19T23:00:00.000Z', '2026-11-20T04:00:59.999Z'],
    ['02:00', '04:00', '2026-11-20T02:00:00.000Z', '2026-11-20T04:00:59.999Z'],
    ['04:00', '02:00', '2026-11-20T04:00:00.000Z', '2026-11-21T02:00:59.999Z'],
    ['02:14', '02:14', '2026-11-20T02:14:00.000Z', '2026-11-20T02:14:59.999Z'],
    ['2026-10-01 02:00', '04:00', '2026-10-01T02:00:00.000Z', '2026-10-01T04:00:59.999Z'],
    ['2026-10-01', '2026-10-02', '2026-10-01T00:00:00.000Z', '2026-10-02T23:59:59.999Z'],
  ])('from %s to %s', (since, until, from, to) => expect(bounds(since, until)).toEqual([from, to]))
})

it('without either there are none', () => expect(readBounds({}, () => now)).toBe(undefined))

describe('a word that is no time', () => {
  it.each(['', 'yesterday', '3 hours', '-3y', '25:00', '02:60', '2026-13-01', '2026-11-20 25:00', 'since 02:14', '-h'])(
    '%j',
    async (word) => {
      expect(await fail(['decode', '--since', word], { stdin: '' })).toEqual({
        stderr: `errcode: --since takes no time '${word}'
  tip: errcode decode --since -3h, --since 02:14, --since 2026-11-20 or --since '2026-11-20 02:14' (all in UTC)
`,
        exitCode: 2,
      })
    },
  )

  it('or an end before the beginning', async () => {
    const args = ['decode', '--since', '2026-11-20', '--until', '2026-11-18']
    expect(await fail(args, { stdin: '' })).toEqual({
      stderr: `errcode: --since '2026-11-20' is later than --until '2026-11-18'
  tip: errcode decode --since '2026-11-18' --until '2026-11-20'
`,
      exitCode: 2,
    })
  })
})

const log = `2026-11-20 02:13:59 ERROR binance APIError(code=-1021): Timestamp for this request is outside of the recvWindow.
2026-11-20 02:14:00 ERROR binance order failed
  APIError(code=-2019): Margin is insufficient.
2026-11-20 02:14:59 ERROR binance APIError(code=-1121): Invalid symbol.
2026-11-20 02:15:00 ERROR binance APIError(code=-1111): Precision is over the maximum defined for this asset.
`

const codes = (stdout: string): number[] => stdout.match(/"code":-\d+/g)?.map((field) => Number(field.slice(7))) ?? []

const codesWith = async (options: string[]): Promise<number[]> =>
  codes(await check(['decode', '--json', ...options], { stdin: log }))

// These words are told by now, and an executable has a clock of its own.
describe.skipIf(executable)('of a log, by the clock', () => {
  it.each<[string[], number[]]>([
    [
      ['--since', '02:14'],
      [-2019, -1121, -1111],
    ],
    [
      ['--until', '02:14'],
      [-1021, -2019, -1121],
    ],
    [
      ['--since', '02:14', '--until', '02:14'],
      [-2019, -1121],
    ],
    [
      ['--since', '-6h'],
      [-1121, -1111],
    ],
  ])('%j', async (options, expected) => expect(await codesWith(options)).toEqual(expected))
})

describe('of a log', () => {
  it.each<[string[], number[]]>([
    [
      ['--since', '2026-11-20 02:14'],
      [-2019, -1121, -1111],
    ],
    [
      ['--until', '2026-11-20 02:14'],
      [-1021, -2019, -1121],
    ],
    [['--since', '2026-11-20', '--only', 'fix', '--until', '2026-11-20 02:13:59'], [-1021]],
  ])('%j', async (options, expected) => expect(await codesWith(options)).toEqual(expected))

  it('counts in totals and statuses alike', async () => {
    const options = ['--since', '2026-11-20 02:15']
    expect(JSON.parse(await check(['decode', '--summary', '--json', ...options], { stdin: log }))).toMatchObject({
      total: 1,
    })
    const status = async (failOn: string) =>
      (await errcode(['decode', '--quiet', '--fail-on', failOn, ...options], { stdin: log })).exitCode
    expect([await status('-1111'), await status('-1021')]).toEqual([1, 0])
  })

  it('says where the errors are that were left out', async () => {
    expect(await errcode(['decode', '--since', '2026-11-20 07:00'], { stdin: log })).toEqual({
      stdout: '',
      stderr: 'errcode: no error of that time; 4 errors from 2026-11-20 02:13 to 2026-11-20 02:15 UTC\n',
      exitCode: 1,
    })
  })

  it('keeps what has no time, and says so', async () => {
    const stdin = 'binance APIError(code=-2019): Margin is insufficient.\n'
    const { stdout, stderr, exitCode } = await errcode(['decode', '--json', '--since', '2026-11-20 07:00'], { stdin })
    expect(codes(stdout)).toEqual([-2019])
    expect({ stderr, exitCode }).toEqual({
      stderr: 'errcode: 1 error whose time is not known may be older or newer\n',
      exitCode: 0,
    })
  })

  it.each([[['--quiet', '--since', '2026-11-20 07:00']], [['--quiet', '--until', '2026-01-01']]])(
    'says nothing with %j',
    async (options) => {
      expect(await errcode(['decode', ...options], { stdin: log })).toEqual({ stdout: '', stderr: '', exitCode: 1 })
    },
  )
})
