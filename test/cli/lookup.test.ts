/** `errcode <code|name|text>`: every way in leads to the card, and every way past it to a tip. */
import { describe, expect, it } from 'vitest'
import { check, errcode, fail } from '../support/errcode.ts'
import { tooWide } from '../support/records.ts'

/** The first line of each card. */
const heads = (stdout: string): string[] => stdout.split('\n').filter((line) => /^-?\d+(?: |$)/.test(line))
const codes = (stdout: string): string[] => heads(stdout).map((line) => line.split(' ')[0] ?? '')

const timestamp = '-1021 INVALID_TIMESTAMP  USDⓈ-M Futures, 10xx'
const margin = '-2019 MARGIN_NOT_SUFFICIEN  USDⓈ-M Futures, 20xx'

describe('one error', () => {
  it.each([
    ['-1021', timestamp],
    ['1021', timestamp],
    ['\u22121021', timestamp],
    ['\u20131021', timestamp],
    ['-1021:', timestamp],
    ['invalid_timestamp', timestamp],
    ['Invalid-Timestamp', timestamp],
    ['INVALID TIMESTAMP', timestamp],
    ['APIError(code=-1021)', timestamp],
    ['APIError(code=-1021): Timestamp for this request is outside of the recvWindow.', timestamp],
    ['{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}', timestamp],
    ['{\\"code\\":-2019,\\"msg\\":\\"Margin is insufficient.\\"}', margin],
    ['MARGIN_NOT_SUFFICIEN', margin],
    ['MARGIN_NOT_SUFFICIENT', margin],
    ['Margin is insufficient.', margin],
    ['margin is insufficient', margin],
    ['ERROR [futures] order refused: binance -2019 Margin is insufficient. (BTCUSDT)', margin],
    [
      'Too many requests; current limit is 2400 requests per minute. Please use the websocket for live updates to avoid polling the API.',
      '-1003 TOO_MANY_REQUESTS  USDⓈ-M Futures, 10xx',
    ],
    ["Parameter 'symbol' was empty.", '-1105 PARAM_EMPTY  USDⓈ-M Futures, 11xx'],
    ['exceed_maximum_modify_order_limit', '-5026 Exceed_Maximum_Modify_Order_Limit  USDⓈ-M Futures, 50xx'],
    ['Filter failure: LOT_SIZE', '-1013 INVALID_MESSAGE  Spot, 10xx'],
    ['429', '429  HTTP, 4xx'],
    ['51006', '51006 EXCEED_MAX_BORROWABLE  Portfolio Margin, 50xx/51xxx'],
    ['-4411', '-4411  USDⓈ-M Futures, 40xx'],
    ['Invalid request: unknown variant', '2  Spot, streams'],
  ])('%s', async (query, head) => expect(heads(await check([query]))).toEqual([head]))

  it('is told in the order of what is needed first', async () => {
    const stdout = await check(['-1007'])
    expect(stdout.split('\n').filter((line) => /^(?:[A-Z][a-z]+(?: in|: .*)?|See also .*)$/.test(line))).toEqual([
      'Retry: not before checking — the order may have been executed',
      'Why',
      'Fix',
      expect.stringMatching(/^Messages?$/),
      expect.stringMatching(/^See also {2}-/),
    ])
  })

  it.each(['lookup', '--'])('is the same answer with %s before it', async (word) => {
    expect(await check([word, '-1021'])).toBe(await check(['-1021']))
  })
})

describe('several', () => {
  it.each<[string[], string[]]>([
    [
      ['-1021', '-2019'],
      ['-1021', '-2019'],
    ],
    [['-1021,-2019'], ['-1021', '-2019']],
    [
      ['\u22121021, 2019;', 'MAX_LEVERAGE_RATIO', '429'],
      ['-1021', '-2019', '-2027', '429'],
    ],
    [['ISOLATED_REJECT_WITH_JOINT_MARGIN'], ['-4167', '-4183']],
    [['margin', 'is', 'insufficient.'], ['-2019']],
    [['invalid', 'timestamp'], ['-1021']],
  ])('%j', async (words, expected) => expect(codes(await check(words))).toEqual(expected))

  it('stand apart by one blank line', async () => {
    const stdout = await check(['-1021', '-2019'])
    expect(stdout).toContain(`\n\n${margin}\n`)
    expect(stdout).not.toContain('\n\n\n')
  })

  it('with one that is not there: the others are answered, and the status tells', async () => {
    const { stdout, stderr, exitCode } = await errcode(['-1021', 'NO_SUCH_NAME_AT_ALL', '-2019'])
    expect({ codes: codes(stdout), exitCode }).toEqual({ codes: ['-1021', '-2019'], exitCode: 1 })
    expect(stderr).toMatch(/^errcode: no Binance error is known as 'NO_SUCH_NAME_AT_ALL'\n {2}tip: .+\n$/)
  })
})

