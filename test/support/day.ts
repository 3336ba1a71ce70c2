/** A day in a bot's log: a loop, a ban, a timeout, and what goes wrong on any day. */

const start = Date.UTC(2026, 10, 20)
const second = 1000
const minute = 60 * second
const hour = 60 * minute

type Line = [time: number, text: string]

/** Steps of a loop take not quite the same time; the same ones in every run. */
const jitter = (at: number, most: number): number => ((at * 7919) % 1000) * (most / 1000)

const api = (code: number, message: string): string =>
  `ERROR binance.exceptions.BinanceAPIException: APIError(code=${code}): ${message}`

const harmless: Line[] = Array.from({ length: 24 * 60 }, (_, at) => [
  start + at * minute + jitter(at, 900),
  'INFO grid: heartbeat, 12 levels, pnl=-1021.55',
])

export const loopTimes = 12_408

const loop: Line[] = Array.from({ length: loopTimes }, (_, at) => [
  start + 2 * hour + 14 * minute + at * 1300 + jitter(at, 300),
  api(-4061, "Order's position side does not match user's setting."),
])

const banFrom = start + 7 * hour + 10 * minute
const banUntil = start + 7 * hour + 40 * minute

const ban: Line[] = Array.from({ length: 30 }, (_, at) => [
  banFrom + at * (20 + jitter(at, 60)) * second,
  api(
    -1003,
    `Way too many requests; IP banned until ${banUntil}. Please use the websocket for live updates to avoid bans.`,
  ),
])

const timeout: Line[] = [
  [
    start + 15 * hour + 3 * minute + 21 * second,
    `ERROR POST https://fapi.binance.com/fapi/v1/order symbol=BTCUSDT newClientOrderId=grid-7f3a {"code":-1007,"msg":"Timeout waiting for response from backend server. Send status unknown; execution status unknown."}`,
  ],
]

const ordinary: Line[] = [
  [start + 1 * hour, api(-2019, 'Margin is insufficient.')],
  [start + 9 * hour, api(-1021, 'Timestamp for this request is outside of the recvWindow.')],
  [start + 11 * hour, api(-4164, "Order's notional must be no smaller than 5 (unless you choose reduce only).")],
  [start + 12 * hour, api(-2019, 'Margin is insufficient.')],
  [start + 20 * hour, api(-1003, 'Too many requests; current limit is 2400 requests per minute.')],
]

const toText = (lines: Line[]): string =>
  lines
    .sort(([one], [other]) => one - other)
    .map(([time, text]) => `${new Date(time).toISOString().replace('T', ' ').replace('Z', '')} ${text}\n`)
    .join('')

export const badDay = toText([...harmless, ...loop, ...ban, ...timeout, ...ordinary])

export const goodDay = toText([...harmless, ...ordinary])
