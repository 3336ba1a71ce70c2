/** What a line tells of the request that failed: its symbol and endpoint, and who wrote the line. */

export interface Origin {
  /** `BTCUSDT` */
  symbol: string | undefined
  /** `POST /fapi/v1/order` */
  endpoint: string | undefined
  /** `freqtrade.worker` */
  logger: string | undefined
  /** The request only read: nothing can have been executed. */
  isRead: boolean
}

const symbols = [
  /\b(?:symbol|pair|market)\b["'\\]*\s*[:=]\s*["'\\]*([A-Z0-9]{2,14}(?:[/_-][A-Z0-9]{2,10})*)/i,
  /\b([A-Z0-9]{2,12}[/_-]?(?:USDT|USDC|BUSD|FDUSD)|[A-Z0-9]{2,12}USD_(?:PERP|\d{6}))\b/,
]

const path = /\/(?:[fdep]?api|sapi)\/v\d+\/[\w/]*\w/

/** Right before the path, or before the host that stands there. */
const method = /\b(GET|POST|PUT|DELETE)\b["'\s:]{1,3}(?:https?:\/\/[\w.:-]+)?$/
const methodReach = 100

const level = '\\b(?:DEBUG|INFO|WARN(?:ING)?|ERROR|ERR|FATAL|CRITICAL|SEVERE)\\b'

/** `ERROR [ccxt]`, `ERROR:bot.grid:`, `ERROR com.example.Bot -`; what ends like an error is one. */
const behindLevel = new RegExp(
  `${level}(?:\\]?\\s*[:|-]?\\s*\\[([\\w.:/ -]{1,40})\\]|:([\\w.]{1,60}):|\\s+((?![\\w.$]*(?:Error|Exception)\\b)[a-zA-Z_$][\\w$]*(?:[.][\\w$]+)+)\\s*[:-]\\s)`,
)

const loggers = [
  /"(?:logger|logger_name|loggerName|component|module|service)"\s*:\s*"([^"\\]{1,60})"/,
  /\b(?:logger|component|module|service|caller)=([\w./:-]{1,60})/,
  new RegExp(` - ([\\w.-]{1,60}) - ${level}`),
  behindLevel,
  /^\w{3} +\d{1,2} [\d:.]+ [\w.-]+ ([\w./-]{1,40})(?:\[\d+\])?: /,
  /^[\dT:.+-]{19,35} [\w.-]+ ([\w./-]{1,40})\[\d+\]: /,
  /^([\w.-]{1,40})\s*\| /,
]

const first = (patterns: readonly RegExp[], line: string): string | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(line)
    if (found) return found.slice(1).find((part) => part !== undefined)
  }
  return undefined
}

const readEndpoint = (line: string): Pick<Origin, 'endpoint' | 'isRead'> => {
  const found = path.exec(line)
  if (!found) return { endpoint: undefined, isRead: false }
  const [, verb] = method.exec(line.slice(Math.max(0, found.index - methodReach), found.index)) ?? []
  return { endpoint: verb ? `${verb} ${found[0]}` : found[0], isRead: verb === 'GET' }
}

export const readOrigin = (line: string): Origin => ({
  symbol: first(symbols, line)?.toUpperCase(),
  logger: first(loggers, line),
  ...readEndpoint(line),
})
