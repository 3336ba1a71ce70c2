/** Secrets that a name tells: `apiKey=…`, `"signature": "…"`, `X-MBX-APIKEY: …`, in the syntax of any language. */
import { bare, closing, comma, equals, notMasked, opening, quote, word, wrapping } from './fragments.ts'
import type { Kind } from './kinds.ts'
import { hasDigit, type Rule, search } from './rule.ts'

/** What tells two of a kind apart: `API_KEY_2`, `secretKeyTestnet`. */
const which = '(?:_?\\d{1,2}|[-_]?(?:main|live|prod|real|demo|test|testnet|spot|futures|binance))?'

const names: [kind: Kind, name: string, hint?: string][] = [
  ['key', 'api[-_. ]?key|access[-_]?key(?:[-_]?id)?|[?&]key', 'api.?key|access.?key|[?&]key'],
  ['listen-key', 'listen[-_ ]?key'],
  ['signature', 'signature|(?<![a-z])sign?', 'signature|sign?(?![a-z])'],
  ['token', 'token'],
  [
    'secret',
    'secret(?:[-_ ]?(?:access[-_ ]?)?key)?|pass[-_ ]?phrase|private[-_ ]?key|mnemonic',
    'secret|phrase|private|mnemonic',
  ],
  ['password', `passw(?:or)?d|passcode|(?<![a-z])pwd|["']pass(?=["'])`, `passw|passcode|pwd|["']pass["']`],
]

/** `config.api_key`, as the source of a program has it; a password may have any form, so there the first word decides. */
const isExpression = (value: string): boolean => /^[a-z_]\w*(?:\.[a-z_]\w*)+$/i.test(value)
const isVariable = (value: string): boolean => /^(?:os|process|self|this|config|settings|cfg|env|args)\.\w/.test(value)
const isContract = (value: string): boolean => /^0x[\da-f]{40}$/i.test(value)

const isNoWord: Partial<Record<Kind, (value: string) => boolean>> = {
  token: (value) => value.length < 12 || !hasDigit(value) || isContract(value),
}

/** Words of an ordinary sentence are no keys; a key that was cut off is still one. */
const isNoKey = (value: string): boolean =>
  (hasDigit(value) ? value.length < 6 : value.length < 20) || isExpression(value)

/** What stands where a secret would: nothing, a variable, a file. */
const isNoSecret = (value: string): boolean =>
  value.length < 3 ||
  /^(?:null|none|nil|undefined|true|false|\*+|x{3,}|\.{3,}|\[?(?:redacted|masked|hidden|filtered)\]?|\$[\w{(].*|-----BEGIN)$/i.test(
    value,
  ) ||
  /^(?:\.{0,2}\/|~\/|[a-z]:\\)[\w./~-]*$/i.test(value) ||
  isVariable(value)

/** Only a long word with a digit is a secret in a sentence or a list: `signature 5b41…`, `("X-MBX-APIKEY", "vmPU…")`. */
const told = (name: string): string =>
  `(?<before>(?:${name})${which}${closing}(?:${comma}|\\s{1,3}(?:is\\s|was\\s)?)${opening})(?<secret>${notMasked}${word}{16,})`

const strict = (name: string): string =>
  `(?<before>(?:${name})${which}${closing}${equals}${opening})(?<secret>${notMasked}${word}{6,})`

/** A password may be anything up to its closing quote, or up to a blank. */
const quoted = (name: string): string =>
  `(?<before>(?:${name})${which}${closing}(?:${equals}|${comma})${wrapping}(?<quote>${quote}))(?<secret>${notMasked}(?:(?!\\k<quote>)(?:\\\\.|[^\\\\])){1,512}?)(?=\\k<quote>)`

const unquoted = (name: string): string =>
  `(?<before>(?:${name})${which}${closing}${equals}${opening})(?<secret>${notMasked}${bare}+)`

/** A line of an `.env` file, whose value is all that follows. */
const variable = (name: string): string =>
  `(?<before>^\\W{0,3}(?:(?:export|set|env|-e|--env)\\s{1,2})?[a-z_][\\w.]{0,60}?(?:${name})${which}=)(?<secret>${notMasked}[^\\s"']\\S+)(?=\\s*$)`

const flag = (name: string): string =>
  `(?<before>--?[\\w-]{0,31}?(?:${name})\\s{1,3}${opening})(?<secret>${notMasked}[^\\s"'-][^\\s"']{2,})`

type Form = [pattern: string, spares: (value: string) => boolean]

const strictForms = (kind: Kind, name: string): Form[] => [
  [strict(name), isNoWord[kind] ?? isNoKey],
  [told(name), (value) => !hasDigit(value) || isContract(value)],
]

const looseForms = (name: string): Form[] => [
  ...[quoted, unquoted, variable, flag].map((form): Form => [form(name), isNoSecret]),
  [told(name), (value) => !hasDigit(value)],
]

const rulesOf = ([kind, name, about = name]: (typeof names)[number]): Rule[] => {
  const hint = search(about)
  const forms = kind === 'secret' || kind === 'password' ? looseForms(name) : strictForms(kind, name)
  return forms.map(([pattern, spares]) => ({ kind, hint, pattern: new RegExp(pattern, 'gi'), spares }))
}

export const named: readonly Rule[] = names.flatMap(rulesOf)

const anyName = names.map(([, name]) => name).join('|')

/** The name of a secret that stands in the next line, as pretty printers break their lines. */
export const nameAtEnd = new RegExp(`(${anyName})${which}${closing}\\s{0,3}[:=,]\\s{0,4}(?:[>|][+-]?)?\\s*$`, 'i')

/** Such a line: a quoted value, or one that is indented and alone. */
export const valueAlone = /^\s*[bu]?["'\x60]\S|^\s+\S+\s*$/
