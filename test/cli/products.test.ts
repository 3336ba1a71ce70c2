/** Numbers and names that mean one thing in one product and another in the next. */
import { describe, expect, it } from 'vitest'
import { check } from '../support/errcode.ts'

const heads = (stdout: string): string[] => stdout.split('\n').filter((line) => /^-\d{4,6} /.test(line))

/** The products under a title, as the lines `  Spot, Options: …` name them. */
const named = (stdout: string, title: string): string[] => {
  const [, below = ''] = stdout.split(`${title}\n`)
  return below.split('\n').flatMap((line) => /^ {2}(\S[^:]*):/.exec(line)?.[1] ?? [])
}

const collisions: [code: number, usual: string, elsewhere: [product: string, title: string, name: string][]][] = [
  [-4003, 'QTY_LESS_THAN_ZERO', [['sapi', 'Wallet and Margin (SAPI)', 'CAPITAL_IEV']]],
  [
    -4016,
    'PRICE_HIGHTER_THAN_MULTIPLIER_UP',
    [['sapi', 'Wallet and Margin (SAPI)', 'CAPITAL_WITHDRAW_RESTRICTED_PASSWORD']],
  ],
  [-2021, 'ORDER_WOULD_IMMEDIATELY_TRIGGER', [['spot', 'Spot, Wallet and Margin (SAPI)', '']]],
  [-2022, 'REDUCE_ONLY_REJECT', [['spot', 'Spot, Wallet and Margin (SAPI)', '']]],
  [-2026, 'REDUCE_ONLY_ORDER_TYPE_NOT_SUPPORTED', [['spot', 'Spot, Wallet and Margin (SAPI)', 'ORDER_ARCHIVED']]],
  [-1008, 'Request Throttled', [['options', 'Options', 'TOO_MANY_REQUESTS']]],
  [-1108, 'BAD_ASSET', [['spot', 'Spot', 'PARAM_OVERFLOW']]],
  [-4087, 'REDUCE_ONLY_ORDER_PERMISSION', [['coinm', 'COIN-M Futures', 'INVALID_PAIR']]],
  [-4202, 'ADJUST_LEVERAGE_KYC_FAILED', [['coinm', 'COIN-M Futures', 'ADJUST_LEVERAGE_ACCOUNT_SYMBOL_FAILED']]],
  [-5041, 'BBO_ORDER_REJECT', [['portfolio-margin', 'Portfolio Margin', 'TOO_MANY_REQUESTS_IN_QUEUE']]],
  [-1128, 'OPTIONAL_PARAMS_BAD_COMBO', [['options', 'Options', 'BAD_CONTRACT']]],
]

describe('one number, several meanings', () => {
  it.each(collisions)('%i is %s, but not everywhere', async (code, usual, elsewhere) => {
    const stdout = await check([String(code)])
    expect(heads(stdout)).toEqual([expect.stringMatching(`^${code} ${usual}  USDⓈ-M Futures, `)])
    expect(named(stdout, 'Means something else in')).toEqual(elsewhere.map(([, title]) => title))
  })

  it.each(collisions.flatMap(([code, , elsewhere]) => elsewhere.map((there) => [code, ...there] as const)))(
    '%i --product %s',
    async (code, product, title, name) => {
      const stdout = await check([String(code), '--product', product])
      const [first = ''] = title.split(', ')
      expect(heads(stdout)).toEqual([expect.stringContaining(`${[code, name].filter(Boolean).join(' ')}  ${first}, `)])
      expect(named(stdout, 'Means something else in')[0]).toContain('USDⓈ-M Futures')
    },
  )

  it('is the same in the others: they are named together', async () => {
    expect(await check(['-1008'])).toContain(
      'Same in   COIN-M Futures, Spot, Portfolio Margin, Wallet and Margin (SAPI)\n',
    )
  })
})

describe('one name, several numbers', () => {
  it.each<[string, string[], string[], string[]]>([
    ['MIN_NOTIONAL', [], ['-4164'], ['-4178 in COIN-M Futures']],
    ['MIN_NOTIONAL', ['--product', 'coinm'], ['-4178'], ['-4164 in USDⓈ-M Futures, Portfolio Margin']],
    ['MIN_NOTIONAL', ['--product', 'all'], ['-4164', '-4178', '-4164'], []],
    ['FOK_ORDER_REJECT', [], ['-5021'], ['-6046 in Options']],
    ['FOK_ORDER_REJECT', ['--product', 'options'], ['-6046'], ['-5021 in USDⓈ-M Futures, Portfolio Margin']],
    ['ISOLATED_REJECT_WITH_JOINT_MARGIN', [], ['-4167', '-4183'], []],
  ])('%s %j', async (name, options, codes, elsewhere) => {
    const stdout = await check([name, ...options])
    expect(heads(stdout).map((line) => line.split(' ')[0])).toEqual(codes)
    expect(named(stdout, 'Has another number elsewhere')).toEqual(elsewhere)
    expect(named(stdout, 'Means something else in')).toEqual([])
  })
})

describe('the umbrellas of Spot answer by their text', () => {
  it.each([
    ['Filter failure: LOT_SIZE', '-1013 INVALID_MESSAGE', 'floor(quantity / stepSize) × stepSize'],
    ['Filter failure: PERCENT_PRICE_BY_SIDE', '-1013 INVALID_MESSAGE', 'bidMultiplierDown'],
    ['Account has insufficient balance for requested action.', '-2010 NEW_ORDER_REJECTED', '`free`'],
    ['Unknown order sent.', '-2011 CANCEL_REJECTED', 'GET /api/v3/order '],
    ['Order amend (quantity increase) is not supported.', '-2038 ORDER_AMEND_REJECTED', '`newQty`'],
  ])('%s', async (message, head, fix) => {
    const stdout = await check([message, '--product', 'spot'])
    expect(heads(stdout)).toEqual([`${head}  Spot, ${head.startsWith('-1013') ? '10xx' : '11xx'}`])
    expect(stdout).toContain(fix)
  })
})

describe('the default product', () => {
  it.each([
    ['coinm', ['-4087'], '-4087 INVALID_PAIR  COIN-M Futures, 40xx'],
    ['spot', ['2'], '2  Spot, streams'],
    ['spot', ['-1108', '--product', 'usdm'], '-1108 BAD_ASSET  USDⓈ-M Futures, 11xx'],
    ['', ['-4087'], '-4087 REDUCE_ONLY_ORDER_PERMISSION  USDⓈ-M Futures, 40xx'],
  ])('ERRCODE_PRODUCT=%s %j', async (product, args, head) => {
    expect((await check(args, { env: { ERRCODE_PRODUCT: product } })).split('\n')[0]).toBe(head)
  })

  it.each([
    [['search', 'pair'], '-4087'],
    [['list', '40xx'], '-4087'],
  ])('%j asks in it, too', async (args, code) => {
    const stdout = await check([...args, '--json'], { env: { ERRCODE_PRODUCT: 'coinm' } })
    const entries = JSON.parse(stdout).map((found: { entry?: object }) => found.entry ?? found)
    expect(new Set(entries.map(({ product }: { product: string }) => product))).toEqual(new Set(['coinm']))
    expect(entries.map((entry: { code: number }) => String(entry.code))).toContain(code)
  })
})

it('says what a regional exchange sends instead', async () => {
  expect(await check(['-1111', '--product', 'spot'])).toContain(
    'Binance.US says: Precision is over the maximum defined for this asset. (page of 2023-03-08)\n',
  )
  expect(await check(['-1013', '--product', 'spot'])).not.toContain('Binance.US')
})
