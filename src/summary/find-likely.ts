/** Codes that nothing in the log ties to Binance. */
import { counted } from '../wording.ts'
import { codeList, type Find } from './facts.ts'

export const findLikely: Find = ({ codes }) => {
  const likely = codes.filter((code) => code.likely === code.count)
  const [first] = likely
  if (!first) return []
  const count = likely.reduce((sum, code) => sum + code.count, 0)
  return [
    {
      kind: 'likely',
      severity: 'note',
      code: likely.length === 1 ? first.code : null,
      product: likely.length === 1 ? first.product : null,
      text: `${counted(count, 'error')} (${codeList(likely)}) ${count === 1 ? 'is' : 'are'} merely likely: other systems have such numbers; --sure leaves ${count === 1 ? 'it' : 'them'} out`,
      from: likely.flatMap(({ firstSeen }) => firstSeen ?? []).sort()[0] ?? null,
      to:
        likely
          .flatMap(({ lastSeen }) => lastSeen ?? [])
          .sort()
          .at(-1) ?? null,
      count,
      lines: likely.map(({ firstLine }) => firstLine).slice(0, 20),
    },
  ]
}
