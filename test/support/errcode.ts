/** Runs the whole program in memory, with streams that collect what is written. */
import { expect } from 'vitest'
import { run } from '../../src/run.ts'
import type { Output, Terminal } from '../../src/terminal.ts'

export interface World {
  /** What standard input holds; a terminal when left out. */
  stdin?: string | Uint8Array | Uint8Array[]
  /** The width of a terminal on stdout; a pipe when left out. */
  columns?: number
  env?: Record<string, string>
  /** How many writes the reader of stdout takes before it leaves. */
  patience?: number
}

export interface Outcome {
  stdout: string
  stderr: string
  exitCode: number
}

const collect = (columns: number | undefined, patience = Number.POSITIVE_INFINITY) => {
  const pieces: Buffer[] = []
  const output: Output = {
    isTerminal: columns !== undefined,
    columns,
    write: async (text) => {
      if (pieces.length >= patience) return false
      pieces.push(Buffer.from(text as string))
      return true
    },
  }
  return { output, text: () => Buffer.concat(pieces).toString() }
}

async function* chunksOf(stdin: NonNullable<World['stdin']>): AsyncGenerator<Uint8Array> {
  yield* Array.isArray(stdin) ? stdin : [Buffer.from(stdin as string)]
}

/** `errcode('-1021', '--json')`, with a terminal made of memory. */
export const errcode = async (args: string[], world: World = {}): Promise<Outcome> => {
  const stdout = collect(world.columns, world.patience)
  const stderr = collect(world.columns)
  const terminal: Terminal = {
    stdin: {
      isTerminal: world.stdin === undefined,
      [Symbol.asyncIterator]: () => chunksOf(world.stdin ?? ''),
    },
    stdout: stdout.output,
    stderr: stderr.output,
    env: world.env ?? {},
    now: () => Date.UTC(2026, 10, 20, 8, 14, 3),
    interrupted: () => new Promise(() => {}),
  }
  const exitCode = await run(args, terminal)
  return { stdout: stdout.text(), stderr: stderr.text(), exitCode }
}

/** Insists on success: exit status 0 and nothing on stderr. */
export const check = async (args: string[], world?: World): Promise<string> => {
  const { stdout, stderr, exitCode } = await errcode(args, world)
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  return stdout
}

/** Insists on an error: nothing on stdout; gives what stderr says and the exit status. */
export const fail = async (args: string[], world?: World): Promise<{ stderr: string; exitCode: number }> => {
  const { stdout, stderr, exitCode } = await errcode(args, world)
  expect(stdout).toBe('')
  return { stderr, exitCode }
}
