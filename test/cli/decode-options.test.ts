/** `errcode decode` with its options: what is shown, of which errors, and with what status. */
import { describe, expect, it } from 'vitest'
import { check, errcode, fail } from '../support/errcode.ts'
import { botLog, cleanLog, oneError } from '../support/logs.ts'

const decode = (options: string[], stdin: string = botLog) => errcode(['decode', ...options], { stdin })
/** Another system's error, for all that is known. */
const likely = '{"code":-1021}'
const records = (stdout: string) =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('without options', () => {
  it('explains a code in full once, then in a line, and prints totals', async () => {
    const stdout = await check(['decode'], { stdin: botLog })
    expect(stdout.split('\n').filter((line) => /^\d|^-\d|^Why$/.test(line))).toEqual([
      '-1021 INVALID_TIMESTAMP  line 2, column 85',
      'Why',
      '-2019 MARGIN_NOT_SUFFICIEN  line 3, column 85',
      'Why',
      '5:85  -1021 INVALID_TIMESTAMP  after a fix  Timestamp for this request is outside of the recvWindow.',
      '2\t-1021\tINVALID_TIMESTAMP\tafter a fix\t66.7%\t2026-11-20T08:14:04.002Z\t2026-11-20T08:16:04.002Z\t0.5/min\t2\t5\tusdm',
      '1\t-2019\tMARGIN_NOT_SUFFICIEN\tafter a fix\t33.3%\t2026-11-20T08:15:04.002Z\t2026-11-20T08:15:04.002Z\t\t3\t3\tusdm',
    ])
  })

  it('needs no totals for one error', async () => {
    const stdout = await check(['decode'], { stdin: oneError })
    expect(stdout.match(/MARGIN_NOT_SUFFICIEN/g)).toHaveLength(1)
  })

  it('marks what is merely likely', async () => {
    const stdout = await check(['decode'], { stdin: `${likely}\nx\n${likely}\n` })
    expect(stdout).toContain('\nLikely, not sure: ')
    expect(stdout).toContain('\n3:9  -1021 INVALID_TIMESTAMP  after a fix  likely\n')
  })
})

describe('--json', () => {
  it('is a hit a line and nothing else', async () => {
    const stdout = await check(['decode', '--json'], { stdin: botLog })
    expect(records(stdout)).toMatchObject([
      { file: null, line: 2, column: 85, time: '2026-11-20T08:14:04.002Z', code: -1021, confidence: 'sure' },
      { line: 3, code: -2019, name: 'MARGIN_NOT_SUFFICIEN', product: 'usdm', known: true, matchedBy: 'code' },
      { line: 5, time: '2026-11-20T08:16:04.002Z', shape: 'python-binance', retry: 'fix', executed: 'no' },
    ])
  })

  it('tells a message without its code, an unknown code and a likely one', async () => {
    const stdin = [
      'ERROR binance: "Margin is insufficient."',
      '2026-11-20 binance said {"code":-4999,"msg":"Something new."}',
    ].join('\n')
    expect(records(await check(['decode', '--json'], { stdin }))).toMatchObject([
      { line: 1, code: -2019, matchedBy: 'message', time: null },
      { line: 2, code: -4999, name: null, product: null, known: false, message: 'Something new.', retry: null },
    ])
    expect(records(await check(['decode', '--json'], { stdin: likely }))).toMatchObject([{ confidence: 'likely' }])
  })

  it('takes the product asked for where the text names none', async () => {
    const args = ['decode', '--json', oneError]
    expect(records(await check([...args, '--product', 'coinm']))).toMatchObject([{ product: 'coinm' }])
    expect(records(await check([...args, '--product', 'all']))).toMatchObject([{ product: 'usdm' }])
  })
})

