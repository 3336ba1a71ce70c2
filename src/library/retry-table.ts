/** From what is known of an error to what a program does next: the one table of decisions. */
import type { Executed, Retry } from '../catalog/entry.ts'

/** What to do with the request that failed. */
export interface Decision {
  /** `no`: do not send it again as it is · `now`: at once · `after`: after a pause. */
  retry: 'no' | 'now' | 'after'
  /**
   * Milliseconds to wait, where Binance said how long; 0 when that time is over. Left out where it said nothing: then
   * wait as your program usually does, longer on each try.
   */
  afterMs?: number
  /**
   * The order may exist although an error came back: look it up by its client order id before anything else, and send
   * it again only when it is not there. For requests that change nothing this does not matter.
   */
  verifyFirst: boolean
}

/** `verify` is `after`: once it is certain that nothing was executed, the request may be sent again. */
const byRetry: Record<Retry, Decision['retry']> = {
  now: 'now',
  backoff: 'after',
  verify: 'after',
  fix: 'no',
  done: 'no',
  stop: 'no',
}

/** Nothing is known of a stranger, not even whether the request arrived. */
const stranger: Decision = { retry: 'no', verifyFirst: true }

/** `waitMs`: how long Binance asks to wait. What may be sent at once waits as well where it asks for that. */
export const decide = (
  verdict: { retry: Retry; executed: Executed } | undefined,
  waitMs: number | undefined,
): Decision => {
  if (verdict === undefined) return stranger
  const retry = byRetry[verdict.retry]
  const verifyFirst = verdict.executed === 'maybe'
  if (retry === 'no' || waitMs === undefined) return { retry, verifyFirst }
  return { retry: 'after', afterMs: Math.max(0, Math.ceil(waitMs)), verifyFirst }
}
