/** Takes apart whatever a client threw or returned: codes with their messages, texts, status, addresses, times to wait. */
import { addressesIn } from './address.ts'
import { isObject, isText, itemsOf, peek, peekFirst, textOf } from './peek.ts'

/** A code and the text beside it. */
export interface CodeAndText {
  code: number
  message: string | null
  /** The text stands under `msg`, as in Binance's own answers. */
  isBody: boolean
}

/** Everything in the order it was met, outermost first. */
export interface ErrorParts {
  codes: CodeAndText[]
  texts: string[]
  statuses: number[]
  addresses: string[]
  headers: unknown[]
  /** `error.data.retryAfter` of a WebSocket API reply, epoch milliseconds. */
  retryAfter: unknown
  /** The class of the error, as its `name` says. */
  names: string[]
  /** The answer has the fields of another system's. */
  isForeign: boolean
  /** As an explanation tells it that is explained again. */
  product: unknown
}

/** Where clients keep an answer, or the error that another one wraps. */
const inside = [
  'body',
  'data',
  '_data',
  'response',
  'error',
  'cause',
  'reason',
  'errors',
  'responseText',
  'responseJSON',
]
/** What was sent: it tells where to, and its payload is no answer. */
const requests = ['config', 'request', 'requestOptions', 'options']
const statusKeys = ['status', 'statusCode', 'status_code', 'httpStatus']
const foreignKeys = ['retCode', 'ret_code', 'retMsg', 'ret_msg', 'sCode', 'sMsg', 'err_code', 'jsonrpc', 'errno']

/** Binance's own text stands under `msg`, also where it says `success` beside it. */
const isOthers = (value: object, code: number | undefined, msg: unknown): boolean =>
  foreignKeys.some((key) => peek(value, key) !== undefined) ||
  (code !== undefined && !isText(msg) && peek(value, 'success') === false)

/** No answer is deeper or wider than this. */
const mostValues = 200

/** Also of a code that arrives as text or, from a parser of large numbers, as a bigint. */
const codeOf = (value: unknown): number | undefined => {
  const text = isText(value) || typeof value === 'bigint' || typeof value === 'number' ? String(value) : ''
  return /^-?\d{4,6}$/.test(text) ? Number(text) : undefined
}

const isStatus = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 400 && value < 600

const parsed = (text: string): unknown => {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const takeApart = (error: unknown): ErrorParts => {
  const parts: ErrorParts = {
    codes: [],
    texts: [],
    statuses: [],
    addresses: [],
    headers: [],
    retryAfter: undefined,
    names: [],
    isForeign: false,
    product: peek(error, 'product'),
  }
  const queue: unknown[] = [typeof error === 'number' ? { code: error, status: error } : error]
  const met = new Set<unknown>()

  const readText = (text: string): void => {
    const value = parsed(text)
    if (value === undefined) parts.texts.push(text)
    else queue.push(value)
  }

  const readObject = (value: object): void => {
    const code = codeOf(peek(value, 'code'))
    const msg = peek(value, 'msg')
    const text = [msg, peek(value, 'message')].find(isText)
    if (code !== undefined) parts.codes.push({ code, message: text || null, isBody: isText(msg) || text === undefined })
    else if (text) readText(text)
    const status = peekFirst(value, statusKeys, isStatus)
    if (status !== undefined) parts.statuses.push(status)
    const name = peek(value, 'name')
    if (isText(name)) parts.names.push(name)
    for (const place of [value, ...requests.map((key) => peek(value, key))]) parts.addresses.push(...addressesIn(place))
    const headers = peek(value, 'headers')
    if (isObject(headers)) parts.headers.push(headers)
    parts.retryAfter ??= peek(value, 'retryAfter')
    parts.isForeign ||= isOthers(value, code, msg)
    queue.push(...inside.map((key) => peek(value, key)))
  }

  for (let at = 0; at < queue.length && at < mostValues; at++) {
    const value = queue[at]
    if (met.has(value)) continue
    met.add(value)
    const text = textOf(value)
    if (text !== undefined) readText(text)
    else if (isObject(value)) {
      const items = itemsOf(value)
      if (items) queue.push(...items)
      else readObject(value)
    }
  }
  return parts
}
