/** What HTTP headers carry: `Authorization`, `Cookie`, and bearer tokens wherever they are told. */
import { bare, closing, comma, equals, notMasked, opening, quote } from './fragments.ts'
import { hasDigit, type Rule, search } from './rule.ts'

const is = `${closing}(?:${equals}|${comma}(?=${quote}))${opening}`
const pair = String.raw`[\w!#$%*+.^~|-]+=[^\s;,"'\\]*`

export const headers: readonly Rule[] = [
  {
    kind: 'token',
    hint: search('authorization'),
    pattern: new RegExp(
      `(?<before>authorization${is}(?:(?:bearer|basic|token|digest|apikey|hmac)(?:\\s|%20|\\+))?)(?<secret>${notMasked}${bare}{4,})`,
      'gi',
    ),
  },
  {
    kind: 'token',
    hint: search('bearer'),
    pattern: new RegExp(`(?<before>bearer(?:\\s+|%20))(?<secret>${notMasked}[\\w.~+/=-]{12,})`, 'gi'),
    spares: (secret) => !hasDigit(secret),
  },
  {
    kind: 'cookie',
    hint: search('cookie'),
    pattern: new RegExp(`(?<before>cookies?${is})(?<secret>${notMasked}${pair}(?:;\\s?(?:${pair}|[\\w-]+))*)`, 'gi'),
  },
]
