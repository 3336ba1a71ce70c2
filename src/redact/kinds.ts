/** The kinds of secrets: the stand-in of one and the words in which they are counted. */

interface Words {
  one: string
  many: string
}

/** By the name of the stand-in: `key-1`, `listen-key-1`. Counted in this order. */
export const kinds = {
  key: { one: 'API key', many: 'API keys' },
  secret: { one: 'secret', many: 'secrets' },
  signature: { one: 'signature', many: 'signatures' },
  'listen-key': { one: 'listen key', many: 'listen keys' },
  password: { one: 'password', many: 'passwords' },
  token: { one: 'token', many: 'tokens' },
  cookie: { one: 'cookie', many: 'cookies' },
  email: { one: 'e-mail address', many: 'e-mail addresses' },
  ip: { one: 'IP address', many: 'IP addresses' },
} satisfies Record<string, Words>

export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds) as Kind[]
