/** Explains whatever a client threw or returned, and says whether to send the request again. */
import type { Product } from '../catalog/entry.ts'
import { takeApart } from './error-parts.ts'
import type { Explanation } from './explanation.ts'
import { resolve } from './resolve.ts'
import { type Decision, decide } from './retry-table.ts'
import { waitOf } from './wait.ts'

export interface ExplainOptions {
  /** The product to take where the error names none: by its address, its host, or its exchange id. `usdm` when left out. */
  product?: Product
}

export interface RetryOptions extends ExplainOptions {
  /** The time now in epoch milliseconds, against which dates in headers and messages are reckoned. The clock's when left out. */
  now?: number
}

/**
 * What an error means, why it happens, how to put it right, whether to send the request again, and whether the order may
 * have been executed anyway.
 *
 * Takes what any client threw or returned: an `Error` (its message, `cause`, `code`, `body`, `response`, `data`), an
 * axios error, ccxt's `binanceusdm {…}` messages, `{ code, msg }`, a WebSocket API reply, a `Response`, a text, bytes.
 * An error without a code is known by its message, or by its HTTP status as an entry of the product `http`.
 *
 * Gives `undefined` for a stranger: a network error, another exchange's error, a fault in your own program, a success.
 * Never throws, whatever it is given.
 *
 * ```ts
 * try { await client.newOrder(order) }
 * catch (error) { log.error(explain(error)?.summary ?? error) }
 * ```
 */
export const explain = (error: unknown, { product = 'usdm' }: ExplainOptions = {}): Explanation | undefined =>
  resolve(takeApart(error), product)

/**
 * Whether to send the request that failed again, when, and whether to look first if it was executed after all.
 *
 * Takes what `explain` takes; for a stranger it says no. The time to wait comes from a `Retry-After` header, from
 * `error.data.retryAfter` of a WebSocket API reply, or from the end of a ban in the message; the longest of them counts.
 * Never throws.
 *
 * ```ts
 * const { retry, afterMs = 1000, verifyFirst } = shouldRetry(error)
 * if (verifyFirst && (await orderExists(clientOrderId))) return
 * if (retry === 'no') throw error
 * if (retry === 'after') await sleep(afterMs)
 * ```
 */
export const shouldRetry = (error: unknown, { product = 'usdm', now = Date.now() }: RetryOptions = {}): Decision => {
  const parts = takeApart(error)
  const explanation = resolve(parts, product)
  return decide(explanation, explanation && waitOf(parts, explanation.message, now))
}
