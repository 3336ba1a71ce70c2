/** The two verdicts in words: may the request be sent again, and could it have been executed? */
import type { Executed, Retry } from '../catalog/entry.ts'
import type { Style } from './style.ts'

const retryWords: Record<Retry, string> = {
  now: 'at once',
  backoff: 'after waiting',
  verify: 'not before checking',
  fix: 'after a fix',
  done: 'not needed, it is already so',
  stop: 'no, do not send it again',
}

const executedWords: Record<Executed, string> = {
  no: 'it was not executed',
  maybe: 'it may have been executed',
  yes: 'an earlier request was executed',
}

interface Verdict {
  retry: Retry
  executed: Executed
}

/** `after a fix` */
export const shortVerdict = ({ retry, executed }: Verdict): string =>
  executed === 'no' ? retryWords[retry] : `${retryWords[retry]}; ${executedWords[executed]}`

/** `Retry: not before checking — it may have been executed` */
export const fullVerdict = ({ retry, executed }: Verdict): string =>
  retry === 'done' && executed === 'no'
    ? `Retry: ${retryWords.done}`
    : `Retry: ${retryWords[retry]} — ${executedWords[executed]}`

export const verdictPaint = (style: Style, { retry, executed }: Verdict) => {
  if (executed !== 'no' || retry === 'stop' || retry === 'verify') return style.bad
  return retry === 'now' || retry === 'done' ? style.good : style.warn
}
