/** Makes a log of any size in which the number of errors is known: lines of several libraries, most of them harmless. */
import { closeSync, openSync, writeSync } from 'node:fs'

export interface Log {
  bytes: number
  lines: number
  errors: number
  /** Of the errors, those without a code. */
  byMessage: number
  /** How many of each code. */
  codes: Record<number, number>
}

/** Code and text as they come from the API. */
const errors: [number, string][] = [
  [-1000, 'An unknown error occured while processing the request.'],
  [-1003, 'Too many requests; current limit is 2400 requests per minute.'],
  [-1007, 'Timeout waiting for response from backend server. Send status unknown; execution status unknown.'],
  [-1008, 'Request throttled by system-level protection.'],
  [-1021, 'Timestamp for this request is outside of the recvWindow.'],
  [-1021, "Timestamp for this request was 1000ms ahead of the server's time."],
  [-1022, 'Signature for this request is not valid.'],
  [-1111, 'Precision is over the maximum defined for this asset.'],
  [-1121, 'Invalid symbol.'],
  [-2011, 'Unknown order sent.'],
  [-2013, 'Order does not exist.'],
  [-2015, 'Invalid API-key, IP, or permissions for action.'],
  [-2019, 'Margin is insufficient.'],
  [-2021, 'Order would immediately trigger.'],
  [-2022, 'ReduceOnly Order is rejected.'],
  [-4003, 'Quantity less than or equal to zero.'],
  [-4014, 'Price not increased by tick size.'],
  [-4028, 'Leverage 200 is not valid.'],
  [-4046, 'No need to change margin type.'],
  [-4061, "Order's position side does not match user's setting."],
  [-4131, "The counterparty's best price does not meet the PERCENT_PRICE filter limit."],
  [-4164, "Order's notional must be no smaller than 5 (unless you choose reduce only)."],
  [-5021, 'Due to the order could not be filled immediately, the FOK order has been rejected.'],
  [-5022, 'Due to the order could not be executed as maker, the Post Only order will be rejected.'],
]

/** Texts long enough, and enough about trading, to be an error by themselves. */
const telling = errors.filter(([code, text]) => text.length > 34 && ![-1000, -1003, -1008].includes(code))

type Pick = <Value>(values: readonly Value[]) => Value
type Draw = (below: number) => number

/** A small generator of its own, so that every run has the same log (mulberry32). */
const createDraw = (seed: number): Draw => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const symbols = ['BTCUSDT', 'ETHUSDT', 'SOLUSDT', 'BNBUSDT', 'XRPUSDT', 'DOGEUSDT', 'ADAUSDT', '1000PEPEUSDT']
const hosts = ['fapi.binance.com', 'api.binance.com', '10.0.3.17', 'stream.binance.com:9443']
const digits = (number: number, width: number): string => String(number).padStart(width, '0')

