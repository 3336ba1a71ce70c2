/** Requests that went on at the same pace after a rate limit was reached: what leads to a ban. */
import { counted } from '../wording.ts'
import { aboutCode, type Facts, type Find, when } from './facts.ts'
import type { CodeSummary, Finding } from './summary.ts'

/** So many, each within some seconds of the one before: nobody waited. */
const fewest = 10
const soon = 8192

const limits = new Set(['TOO_MANY_REQUESTS', 'TOO_MANY_ORDERS'])

const isLimit = ({ name, code, product }: CodeSummary): boolean =>
  limits.has(name ?? '') || (product === 'http' && code === 429)

const find = (code: CodeSummary, facts: Facts): Finding[] => {
  const warnings = code.messages.filter(({ text }) => !/\bbanned\b/i.test(text ?? ''))
  const hasty = warnings
    .flatMap(({ gaps }) => gaps)
    .filter(({ least }) => least < soon)
    .reduce((sum, { count }) => sum + count, 0)
  if (hasty < fewest) return []
  const count = warnings.reduce((sum, message) => sum + message.count, 0)
  const isBanned = facts.bans.some(({ from }) => from !== null && code.firstSeen !== null && from >= code.firstSeen)
  const outcome = isBanned ? 'a ban followed' : 'a ban comes next'
  const text = `requests went on over the limit: ${code.code} ${counted(count, 'time')}${when(code, facts)}; ${outcome}`
  return [aboutCode(code, { kind: 'limit', severity: 'warning', text, count })]
}

export const findLimits: Find = (facts) => facts.codes.filter(isLimit).flatMap((code) => find(code, facts))
