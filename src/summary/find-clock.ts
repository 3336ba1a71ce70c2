/** A clock that is off: ahead of Binance's or behind it, by the text of the errors. */
import { counted } from '../wording.ts'
import { aboutCode, type Facts, type Find, when } from './facts.ts'
import type { CodeSummary, Finding, MessageSummary } from './summary.ts'

/** A single late request may have waited somewhere; a clock is off all the time. */
const fewest = 3

const countOf = (messages: readonly MessageSummary[], pattern: RegExp): number =>
  messages.reduce((sum, { text, count }) => sum + (text !== null && pattern.test(text) ? count : 0), 0)

const find = (code: CodeSummary, facts: Facts): Finding[] => {
  const ahead = countOf(code.messages, /\bahead of the server/i)
  const late = countOf(code.messages, /\boutside of the recvWindow/i)
  const said = (count: number): string => `${code.code} ${counted(count, 'time')}${when(code, facts)}`
  const text =
    ahead >= fewest && late >= fewest
      ? `clock off both ways, or several machines: ${code.code} ahead ${counted(ahead, 'time')}, late ${counted(late, 'time')}${when(code, facts)}; set the clocks by NTP`
      : ahead >= fewest
        ? `clock ahead of Binance's: ${said(ahead)}; set it by NTP`
        : `requests arrive late: ${said(late)}; the clock is behind, or the way is slow`
  return ahead >= fewest || late >= fewest ? [aboutCode(code, { kind: 'clock', severity: 'warning', text })] : []
}

export const findClock: Find = (facts) =>
  facts.codes.filter(({ name }) => name === 'INVALID_TIMESTAMP').flatMap((code) => find(code, facts))
