/** Secrets that their own form or their address tells: of chats, mail and code hosts; and those in the head of a URL. */
import { closing, equals, notMasked, opening, wordStart } from './fragments.ts'
import { atSign, type Rule, search } from './rule.ts'

export const services: readonly Rule[] = [
  {
    // http://user:password@host, https://token@host
    kind: 'password',
    hint: atSign,
    pattern: new RegExp(
      String.raw`(?<before>:\/\/|:\\\/\\\/|%3a%2f%2f)(?<secret>${notMasked}(?:[^\s/@"'<>\\:?#%]{0,100}(?::|%3a)[^\s/"'<>\\?#]{1,200}|[\w-]{16,100}))(?=@|%40)`,
      'gi',
    ),
  },
  {
    kind: 'password',
    hint: search('prox(?:y|ies)'),
    pattern: new RegExp(
      `(?<before>prox(?:y|ies)\\w{0,6}${closing}${equals}${opening})(?<secret>${notMasked}[^\\s:@/"'<>\\\\]{1,100}:[^\\s/"'<>\\\\]{1,200})(?=@)`,
      'gi',
    ),
  },
  {
    kind: 'password',
    hint: search('-u|--(?:proxy-)?user'),
    pattern: new RegExp(
      `(?<before>\\s(?:-u|--(?:proxy-)?user)[\\s=]{0,2}["']?)(?<secret>${notMasked}[^\\s"':]{1,100}:[^\\s"']{1,200})`,
      'gi',
    ),
  },
  {
    // Telegram
    kind: 'token',
    hint: search('\\d:aa[\\w-]'),
    pattern: /(?<before>(?<!\d))(?<secret>\d{6,12}:aa[\w-]{20,60})/gi,
  },
  {
    // Discord, Slack, Feishu, Lark
    kind: 'token',
    hint: search('webhooks/|hooks\\.slack|/hook/'),
    pattern: /(?<before>webhooks\\?\/|hooks\.slack\.com\\?\/\w{1,20}\\?\/|\/hook\/)(?<secret>[\w-]+(?:\\?\/[\w-]+)*)/gi,
    spares: (secret) => secret.length < 16,
  },
  {
    kind: 'token',
    hint: search('eyJ|xox[a-z]-|gh[opsur]_|github_pat_|A[KS]IA'),
    pattern: new RegExp(
      String.raw`(?<before>${wordStart('\\w-')})(?<secret>(?:eyJ[\w-]{8,}\.[\w-]*(?:\.[\w-]*)?|xox[a-z]-[\w-]{10,}|(?:gh[opsur]|github_pat)_\w{20,}|A[KS]IA[\dA-Z]{16}(?!\w)))`,
      'g',
    ),
  },
]
