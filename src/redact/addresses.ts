/** IP addresses and e-mail addresses; versions, and the machine's own addresses, are none. */
import { wordStart } from './fragments.ts'
import { atSign, type Rule, search } from './rule.ts'

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'

/** Every machine has them: `127.0.0.1`, `0.0.0.0`, masks of networks. */
const isOwn = (address: string): boolean => /^(?:127\.|0\.0\.0\.0$|255\.)/.test(address)

/** `version 1.2.3.4`, `v1.2.3.4`, `pkg==1.2.3.4` */
const behindVersion = /(?:\bv|\bver(?:sion)?s?|\brelease|\bbuild|\brevision|==)["'\s:=]{0,4}$/i

/** `Chrome/120.0.0.0`; `host.example.com/203.0.113.7` is a name with its address, `/ip/203.0.113.7` a path. */
const behindProduct = /(?:^|[\s"'(;,])[a-z][\w+-]*\/$/i

const isVersion = (line: string, from: number, to: number): boolean => {
  const before = line.slice(Math.max(0, from - 40), from)
  if (behindVersion.test(before)) return true
  return behindProduct.test(before) && !/^:\d/.test(line.slice(to, to + 2))
}

const inHead = /:\/\/[^\s/]*$/

/** `::` stands for zeros once; without it there are eight groups. */
const isWhole = (address: string): boolean =>
  address.includes('::') ? address.indexOf('::') === address.lastIndexOf('::') : address.split(':').length === 8

export const addresses: readonly Rule[] = [
  {
    kind: 'ip',
    hint: search('\\d\\.\\d{1,3}\\.\\d{1,3}\\.\\d'),
    pattern: new RegExp(
      `(?<before>${wordStart('a-z\\d')})(?<secret>(?<!\\d\\.)${octet}(?:\\.${octet}){3})(?![a-z\\d]|\\.\\d|-(?:rc|alpha|beta|dev|pre|snapshot|final))`,
      'gi',
    ),
    spares: (secret, line, at) => isOwn(secret) || isVersion(line, at, at + secret.length),
  },
  {
    // Amazon's names of machines: ip-10-0-3-7
    kind: 'ip',
    hint: search('ip-\\d{1,3}-\\d{1,3}-\\d'),
    pattern: new RegExp(`(?<before>)(?<secret>(?<![a-z\\d])ip-${octet}(?:-${octet}){3})(?![\\w-])`, 'gi'),
  },
  {
    // Of the net, of a private one, of a link; nothing else begins like these.
    kind: 'ip',
    hint: search(':(?::|[\\da-f]{1,4}:[\\da-f]{1,4}:)'),
    pattern: new RegExp(
      `(?<before>${wordStart('\\w:.')})(?<secret>(?:[23][\\da-f]{3}|f[cd][\\da-f]{2}|fe[89ab][\\da-f])(?:::?[\\da-f]{1,4}(?![\\da-f])){0,7}(?:::)?)(?![\\w]|:[\\da-f])`,
      'gi',
    ),
    spares: (secret) => !isWhole(secret),
  },
  {
    kind: 'email',
    hint: atSign,
    pattern: new RegExp(
      `(?<before>${wordStart('\\w.+-')})(?<secret>[\\w+](?:[\\w.+-]|%2b){0,63}(?:@|%40)(?:[a-z\\d][a-z\\d-]{0,62}\\.)+[a-z]{2,24})(?![\\w-])`,
      'gi',
    ),
    // git@github.com, icon@2x.png; before the host of a URL stands a password.
    spares: (secret, line, at) => /^git@|@\dx\./i.test(secret) || inHead.test(line.slice(Math.max(0, at - 200), at)),
  },
]
