/** A terminal as far as the tests need one: what stands on it after all that was written. */

export interface Vt {
  write(text: string): void
  /** As a terminal does that breaks its lines anew: the rows that one line takes up go on being that line. */
  resize(columns: number): void
  /** Lines, also those that have scrolled away, without what is blank at their ends. */
  lines(): string[]
}

export const createVt = (columns: number): Vt => {
  /** Each line in one piece, however many rows it takes. */
  let lines: string[] = ['']
  let width = columns
  /** The cursor, in rows of the screen. */
  let row = 0
  let column = 0

  const rowsOf = (line: string): number => Math.max(1, Math.ceil(line.length / width))

  /** The line that a row belongs to, and the row's place in it. */
  const find = (wanted: number): { at: number; offset: number } => {
    let first = 0
    for (const [at, line] of lines.entries()) {
      if (wanted < first + rowsOf(line)) return { at, offset: (wanted - first) * width }
      first += rowsOf(line)
    }
    lines.push('')
    return { at: lines.length - 1, offset: 0 }
  }

  const put = (character: string): void => {
    const { at, offset } = find(row)
    const line = (lines[at] ?? '').padEnd(offset + column)
    lines[at] = line.slice(0, offset + column) + character + line.slice(offset + column + 1)
    column++
  }

  const cutLine = (): number => {
    const { at, offset } = find(row)
    lines[at] = (lines[at] ?? '').slice(0, offset + column)
    return at
  }

  const commands: Record<string, (count: number) => void> = {
    A: (count) => {
      row = Math.max(0, row - (count || 1))
    },
    J: () => {
      lines = lines.slice(0, cutLine() + 1)
    },
    K: () => void cutLine(),
    m: () => {},
    h: () => {},
    l: () => {},
  }

  return {
    write(text) {
      for (const [, count, command, character = ''] of text.matchAll(/\x1b\[\??([\d;]*)([A-Za-z])|([\s\S])/g)) {
        if (command !== undefined) {
          const run = commands[command]
          if (!run) throw new Error(`a terminal that knows no ${command}`)
          run(Number(count))
        } else if (character === '\r') column = 0
        else if (character === '\n') {
          const { at } = find(row)
          row = lines.slice(0, at + 1).reduce((sum, line) => sum + rowsOf(line), 0)
          column = 0
        } else put(character)
      }
    },
    resize(wanted) {
      const { at } = find(row)
      width = wanted
      row = lines.slice(0, at).reduce((sum, line) => sum + rowsOf(line), 0)
    },
    lines: () => lines.join('\n').replace(/ +$/gm, '').trimEnd().split('\n'),
  }
}
