/** Keeps a table at the bottom of a terminal: what is written goes above it and scrolls as ever, the table is drawn anew. */
import type { Room } from '../format/live-table.ts'
import type { Output, Terminal } from '../terminal.ts'

export interface LiveScreen {
  /** The terminal with the table in it. */
  terminal: Terminal
  /** Draws the table where it has changed, or the terminal's size has. */
  refresh(): Promise<boolean>
  /** Takes the table away for good. */
  close(): Promise<boolean>
}

/** Terminals that know these show everything in between at once; the others ignore them. */
const atOnce = (text: string): string => `\x1b[?2026h${text}\x1b[?2026l`

const erase = '\x1b[J'
const eraseLine = '\x1b[K'

const colours = /\x1b\[[\d;]*m/g

/** As `draw` gives it: lines that are not as wide as the terminal. */
export const createLiveScreen = (terminal: Terminal, draw: (room: Room) => string[]): LiveScreen => {
  const { stdout, stderr } = terminal
  let shown: string[] = []
  let shownColumns = 0
  let isOpen = true
  /** Each write is made when the one before it is. */
  let last: Promise<boolean> = Promise.resolve(true)

  const columns = (): number => stdout.columns ?? 80

  /** To the table's first line. Terminals break the lines of a table that has become too wide for them. */
  const back = (): string => {
    const rows = shown.reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(line.replace(colours, '').length / columns())),
      0,
    )
    return rows === 0 ? '\r' : `\r\x1b[${rows}A`
  }

  const drawn = (): string[] => (isOpen ? draw({ columns: columns(), rows: stdout.rows || 24 }) : [])

  /** The table as text, noted as what is shown from now on. */
  const table = (lines: string[]): string => {
    shown = lines
    shownColumns = columns()
    return lines.map((line) => `${line}${eraseLine}\n`).join('')
  }

  const inTurn = (write: () => Promise<boolean>): Promise<boolean> => {
    last = last.then(write)
    return last
  }

  const toStdout: Output = {
    get columns() {
      return stdout.columns
    },
    get rows() {
      return stdout.rows
    },
    isTerminal: true,
    write: (text) =>
      inTurn(() => {
        if (!isOpen) return stdout.write(text)
        return stdout.write(atOnce(`${back()}${erase}${text}${table(drawn())}`))
      }),
  }

  const toStderr: Output = {
    ...stderr,
    write: (text) =>
      inTurn(async () => {
        if (!isOpen || !stderr.isTerminal) return stderr.write(text)
        await stdout.write(`${back()}${erase}`)
        await stderr.write(text)
        return stdout.write(table(drawn()))
      }),
  }

  return {
    terminal: { ...terminal, stdout: toStdout, stderr: toStderr },
    refresh: () =>
      inTurn(async () => {
        const lines = drawn()
        const isSame = columns() === shownColumns && lines.join('\n') === shown.join('\n')
        return isSame || stdout.write(atOnce(`${back()}${table(lines)}${erase}`))
      }),
    close: () =>
      inTurn(async () => {
        const cleared = `${back()}${erase}`
        isOpen = false
        shown = []
        return stdout.write(cleared)
      }),
  }
}
