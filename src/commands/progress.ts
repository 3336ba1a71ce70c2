/** Shows on the terminal how far a long input has been read, while nothing else is written there. */
import { type Progress, progressLine } from '../format/progress.ts'
import type { Terminal } from '../terminal.ts'

export interface ProgressLine {
  show(progress: Progress): void
  /** Takes the line away. */
  clear(): void
}

/** Before this nobody wonders; then the line is renewed as often as one can read it. In milliseconds. */
const patience = 1000
const interval = 200

const silent: ProgressLine = { show() {}, clear() {} }

/** `isFree`: no errors are written to the terminal meanwhile. */
export const createProgressLine = ({ stderr, now }: Terminal, isFree: boolean): ProgressLine => {
  if (!isFree || !stderr.isTerminal) return silent
  let due = now() + patience
  let shown = false
  return {
    show(progress) {
      const time = now()
      if (time < due) return
      due = time + interval
      shown = true
      void stderr.write(`\r\x1b[K${progressLine(progress, stderr.columns ?? 80)}`)
    },
    clear() {
      if (shown) void stderr.write('\r\x1b[K')
      shown = false
    },
  }
}
