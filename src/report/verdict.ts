/** How grave a verdict is, as a class of the style sheet. */
import type { CodeSummary } from '../summary/summary.ts'

export type Gravity = 'urgent' | 'warning' | 'calm' | 'unknown'

export const gravityOf = ({ retry, executed }: Pick<CodeSummary, 'retry' | 'executed'>): Gravity => {
  if (retry === null) return 'unknown'
  if (executed !== 'no' || retry === 'stop' || retry === 'verify') return 'urgent'
  return retry === 'now' || retry === 'done' ? 'calm' : 'warning'
}
