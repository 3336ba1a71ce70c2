/** Runs the whole program in memory, with streams that collect what is written. */
import { run } from '../../src/run.ts'
import type { Output, Terminal } from '../../src/terminal.ts'

export interface World {
  /** What standard input holds; a terminal when left out. */
  stdin?: string | Uint8Array | Uint8Array[]
  /** The width of a terminal on stdout; a pipe when left out. */
  columns?: number
  /** The height of that terminal. */
  rows?: number
  /** What the user's pager makes of a text; there is none when left out. */
  page?: (text: string) => boolean
  env?: Record<string, string>
  /** How many writes the reader of stdout takes before it leaves. */
  patience?: number
}

export interface Outcome {
  stdout: string
  stderr: string
  exitCode: number
}

const collect = ({ columns, rows }: World, patience = Number.POSITIVE_INFINITY) => {
  const pieces: Buffer[] = []
  const output: Output = {
    isTerminal: columns !== undefined,
    columns,
    rows,
    write: async (text) => {
      if (pieces.length >= patience) return false
      pieces.push(Buffer.from(text as string))
      return true
    },
  }
  return { output, text: () => Buffer.concat(pieces).toString() }
}

export const piecesOf = (stdin: NonNullable<World['stdin']>): Iterable<Uint8Array> =>
  Array.isArray(stdin) ? stdin : [Buffer.from(stdin as string)]

async function* chunksOf(stdin: NonNullable<World['stdin']>): AsyncGenerator<Uint8Array> {
  yield* piecesOf(stdin)
}

/** A terminal made of memory, and what was written to it. */
export const createTerminal = (world: World = {}) => {
  const stdout = collect(world, world.patience)
  const stderr = collect(world)
  const terminal: Terminal = {
    stdin: {
      isTerminal: world.stdin === undefined,
      [Symbol.asyncIterator]: () => chunksOf(world.stdin ?? ''),
    },
    stdout: stdout.output,
    stderr: stderr.output,
    env: world.env ?? {},
    page: async (text) => world.page?.(text) ?? false,
    zone: 'UTC',
    now: () => Date.UTC(2026, 10, 20, 8, 14, 3),
    interrupted: () => new Promise(() => {}),
  }
  return { terminal, stdout: stdout.text, stderr: stderr.text }
}

export const runInMemory = async (args: string[], world?: World): Promise<Outcome> => {
  const { terminal, stdout, stderr } = createTerminal(world)
  const exitCode = await run(args, terminal)
  return { stdout: stdout(), stderr: stderr(), exitCode }
}
