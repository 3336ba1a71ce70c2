/** A code that came up while others had been there for long: something changed at that moment. */
import { counted } from '../wording.ts'
import { aboutCode, type Facts, type Find } from './facts.ts'

const fewest = 20
/** So much of the time, and so many other errors, went by without it. */
const leastBefore = 0.5
const othersBefore = 50

const countBefore = ({ timeline }: Facts, moment: number): number =>
  timeline === null
    ? 0
    : timeline.counts
        .slice(0, Math.floor((moment - Date.parse(timeline.start)) / timeline.step))
        .reduce((sum, count) => sum + count, 0)

export const findNew: Find = (facts) => {
  const { firstSeen, lastSeen, codes, moments } = facts
  if (firstSeen === null || lastSeen === null) return []
  const [from, to] = [Date.parse(firstSeen), Date.parse(lastSeen)]
  return codes.flatMap((code) => {
    if (code.firstSeen === null || code.count < fewest) return []
    const began = Date.parse(code.firstSeen)
    if (began - from < leastBefore * (to - from) || countBefore(facts, began) < othersBefore) return []
    const text = `${code.code} is new: not once before ${moments.text(code.firstSeen)}, ${counted(code.count, 'time')} since`
    return [aboutCode(code, { kind: 'new', severity: 'note', text })]
  })
}
