/** How long Binance asks to wait: in a header, in the body of a WebSocket API reply, or in the message of a ban. */
import type { ErrorParts } from './error-parts.ts'
import { call, isText, peek } from './peek.ts'

/** Reads a header of a `Headers` object, or of a plain one in any case. */
const headerOf = (headers: unknown, name: string): string | undefined => {
  const found = call(headers, 'get', name) ?? peek(headers, name) ?? peek(headers, 'Retry-After')
  return isText(found) || typeof found === 'number' ? String(found) : undefined
}

/** `Retry-After: 30`, or a date. */
const waitOfHeaders = (headers: unknown, now: number): number | undefined => {
  const value = headerOf(headers, 'retry-after')?.trim()
  if (!value) return undefined
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000
  const until = Date.parse(value)
  return Number.isNaN(until) ? undefined : until - now
}

/** Epoch milliseconds, until the year 2286. */
const epoch = /(?<!\d)[1-9]\d{12}(?!\d)/

/** `IP banned until 1618636066762.` */
const waitOfMessage = (message: string | null, now: number): number | undefined => {
  const until = /\bban/i.test(message ?? '') ? epoch.exec(message ?? '') : null
  return until === null ? undefined : Number(until[0]) - now
}

/** `retryAfter: 1618636066762` in the data of a WebSocket API reply. */
const waitOfEpoch = (retryAfter: unknown, now: number): number | undefined =>
  typeof retryAfter === 'number' && epoch.test(String(retryAfter)) ? retryAfter - now : undefined

/** Milliseconds from now, the longest of what is asked for; undefined where nothing is. */
export const waitOf = (
  { headers, retryAfter }: ErrorParts,
  message: string | null,
  now: number,
): number | undefined => {
  const waits = [
    ...headers.map((one) => waitOfHeaders(one, now)),
    waitOfMessage(message, now),
    waitOfEpoch(retryAfter, now),
  ].filter((wait) => wait !== undefined)
  return waits.length > 0 ? Math.max(...waits) : undefined
}
