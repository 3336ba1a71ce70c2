/** What is remembered is what would be judged anew: lines are judged alike alone and among lines like them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hitsIn } from '../support/hits.ts'

const stamp = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const digits = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String)
const symbol = fc.constantFrom('BTCUSDT', 'ETHUSDT')

/** Lines that are judged by themselves, each a record with numbers of all kinds in it. */
const line = fc.oneof(
  fc
    .tuple(stamp, fc.uuid(), fc.constantFrom('-2019, msg=Margin is insufficient.', '-2013, msg=Order does not exist.'))
    .map(([time, id, error]) => `${time} ERROR order ${id} failed: <APIError> code=${error}`),
  fc
    .tuple(stamp, symbol, digits(1_600_000_000_000, 1_900_000_000_000))
    .map(
      ([time, pair, until]) =>
        `${time} ERROR binance ${pair} {"code":-1003,"msg":"Way too many requests; IP banned until ${until}."}`,
    ),
  fc
    .tuple(stamp, digits(1, 99), fc.constantFrom('5', '20', '100'))
    .map(
      ([time, price, least]) =>
        `${time} ERROR at ${price}.5: Order's notional must be no smaller than ${least} (unless you choose reduce only).`,
    ),
  fc
    .tuple(stamp, fc.constantFrom('fapi/v1', 'dapi/v1', 'api/v3'), digits(100000000, 999999999))
    .map(([time, path, id]) => `${time} ERROR POST /${path}/order?id=${id} 400 {"code":-1121,"msg":"Invalid symbol."}`),
  fc
    .tuple(stamp, digits(1000, 9999))
    .map(([time, amount]) => `${time} INFO closed on 16-11-2023 with -${amount}.51 USDT`),
  fc.tuple(stamp, digits(1000, 9999)).map(([time, offset]) => `${time} DEBUG mongodb took -${offset}, waiting`),
)

const facts = (text: string) =>
  hitsIn(text).map(({ code, entry, message, params, time, column, shape, confidence, matchedBy }) => ({
    code,
    product: entry?.product,
    message,
    params,
    time,
    column,
    shape,
    confidence,
    matchedBy,
  }))

describe('lines', () => {
  it('have the same errors alone and in a log', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        expect(facts(lines.join('\n'))).toEqual(lines.flatMap(facts))
      }),
      { numRuns: 150 },
    )
  })

  it('keep their own message, parameters, time and place', () => {
    const log = [
      '2026-11-20T08:14:03.221Z ERROR binance {"code":-1003,"msg":"Way too many requests; IP banned until 1618636066762."}',
      '2026-11-20T08:15:04.000Z ERROR binance {"code":-1003,"msg":"Way too many requests; IP banned until 1618636099999."}',
      '2026-11-20T08:16:05.111Z ERROR binance {"code":-1003,"msg":"Way too many requests; IP banned until 1618636066762."}',
    ]
    expect(hitsIn(log.join('\n')).map(({ line, time, params }) => [line, time, params])).toEqual([
      [1, '2026-11-20T08:14:03.221Z', ['1618636066762']],
      [2, '2026-11-20T08:15:04.000Z', ['1618636099999']],
      [3, '2026-11-20T08:16:05.111Z', ['1618636066762']],
    ])
  })

  it('that go on below are not mistaken for those that do not', () => {
    const head = '2026-11-20T08:14:03.221Z ERROR order rejected, code: -2010\n'
    const info = '2026-11-20T08:14:04.000Z INFO next\n'
    const text = '  message: Account has insufficient balance for requested action.\n'
    expect(hitsIn(head + info + head + info + head + text + info).map(({ message }) => message)).toEqual([
      null,
      null,
      'Account has insufficient balance for requested action.',
    ])
  })
})

it('forgets when a message never comes again, and goes on', () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, at) => `2026-11-20T08:14:03.221Z ERROR binance {"code":-4999,"msg":"Order ${at} is not known here"}`,
  )
  const hits = hitsIn(lines.join('\n'))
  expect(hits).toHaveLength(10_000)
  expect(hits.at(-1)).toMatchObject({ code: -4999, message: 'Order 9999 is not known here', line: 10_000 })
})