describe('products', () => {
  it('tells what else a number means, and the command for it', async () => {
    const [, others = ''] = (await check(['-2021'])).split('Means something else in\n')
    expect(others).toMatch(/^ {2}Spot, Wallet and Margin \(SAPI\): .+\n {4}errcode -2021 --product spot\n/)
  })

  it.each<[string[], string[]]>([
    [['-2021'], ['-2021 ORDER_WOULD_IMMEDIATELY_TRIGGER  USDⓈ-M Futures, 20xx']],
    [['-2021', '--product', 'spot'], ['-2021  Spot, cancelReplace']],
    [['--product=coinm', 'lookup', '-2019'], ['-2019 MARGIN_NOT_SUFFICIEN  COIN-M Futures, 20xx']],
  ])('%j', async (args, expected) => expect(heads(await check(args))).toEqual(expected))

  it('all of them are cards, one a product', async () => {
    const all = heads(await check(['-1021', '--product', 'all']))
    expect(all).toEqual(
      ['USDⓈ-M Futures', 'COIN-M Futures', 'Spot', 'Options', 'Portfolio Margin', 'Wallet and Margin (SAPI)'].map(
        (title) => expect.stringMatching(`^-1021 INVALID_TIMESTAMP  ${title.replace(/[()]/g, '\\$&')}, `),
      ),
    )
  })
})

describe('nothing found', () => {
  it.each([
    ['-10210', "errcode: no Binance error code '-10210'"],
    ['-1', "errcode: no Binance error code '-1'"],
    ['0', "errcode: no Binance error code '0'"],
    ['200', "errcode: no Binance error code '200'"],
    ['qwertzuiop', "errcode: no Binance error is known as 'qwertzuiop'"],
    ['all is well', "errcode: no Binance error is known as 'all is well'"],
    ['constructor', "errcode: no Binance error is known as 'constructor'"],
    ['', "errcode: no Binance error is known as ''"],
    ['-', "errcode: no Binance error is known as '-'"],
  ])('%j says what was read and gives a command', async (query, first) => {
    const { stderr, exitCode } = await fail([query])
    expect(exitCode).toBe(1)
    expect(stderr.split('\n')).toEqual([first, expect.stringMatching(/^ {2}tip: .*errcode (?:[a-z]+ )?\S+/), ''])
  })

  it.each([
    ['-10210', /^did you mean .*-1021 \(INVALID_TIMESTAMP\).*\? errcode -\d+$/],
    ['INVALID_TIMESTMAP', /^did you mean INVALID_TIMESTAMP\b.*\? errcode INVALID_TIMESTAMP$/],
    ['2', /^it is a code of spot alone: errcode 2 --product spot$/],
    ['lits', /^did you mean the command 'list'\? errcode list$/],
    ['qwertzuiop', /^search for it: errcode search qwertzuiop$/],
    ['qwertz uiop', /^search for it: errcode search "qwertz uiop"$/],
  ])('%j is near something', async (query, tip) => {
    const [, told = ''] = (await fail([query])).stderr.split('  tip: ')
    expect(told.trimEnd()).toMatch(tip)
  })

  it('a file is to be decoded', async () => {
    expect(await fail(['package.json'])).toEqual({
      stderr: `errcode: no Binance error is known as 'package.json'
  tip: to find the errors in a file: errcode decode package.json
`,
      exitCode: 1,
    })
  })
})

describe('the form of the answer', () => {
  it('is an array of entries in JSON, also for one', async () => {
    const entries = JSON.parse(await check(['-1021', 'margin_not_sufficient', '--json']))
    expect(entries).toMatchObject([
      {
        code: -1021,
        name: 'INVALID_TIMESTAMP',
        product: 'usdm',
        category: { id: '10xx' },
        retry: 'fix',
        executed: 'no',
      },
      { code: -2019, name: 'MARGIN_NOT_SUFFICIEN', messages: ['Margin is insufficient.'] },
    ])
    expect(JSON.parse(await check(['--json', '429']))).toMatchObject([{ code: 429, product: 'http' }])
  })

  it.each([
    ['a narrow terminal', { columns: 40 }, [], 40],
    ['a wide terminal', { columns: 250 }, [], 100],
    ['a width that was asked for', { columns: 80 }, ['--width', '60'], 60],
    ['a width in a pipe', {}, ['--width', '60'], 60],
  ])('fits %s', async (_, world, options, width) => {
    const stdout = await check(['-1021', '-4164', '--color', 'never', ...options], world)
    const wide = tooWide(stdout, width).filter((line) => !/^(?:-?\d+|Page) +\S+$/.test(line))
    expect(wide).toEqual([])
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeGreaterThanOrEqual(width - 8)
  })

  it('cuts and breaks nothing in a pipe', async () => {
    const stdout = await check(['-1003'])
    const [entry] = JSON.parse(await check(['-1003', '--json']))
    for (const text of [entry.summary, ...entry.causes, ...entry.fixes, ...entry.messages]) {
      expect(stdout.split('\n').map((line) => line.replace(/^ +(?:- )?/, ''))).toContain(text)
    }
  })

  it.each<[string[], Parameters<typeof check>[1], boolean]>([
    [[], {}, false],
    [[], { columns: 80 }, true],
    [[], { columns: 80, env: { NO_COLOR: '1' } }, false],
    [[], { columns: 80, env: { NO_COLOR: '' } }, true],
    [[], { columns: 80, env: { TERM: 'dumb' } }, false],
    [[], { env: { FORCE_COLOR: '1' } }, true],
    [[], { columns: 80, env: { FORCE_COLOR: '0' } }, false],
    [['--color', 'always'], { env: { NO_COLOR: '1' } }, true],
    [['--color', 'never'], { columns: 80, env: { FORCE_COLOR: '1' } }, false],
    [['--json'], { columns: 80 }, false],
  ])('%j in %j is coloured: %s', async (options, world, coloured) => {
    expect((await check(['-1021', ...options], world)).includes('\u001b[')).toBe(coloured)
  })
})
