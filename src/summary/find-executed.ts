/** Requests that may have been executed although they failed. */
import { counted } from '../wording.ts'
import { codeList, type Find, when } from './facts.ts'
import type { OpenOrder } from './summary.ts'

const describe = ({ line, time, code, symbol, ids }: OpenOrder): string =>
  [line, time?.replace('T', ' ').replace(/\.\d+Z$/, ''), code, symbol, ...ids].filter(Boolean).join('  ')

export const findExecuted: Find = (facts) => {
  const { mayHaveExecuted: count, openOrders } = facts
  const [first] = openOrders
  if (!first) return []
  const codes = facts.codes.filter(({ executed }) => executed === 'maybe')
  const seen = {
    firstSeen: codes.flatMap(({ firstSeen }) => firstSeen ?? []).sort()[0] ?? null,
    lastSeen:
      codes
        .flatMap(({ lastSeen }) => lastSeen ?? [])
        .sort()
        .at(-1) ?? null,
  }
  const isOne = count === 1
  return [
    {
      kind: 'executed',
      severity: 'urgent',
      code: codes.length === 1 ? first.code : null,
      product: codes.length === 1 ? first.product : null,
      text: `${counted(count, 'request')} may have been executed although ${isOne ? 'it' : 'they'} failed (${codeList(codes)}${when(seen, facts)}): check ${isOne ? 'this order' : 'these orders'}`,
      from: seen.firstSeen,
      to: seen.lastSeen,
      count,
      lines: openOrders.map(describe),
    },
  ]
}