describe('--summary', () => {
  it('shows code by code and a sum on a terminal', async () => {
    const stdout = await check(['decode', '--summary'], { stdin: botLog, columns: 60, env: { NO_COLOR: '1' } })
    expect(`\n${stdout.replaceAll('\u00a0', ' ')}`).toBe(`
2  -1021 INVALID_TIMESTAMP          █                      █
   after a fix · 67 % · 08:14:04–08:16:04
   python-binance · lines 2 … 5
1  -2019 MARGIN_NOT_SUFFICIEN                  █
   after a fix · 33 % · 08:15:04
   python-binance · line 3

3 errors, 2 codes, 2026-11-20 08:14–08:16 UTC, a column is
5 s
`)
  })

  it('with --json is one object', async () => {
    const stdin = `${botLog}2026-11-20 08:17:00 binance {"code":-1105,"msg":"Parameter 'symbol' was empty."}\n`
    const tally = JSON.parse(await check(['decode', '--summary', '--json'], { stdin }))
    expect(tally).toMatchObject({
      total: 4,
      codes: [
        {
          code: -1021,
          name: 'INVALID_TIMESTAMP',
          product: 'usdm',
          count: 2,
          firstSeen: '2026-11-20T08:14:04.002Z',
          lastSeen: '2026-11-20T08:16:04.002Z',
          firstLine: '2',
          lastLine: '5',
          params: {},
        },
        { code: -1105, count: 1, firstLine: '6', lastLine: '6', params: { symbol: 1 } },
        { code: -2019, count: 1, firstLine: '3', lastLine: '3' },
      ],
    })
  })
})

describe('--only', () => {
  it.each([
    ['-2019', [-2019]],
    ['2019', [-2019]],
    ['10xx', [-1021, -1021]],
    ['fix', [-1021, -2019, -1021]],
    ['usdm', [-1021, -2019, -1021]],
  ])('%s', async (word, codes) => {
    const { stdout, exitCode } = await decode(['--json', '--only', word])
    expect(records(stdout).map(({ code }) => code)).toEqual(codes)
    expect(exitCode).toBe(0)
  })

  it.each(['verify', '40xx', '-4164'])('%s: nothing', async (word) => {
    expect(await decode(['--only', word])).toMatchObject({ stdout: '', exitCode: 1 })
  })

  it.each(['--only', '--fail-on'])('%s with a word that is no kind of anything', async (option) => {
    const { stderr, exitCode } = await fail(['decode', option, 'qwertzuiop'], { stdin: botLog })
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^errcode: no category, verdict or product 'qwertzuiop'\n {2}tip: categories are 10xx, /)
  })
})

describe('the exit status', () => {
  it.each<[string[], string, 0 | 1]>([
    [[], botLog, 0],
    [[], cleanLog, 1],
    [['--quiet'], botLog, 0],
    [['--quiet'], cleanLog, 1],
    [['--sure'], likely, 1],
    [['--sure'], botLog, 0],
    [['--fail-on', '-2019'], botLog, 1],
    [['--fail-on', '20xx'], botLog, 1],
    [['--fail-on', 'fix'], botLog, 1],
    [['--fail-on', 'verify'], botLog, 0],
    [['--fail-on', '-4999'], 'binance {"code":-4999,"msg":"Something new."}', 1],
    [['--fail-on', 'fix'], cleanLog, 0],
    [['--fail-on', 'fix'], likely, 1],
    [['--fail-on', 'fix', '--sure'], likely, 0],
    [['--fail-on', '-2019', '--only', '-1021'], botLog, 0],
    [['--fail-on', '-2019', '--quiet'], botLog, 1],
    [['--fail-on', '-2019', '--json', '--summary'], botLog, 1],
  ])('%j', async (options, stdin, status) => expect((await decode(options, stdin)).exitCode).toBe(status))

  it.each([['--quiet'], ['--quiet', '--json'], ['--quiet', '--summary'], ['--quiet', '--fail-on', 'fix']])(
    'is all that %s %s %s gives',
    async (...options) => expect(await decode(options)).toMatchObject({ stdout: '', stderr: '' }),
  )

  it.each([[['--quiet']], [['--fail-on', 'fix']]])('is all that %j gives for an empty log', async (options) => {
    expect(await decode(options, '')).toMatchObject({ stdout: '', stderr: '' })
  })
})
