/** Runs a program in a process of its own; `script` of util-linux lends the terminals that a test asks for. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outcome, piecesOf, type World } from './world.ts'

const collect = (stream: NodeJS.ReadableStream): (() => string) => {
  const pieces: Buffer[] = []
  stream.on('data', (piece: Buffer) => pieces.push(piece))
  return () => Buffer.concat(pieces).toString()
}

/** Nobody's shell can change a result. */
const environmentOf = ({ env = {} }: World): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  TZ: 'UTC',
  PAGER: '',
  ...env,
})

/** Two pipes and a third for errors. */
const runInPipes = ([program = '', ...args]: string[], world: World): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: environmentOf(world) })
    const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)]
    let patience = world.patience ?? Number.POSITIVE_INFINITY
    const leave = (): void => {
      if (patience-- <= 0) child.stdout.destroy()
    }
    leave()
    child.stdout.on('data', leave)
    // The program may end before it has read all.
    child.stdin.on('error', () => {})
    child.on('error', reject)
    child.on('close', (status) => resolve({ stdout: stdout(), stderr: stderr(), exitCode: status ?? Number.NaN }))
    const feed = async (): Promise<void> => {
      for (const piece of piecesOf(world.stdin ?? '')) {
        if (!child.stdin.writable) return
        await new Promise((done) => child.stdin.write(piece, done))
      }
      child.stdin.end()
    }
    void feed()
  })

const quote = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** Standard input is a terminal, or standard output, or both; standard error is a file, to be told apart. */
const runInTerminal = (command: string[], world: World, folder: string): Promise<Outcome> => {
  const [input, output, errors] = ['in', 'out', 'err'].map((name) => join(folder, name)) as [string, string, string]
  writeFileSync(input, Buffer.concat([...piecesOf(world.stdin ?? '')]))
  const variables = Object.entries(environmentOf(world)).map(([name, value]) => `${name}=${value}`)
  const words = ['env', '-i', ...variables, ...command].map(quote).join(' ')
  const from = world.stdin === undefined ? '' : `cat ${quote(input)} | `
  const to = world.columns === undefined ? `>${quote(output)}` : ''
  const line = `stty -onlcr -echo cols ${world.columns ?? 80} rows ${world.rows ?? 0}; ${from}${words} ${to} 2>${quote(errors)}`
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qec', line, '/dev/null'], {
      env: { ...environmentOf({}), SHELL: '/bin/sh' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const shown = collect(child.stdout)
    child.on('error', reject)
    child.on('close', (status) => {
      const stdout = world.columns === undefined ? readFileSync(output, 'utf8') : shown()
      resolve({ stdout, stderr: readFileSync(errors, 'utf8'), exitCode: status ?? Number.NaN })
    })
  })
}

export const runSpawned = async (command: string[], world: World): Promise<Outcome> => {
  if (world.columns === undefined && world.stdin !== undefined) return runInPipes(command, world)
  const folder = mkdtempSync(join(tmpdir(), 'errcode-'))
  try {
    return await runInTerminal(command, world, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
