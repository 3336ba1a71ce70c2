/** What stands in a live message's holes, named by the words around them. */
import type { Entry } from './entry.ts'
import { compileTemplate, matchTemplate } from './template.ts'

export interface Detail {
  label: string
  value: string
  /** `time` is an epoch in milliseconds. */
  kind: 'time' | 'text'
}

/** What the fixed text before a hole (and behind it) says of the value; the first that fits. */
const labels: [label: string, before: RegExp, behind?: RegExp][] = [
  ['banned until', /until $/],
  ['IP address', /\bip(?:: |\()$/],
  ['allowed', /legal range is '?$/],
  ['parameter', /(?:parameter|param|or) '?$|for parameter '?$/],
  ['parameter', /^'?$/, /^'? (?:was|must|is not valid)/],
  ['sent', /(?:received|sent) '?$/],
  ['expected', /(?:expected|read) '?$/],
  ['limit', /limit is $|\) is $/],
  ['per', / per $/],
  ['at least', /no smaller than $|lower than $/],
  ['at most', /higher than $|greater than $|maximum leverage of $|limit is $|only up to $/],
  ['leverage', /leverage $/],
  ['order type', /ordertype '?$/],
  ['id', /\bid:? $/],
  ['days', /(?:recent|interval is) $/],
]

const labelOf = (before: string, behind: string): string | undefined =>
  labels.find(([, head, tail]) => head.test(before) && (tail === undefined || tail.test(behind)))?.[0]

const epoch = /^1\d{12}$/

/** `requests per minute` behind a limit, as far as the next full stop or hole. */
const unitOf = (behind: string): string => /^( requests?(?: weight)? per minute| orders)/.exec(behind)?.[1] ?? ''

/** Bans are told in more words than the pages have. */
const ban = /(?:\bip ?\(([^\s)]+)\).{0,40}?)?\bbanned until (1\d{12})\b/i

const banDetails = (message: string): Detail[] => {
  const [, address, until] = ban.exec(message) ?? []
  if (until === undefined) return []
  const end: Detail = { label: 'banned until', value: until, kind: 'time' }
  return address === undefined ? [end] : [{ label: 'IP address', value: address, kind: 'text' }, end]
}

/** The named values of a message that is one of the entry's texts; values without a name are left out. */
export const messageDetails = (entry: Entry, message: string | null): Detail[] => {
  if (message === null) return []
  for (const text of [...entry.messages, ...entry.variants]) {
    const template = compileTemplate(text)
    const values = matchTemplate(template, message)
    if (!values) continue
    return values.flatMap((value, at): Detail[] => {
      const behind = template.literals[at + 1] ?? ''
      const label = labelOf(template.literals[at] ?? '', behind)
      if (label === undefined) return []
      const isTime = label === 'banned until' && epoch.test(value)
      return [{ label, value: isTime ? value : value + unitOf(behind), kind: isTime ? 'time' : 'text' }]
    })
  }
  return banDetails(message)
}
