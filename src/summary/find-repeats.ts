/** One error that makes up much of a log and says the same each time, at no steady pace. */
import { numberText, shareText } from '../wording.ts'
import { aboutCode, type Find } from './facts.ts'

const fewest = 100
const leastShare = 0.25

export const findRepeats: Find = ({ codes, total }) =>
  codes
    .filter(({ retry }) => retry === 'fix' || retry === 'stop')
    .flatMap((code) => {
      const count = Math.max(...code.messages.map((message) => message.count))
      if (count < fewest || count / total < leastShare) return []
      const text = `${code.code} came ${numberText(count)} times with the same message, ${shareText(count / total)} of all errors: sending it again does not help`
      return [aboutCode(code, { kind: 'repeat', severity: 'warning', text, count })]
    })
