/** Bans of an IP address: from when to when, as far as the log tells. */
import { counted } from '../wording.ts'
import { aboutCode, type Facts, type Find } from './facts.ts'
import type { Ban, Finding } from './summary.ts'

interface Span {
  from: string | null
  until: string
}

/** A log in local time may seem to tell of a ban after its end: then only the end is known. */
const spanOf = ({ from, until }: Ban): Span => ({ from: from !== null && from < until ? from : null, until })

/** A ban that was told of before the last one ended goes on with it. */
const join = (spans: readonly Span[]): Span[] => {
  const joined: Span[] = []
  for (const span of spans.toSorted((one, other) => (one.from ?? one.until).localeCompare(other.from ?? other.until))) {
    const last = joined.at(-1)
    if (!last || (span.from ?? span.until) > last.until) joined.push(span)
    else if (span.until > last.until) joined.splice(-1, 1, { from: last.from, until: span.until })
  }
  return joined
}

const mostShown = 4

const listOf = (spans: readonly Span[], { moments }: Facts): string => {
  const texts = spans.map(({ from, until }) =>
    from === null ? `until ${moments.text(until)}` : moments.range(from, until),
  )
  const more = texts.length - mostShown
  return more > 0 ? `${texts.slice(0, mostShown).join(', ')} and ${counted(more, 'time')} more` : texts.join(', ')
}

/** HTTP 418 is a ban too, whose end stands in a header. */
const findTeapots = (facts: Facts): Finding[] =>
  facts.codes
    .filter(({ code, product }) => code === 418 && product === 'http')
    .map((code) =>
      aboutCode(code, {
        kind: 'ban',
        severity: 'urgent',
        text: `IP banned (HTTP 418)${code.firstSeen === null ? '' : ` since ${facts.moments.text(code.firstSeen)} UTC`}: stop all requests from it for a while`,
      }),
    )

export const findBans: Find = (facts) => {
  const { bans, lastSeen } = facts
  const [first] = bans
  if (!first) return findTeapots(facts)
  const spans = join(bans.map(spanOf))
  const until = spans.at(-1)?.until ?? first.until
  const isRunning = lastSeen !== null && until > lastSeen
  return [
    {
      kind: 'ban',
      severity: 'urgent',
      code: first.code,
      product: first.product,
      text: `IP banned ${spans.length > 1 ? `${counted(spans.length, 'time')}: ` : ''}${listOf(spans, facts)} UTC${isRunning ? ', still running at the last error' : ''}: stop all requests from it until then`,
      from: spans[0]?.from ?? null,
      to: until,
      count: bans.reduce((sum, { count }) => sum + count, 0),
      lines: bans.map(({ line }) => line).slice(0, 20),
    },
  ]
}
