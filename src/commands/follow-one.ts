/** Follows one file: each text that stands under its name has a decoder of its own, and what was there before is passed over. */
import { createDecoder } from '../decode/decoder.ts'
import type { Around, Hit } from '../decode/hit.ts'
import { feed, type Interrupt } from './feed.ts'
import type { Followed } from './followed-name.ts'
import type { Input } from './input.ts'
import type { Shared } from './prepare.ts'
import type { Report } from './report.ts'
import { warmUp } from './warm-up.ts'

export interface Following {
  file: string
  followed: Followed
  report: Report
  shared: Shared
  interrupt: Interrupt
  /** What was there before is shown as well. */
  fromStart: boolean
  now(): number
  /** An error that counts; `isOld`: it was there before. */
  onError(hit: Hit, around: Around, isOld: boolean): void
  /** More of what was there before has been read. */
  onOld(): void
}

/** The report of one text, in which an error's offset tells whether it is old. */
const reportOf = ({ followed, report, fromStart, onError, onOld }: Following, input: Input): Report => {
  /** Where what is new begins in the text. */
  let fresh = 0
  let passed = 0
  report.begin(input)
  return {
    ...report,
    sink: {
      hit(hit, around) {
        const isOld = hit.offset < fresh
        if (isOld && !fromStart) return true
        const before = report.total()
        const going = report.sink.hit(hit, around)
        if (report.total() > before) onError(hit, around, isOld)
        return going
      },
    },
    pass(bytes) {
      passed += bytes.length
      if (followed.isOld()) {
        fresh = passed
        onOld()
      }
      if (fromStart || passed > fresh) report.pass(bytes)
      else report.begin(input, fresh)
    },
  }
}

/** False: nobody wants to read any further. */
export const followOne = async (following: Following): Promise<boolean> => {
  const { file, followed, shared, interrupt, now } = following
  let going = true
  while (going && !interrupt.happened) {
    const input = { file, isText: false, chunks: followed.text() }
    const report = reportOf(following, input)
    const decoder = createDecoder({ ...shared, file, sink: report.sink, now })
    going = await feed(input, decoder, report, interrupt, { onPause: () => warmUp(shared) })
  }
  return going
}
