/** The two verdicts in words: may the request be sent again, and could it have been executed? */
import type { Entry, Executed, Product, Retry } from '../catalog/entry.ts'
import type { Style } from './style.ts'

export const retryWords: Record<Retry, string> = {
  now: 'at once',
  backoff: 'after waiting',
  verify: 'not before checking',
  fix: 'after a fix',
  done: 'not needed, it is already so',
  stop: 'no, do not send it again',
}

const executedWords: Record<Executed, (what: string) => string> = {
  no: (what) => `the ${what} was not executed`,
  maybe: (what) => `the ${what} may have been executed`,
  yes: (what) => `an earlier ${what} was executed`,
}

/** What is executed or not: most products trade, the others also move money. */
const subjects: Partial<Record<Product, string>> = { sapi: 'request', http: 'request' }

type Verdict = Pick<Entry, 'retry' | 'executed' | 'product'> & Partial<Pick<Entry, 'category'>>

/** A market stream takes no orders. */
const subjectOf = ({ product, category }: Verdict): string =>
  category?.id === 'streams' ? 'message' : (subjects[product] ?? 'order')

const outcome = (verdict: Verdict): string => executedWords[verdict.executed](subjectOf(verdict))

/** `after a fix` */
export const shortVerdict = (verdict: Verdict): string =>
  verdict.executed === 'no' ? retryWords[verdict.retry] : `${retryWords[verdict.retry]}; ${outcome(verdict)}`

const briefly: Record<Executed, string> = {
  no: '',
  maybe: '; may have been executed',
  yes: '; an earlier one was executed',
}

/** `not before checking; may have been executed`, where there is little room. */
export const briefVerdict = ({ retry, executed }: Pick<Verdict, 'retry' | 'executed'>): string =>
  retryWords[retry] + briefly[executed]

/** `Retry: not before checking — the order may have been executed` */
export const fullVerdict = (verdict: Verdict): string =>
  verdict.retry === 'done' && verdict.executed === 'no'
    ? `Retry: ${retryWords.done}`
    : `Retry: ${retryWords[verdict.retry]} — ${outcome(verdict)}`

export const verdictPaint = (style: Style, { retry, executed }: Pick<Verdict, 'retry' | 'executed'>) => {
  if (executed !== 'no' || retry === 'stop' || retry === 'verify') return style.bad
  return retry === 'now' || retry === 'done' ? style.good : style.warn
}
