/** What a person sees of followed files besides the errors: on a terminal a table of them, else how far old text is read. */
import type { Around, Hit } from '../decode/hit.ts'
import type { Progress } from '../format/progress.ts'
import { createRecent } from '../summary/recent.ts'
import type { Terminal } from '../terminal.ts'
import { counted } from '../wording.ts'
import type { Context } from './context.ts'
import type { DecodeOptions } from './decode-options.ts'
import { createLiveScreen } from './live-screen.ts'
import { createProgressLine } from './progress.ts'

export interface LiveView {
  /** Where everything else is to be written. */
  terminal: Terminal
  begin(): void
  add(hit: Hit, around: Around, isOld: boolean): void
  /** What was there before the following began is being read. */
  showOld(progress: Progress): void
  end(): Promise<void>
}

/** So often the table is renewed, in milliseconds. */
const interval = 250

const withoutTable = (terminal: Terminal): LiveView => {
  const progress = createProgressLine(terminal, !terminal.stdout.isTerminal)
  return {
    terminal,
    begin() {},
    add() {},
    showOld(old) {
      if (old.read < (old.size ?? 0)) progress.show(old)
      else progress.clear()
    },
    end: async () => progress.clear(),
  }
}

/** A name that may be wider than it is long could break the line. */
const subjectOf = (names: readonly string[]): string =>
  names.length === 1 && /^[ -~]+$/.test(names[0] ?? '') ? `${names[0]}` : counted(names.length, 'file')

export const createLiveView = async (
  names: readonly string[],
  { summary, annotate, quiet }: DecodeOptions,
  { formatter, terminal }: Context,
): Promise<LiveView> => {
  const isShown = terminal.stdout.isTerminal && terminal.env.TERM !== 'dumb' && !annotate && !quiet
  const draw = isShown ? await formatter.live?.() : undefined
  if (!draw) return withoutTable(terminal)
  const recent = createRecent()
  const subject = subjectOf(names)
  let old: Progress | undefined
  const screen = createLiveScreen(terminal, ({ columns, rows }) => {
    const now = terminal.now()
    // Errors need room as well, where they are shown.
    return draw({ codes: recent.codes(now), now, subject, old }, { columns, rows: summary ? rows - 1 : rows >> 1 })
  })
  let timer: NodeJS.Timeout | undefined
  return {
    terminal: screen.terminal,
    begin() {
      void screen.refresh()
      timer = setInterval(() => void screen.refresh(), interval)
    },
    add: (hit, around, isOld) => recent.add(hit, around.moment, terminal.now(), isOld),
    showOld(progress) {
      old = progress.read < (progress.size ?? 0) ? progress : undefined
    },
    async end() {
      clearInterval(timer)
      await screen.close()
    },
  }
}
