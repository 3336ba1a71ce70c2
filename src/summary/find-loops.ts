/** Requests that were sent again and again at a steady pace, although that cannot help. */
import type { Retry } from '../catalog/entry.ts'
import { numberText, spanText } from '../wording.ts'
import { aboutCode, type Facts, type Find } from './facts.ts'
import { type Pace, paceOf } from './steady.ts'
import type { CodeSummary, Finding } from './summary.ts'

/** To go on after waiting is right; nothing is found of codes that allow it. */
const advice: Partial<Record<Retry | 'unknown', string>> = {
  fix: 'a loop; the request or the account must change first',
  stop: 'a loop; it must not be sent again',
  verify: 'a loop; find out first whether it was executed',
  done: 'a loop; it is already so, and nothing is left to do',
  unknown: 'a loop',
}

/** Beats that a log may still lack at its end. */
const pending = 3

const find = (code: CodeSummary, { lastSeen, moments }: Facts): Finding[] => {
  const what = advice[code.retry ?? 'unknown']
  const paces = code.messages.flatMap((message) => paceOf(message) ?? [])
  const pace = paces.reduce<Pace | undefined>((best, one) => (best && best.count >= one.count ? best : one), undefined)
  if (!pace || what === undefined || lastSeen === null) return []
  const isRunning = Date.parse(lastSeen) - Date.parse(pace.to) <= pending * pace.interval
  const every = `every ${spanText(pace.interval)}`
  const sentence = isRunning
    ? `repeats ${every} since ${moments.text(pace.from)}`
    : `repeated ${every}, ${moments.range(pace.from, pace.to)}`
  return [
    aboutCode(code, {
      kind: 'loop',
      severity: 'warning',
      text: `${code.code} ${sentence}, ${numberText(pace.count)} times: ${what}`,
      from: pace.from,
      to: pace.to,
      count: pace.count,
    }),
  ]
}

export const findLoops: Find = (facts) => facts.codes.flatMap((code) => find(code, facts))
