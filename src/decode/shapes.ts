/** The forms in which libraries print an error: their names, where each comes from, and a sample of each. */

export interface Shape {
  name: string
  /** The libraries and tools that print it. */
  from: string
  /** Matches the text around the code; `#` in the samples' place is where the code stands. */
  pattern: RegExp
  samples: string[]
}

const code = '\\s*["\'`\\\\]*-?\\d{4,6}'

/** In the order they are tried: a library's own form before the general form it is made of. */
export const shapes: readonly Shape[] = [
  {
    name: 'python-binance',
    from: 'python-binance, unicorn-binance-rest-api',
    pattern: new RegExp(`API(?:Error|Exception)\\(code=${code}`),
    samples: [
      'binance.exceptions.BinanceAPIException: APIError(code=-1021): Timestamp for this request is outside of the recvWindow.',
    ],
  },
  {
    name: 'go-binance',
    from: 'go-binance (adshao, ccxt)',
    pattern: new RegExp(`(?:<|u003c|&lt;)APIError(?:>|\\\\?u003e|&gt;) .{0,24}code=${code}`),
    samples: [
      '<APIError> code=-2019, msg=Margin is insufficient.',
      '<APIError> status_code=400, code=-1121, msg=Invalid symbol.',
    ],
  },
  {
    name: 'connector-python',
    from: 'binance-connector-python, binance-futures-connector-python',
    pattern: new RegExp(`\\(\\s*\\d{3},${code}\\s*,`),
    samples: [`binance.error.ClientError: (400, -1121, 'Invalid symbol.', {'Date': 'Fri, 20 Nov 2026 08:14:03 GMT'})`],
  },
  {
    name: 'binance-futures-sdk',
    from: 'Binance_Futures_python, Binance_Futures_Java',
    pattern: new RegExp(`\\[Executing\\]${code}:`),
    samples: [`('ExecuteError', '[Executing] -1111: Precision is over the maximum defined for this asset.')`],
  },
  {
    name: 'ccxt',
    from: 'ccxt, freqtrade, passivbot',
    pattern: new RegExp(`\\bbinance(?:usdm|coinm|us)?\\s(?:\\d{3}\\s[\\w\\s']{2,30})?\\{\\\\*"code\\\\*":${code}`),
    samples: [
      `ccxt.base.errors.InvalidOrder: binanceusdm {"code":-4164,"msg":"Order's notional must be no smaller than 5 (unless you choose reduce only)"}`,
      `binance 418 I'm a teapot {"code":-1003,"msg":"Way too many requests; IP banned until 1618636066762."}`,
    ],
  },
  {
    name: 'escaped-json',
    from: 'JSON inside a JSON string: pino, winston, zap, Docker, journald',
    pattern: new RegExp(`\\\\+"code\\\\+"\\s*:${code}`),
    samples: [
      `{"level":"error","body":"{\\"code\\":-1008,\\"msg\\":\\"Request throttled by system-level protection.\\"}"}`,
    ],
  },
  {
    name: 'encoded-json',
    from: 'HTML pages, query strings',
    pattern: /(?:&quot;|&#34;|%22|u0022)code(?:&quot;|&#34;|%22|\\?u0022)(?:\s*:\s*|%3A)-?\d{4,6}/i,
    samples: ['{&quot;code&quot;:-2019,&quot;msg&quot;:&quot;Margin is insufficient.&quot;}'],
  },
  {
    name: 'json',
    from: 'Binance itself, and what passes its answer on',
    pattern: new RegExp(`"code"\\s*:${code}`),
    samples: ['{"code":-1121,"msg":"Invalid symbol."}', '"code": -1121,'],
  },
  {
    name: 'dict',
    from: 'Python, Ruby, PHP and Elixir dumps',
    pattern: new RegExp(`'code'\\s*:${code}|\\[?["':]?code["'\\]]?\\s*=>${code}`),
    samples: [
      `{'code': -4164, 'msg': "Order's notional must be no smaller than 5.0"}`,
      '[code] => -1021',
      ':code=>-1021',
    ],
  },
  {
    name: 'key-value',
    from: 'logfmt, Java, C# and Kotlin records',
    pattern: new RegExp(`code\\s?=${code}`, 'i'),
    samples: ['level=error code=-2011 msg="Unknown order sent."', `BinanceApiError{code=-1121, msg='Invalid symbol.'}`],
  },
  {
    name: 'bracketed',
    from: 'Binance.Net, sonvister/Binance, alerts',
    pattern: new RegExp(`[[({](?:Code:)?${code}\\s*[\\])}:]`, 'i'),
    samples: ['Signature for this request is not valid. (-1022)', 'API Error [-4061]: Order is rejected'],
  },
  {
    name: 'labelled',
    from: 'gekko, Binance.Net, mmbot, own log texts',
    pattern:
      /(?:error(?:\s?code)?|err|exception|binance|failed|reject\w*)\W{0,12}(?:-|\xe2\x88\x92|\xe2\x80[\x90-\x95])?\s?\d{4,6}\b/i,
    samples: ['[binance.js] Error -1013: Filter failure: LOT_SIZE', 'Binance Error Code: 2010'],
  },
  {
    name: 'object',
    from: 'Node inspect, Rust and Go structs, Elixir maps',
    pattern: new RegExp(`[{\\s(,\\[](?:\\w+_)?code:${code}`, 'i'),
    samples: [
      `{ code: -1111, msg: 'Precision is over the maximum defined for this asset.' }`,
      'map[code:-2013 msg:Order does not exist.]',
    ],
  },
  {
    name: 'coded-message',
    from: 'titles, documents, people',
    pattern: /\d{4,6}/,
    samples: ['-1111: Precision is over the maximum defined for this asset.', '-2014 BAD_API_KEY_FMT'],
  },
]

const reach = 60

/** Colours stand between a key and its code on a console; they are no part of the form. */
const withoutColours = (text: string): string => text.replace(/\x1b\[[\d;]*m/g, '')

/** The shape of the text around the code that stands at `start`. */
export const nameShape = (
  text: string,
  { start, end, matchedBy }: { start: number; end: number; matchedBy: string },
): string => {
  if (matchedBy === 'message') return 'message'
  const before = withoutColours(text.slice(Math.max(0, start - reach), start))
  const around = before + text.slice(start, Math.min(end, start + 12) + 2)
  return shapes.find(({ pattern }) => coversCode(pattern, around, before.length))?.name ?? 'coded-message'
}

/** The pattern must match up to the code itself, not some other place nearby. */
const coversCode = (pattern: RegExp, around: string, at: number): boolean => {
  for (let from = 0; from <= at; ) {
    const found = pattern.exec(around.slice(from))
    if (!found) return false
    if (from + found.index + found[0].length > at) return from + found.index <= at
    from += found.index + 1
  }
  return false
}
