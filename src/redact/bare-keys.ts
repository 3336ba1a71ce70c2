/** Keys that nothing names: Binance's keys and secrets have 64 letters and digits, its listen keys 60 to 64. */
import { wordStart } from './fragments.ts'
import { type Finder, hasDigit, type Rule, search } from './rule.ts'

const shortest = 60
const longest = 64

const isWordCode = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** A run that long has a character at one of every so many places: the others need not be looked at. */
const findRun: Finder = (text, from) => {
  for (let at = from + shortest - 1; at < text.length; at += shortest) {
    if (!isWordCode(text.charCodeAt(at))) continue
    let start = at
    while (start > from && isWordCode(text.charCodeAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && isWordCode(text.charCodeAt(end))) end++
    if (end - start >= shortest) return start
    at = end - 1
  }
  return -1
}

export const bareKeys: readonly Rule[] = [
  {
    // wss://stream.binance.com/ws/…, /stream?streams=btcusdt@trade/…
    kind: 'listen-key',
    hint: search('/ws/|streams='),
    pattern: /(?<before>(?:\/ws\/|streams=)(?:[^\s"'?&/]{0,60}\/){0,20})(?<secret>[a-z\d]{40,})(?![a-z\d@])/gi,
  },
  {
    kind: 'key',
    hint: findRun,
    pattern: new RegExp(
      `(?<before>${wordStart('a-z\\d')})(?<secret>[a-z\\d]{${shortest},${longest}})(?![a-z\\d])`,
      'gi',
    ),
    // Hashes and transactions are hexadecimal.
    spares: (secret) => /^[\da-f]+$/i.test(secret) || !hasDigit(secret),
  },
]