export const createLines = (seed: number) => {
  const draw = createDraw(seed)
  const pick: Pick = (values) => values[draw(values.length)] as (typeof values)[number]
  let clock = Date.UTC(2026, 10, 20)
  const hex = (length: number): string => digits(0, length).replace(/0/g, () => draw(16).toString(16))
  const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-9${hex(3)}-${hex(12)}`
  const amount = (): string => `${draw(2) ? '-' : ''}${1000 + draw(5000)}.${digits(draw(100), 2)}`
  const stamp = (): string => {
    clock += draw(40)
    return new Date(clock).toISOString()
  }
  const harmless: (() => string)[] = [
    () =>
      `${stamp()} INFO  [strategy] ${pick(symbols)} ema fast=${amount()} slow=${amount()} signal=hold position none`,
    () =>
      `${stamp()} DEBUG [ws] ${pick(hosts)} <- {"e":"aggTrade","E":${clock},"s":"${pick(symbols)}","p":"${amount()}","q":"0.014","m":true}`,
    () =>
      `{"level":30,"time":${clock},"pid":4711,"hostname":"bot-1","symbol":"${pick(symbols)}","msg":"order filled","orderId":${draw(1e9)}}`,
    () =>
      `10.0.3.17 - - [20/Nov/2026:08:14:03 +0000] "GET /fapi/v1/klines?symbol=${pick(symbols)}&limit=500 HTTP/1.1" 200 ${draw(90000)}`,
    () =>
      `level=info ts=${stamp()} caller=worker.go:${draw(900)} msg="heartbeat" open=${draw(9)} margin=${amount().replace('-', '')} latency=12ms`,
    () =>
      `${stamp()} - freqtrade.worker - INFO - Bot heartbeat. PID=${draw(60000)}, version='2026.10', state='RUNNING'`,
  ]
  const decoys: (() => string)[] = [
    () =>
      `${stamp()} INFO  [pnl] closed on ${digits(1 + draw(28), 2)}-11-2023 with ${amount()} USDT (${amount()}%), fee -1021.55`,
    () => `${stamp()} DEBUG [http] request ${uuid()} took ${draw(900)} ms, trace ${uuid()}, offset -${draw(2000)}ms`,
    () =>
      `{"level":30,"time":${clock},"requestId":"${uuid()}","delta":-${1000 + draw(5000)}.5,"msg":"balance updated"}`,
    () =>
      `${stamp()} INFO  rotated bot-2026-11-20.log.${draw(90)} to archive/2026-11/x-${1000 + draw(5000)}.gz, ${draw(99999)} lines`,
  ]
  const coded: ((code: number, text: string) => string)[] = [
    (code, text) => `${stamp()} ERROR binance.exceptions.BinanceAPIException: APIError(code=${code}): ${text}`,
    (code, text) => `${stamp()} ERROR [ccxt] binanceusdm {"code":${code},"msg":"${text}"}`,
    (code, text) =>
      `${stamp()} WARN  [rest] POST https://fapi.binance.com/fapi/v1/order 400 {"code":${code},"msg":"${text}"}`,
    (code, text) => `${stamp()} ERROR order ${uuid()} failed: <APIError> code=${code}, msg=${text}`,
    (code, text) => `level=error ts=${stamp()} symbol=${pick(symbols)} code=${code} msg="${text}"`,
    (code, text) =>
      `{"level":50,"time":${clock},"err":{"type":"BinanceError","code":${code},"message":"${text}"},"msg":"order failed"}`,
    (code, text) =>
      `${stamp()} ERROR binance.error.ClientError: (400, ${code}, '${text.replace(/'/g, "\\'")}', {'Server': 'nginx'})`,
  ]
  const bare: ((text: string) => string)[] = [
    (text) => `${stamp()} ERROR could not place order for ${pick(symbols)}: ${text}`,
    (text) => `${stamp()} - freqtrade.exchange - WARNING - order rejected by exchange: ${text}`,
    (text) => `{"level":50,"time":${clock},"symbol":"${pick(symbols)}","error":"${text}"}`,
  ]
  return {
    harmless: () => pick(harmless)(),
    decoy: () => pick(decoys)(),
    coded: () => {
      const error = pick(errors)
      return { code: error[0], line: pick(coded)(...error) }
    },
    bare: () => {
      const [code, text] = pick(telling)
      return { code, line: pick(bare)(text) }
    },
    draw,
  }
}

/** A line that stands without the other lines; `count` is filled in. */
export const makeLog = (path: string, size: number, rate = 100, seed = 7): Log => {
  const { harmless, decoy, coded, bare, draw } = createLines(seed)
  const log: Log = { bytes: 0, lines: 0, errors: 0, byMessage: 0, codes: {} }
  const file = openSync(path, 'w')
  let pending: string[] = []
  let length = 0
  const flush = (): void => {
    log.bytes += writeSync(file, Buffer.from(pending.join('\n').concat('\n'), 'latin1'))
    pending = []
    length = 0
  }
  while (log.bytes + length < size) {
    let line: string
    if (draw(rate) === 0) {
      log.errors++
      const isBare = draw(6) === 0
      if (isBare) log.byMessage++
      const error = isBare ? bare() : coded()
      log.codes[error.code] = (log.codes[error.code] ?? 0) + 1
      line = error.line
    } else line = log.lines % 2 ? decoy() : harmless()
    log.lines++
    length += line.length + 1
    if (pending.push(line) === 8192) flush()
  }
  if (pending.length > 0) flush()
  closeSync(file)
  return log
}
