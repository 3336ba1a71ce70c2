/** Runs a command and says how long it took, how much memory it held at most, and what it printed. */
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, createReadStream, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface Run {
  seconds: number
  /** Megabytes; undefined where the system does not tell. */
  peak: number | undefined
  stdout: string
}

/** With extra certificates, every Node reads them at its start, which takes longer than all the rest: few users have any. */
export const userEnv = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }

/** Linux keeps the highest mark of a process that still runs. */
const readPeak = (pid: number): number | undefined => {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) / 1024 : undefined
  } catch {
    return undefined
  }
}

/** A pipe as shells make them, with `cat` at its other end: what Node calls one is a socket, which is slower. */
const pipeFrom = (input: string): number => {
  const path = join(mkdtempSync(join(tmpdir(), 'errcode-pipe-')), 'pipe')
  execFileSync('mkfifo', [path])
  spawn('sh', ['-c', 'exec cat "$0" > "$1"', input, path], { stdio: 'ignore' })
  const descriptor = openSync(path, 'r')
  rmSync(dirname(path), { recursive: true })
  return descriptor
}

/** `input`: a file that `cat` pipes in. */
export const runCommand = ([command = '', ...args]: string[], input?: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const stdin = input === undefined ? 'ignore' : pipeFrom(input)
    const child = spawn(command, args, { stdio: [stdin, 'pipe', 'inherit'], env: userEnv })
    if (typeof stdin === 'number') closeSync(stdin)
    let stdout = ''
    let peak: number | undefined
    const timer = setInterval(() => {
      peak = Math.max(peak ?? 0, readPeak(child.pid ?? 0) ?? 0) || undefined
    }, 20)
    child.stdout?.on('data', (text) => {
      stdout += text
    })
    child.on('error', reject)
    child.on('close', () => {
      clearInterval(timer)
      resolve({ seconds: (performance.now() - start) / 1000, peak, stdout })
    })
  })

/** Brings a file into the system's memory. */
export const warm = async (path: string): Promise<void> => {
  for await (const _ of createReadStream(path, { fd: openSync(path, 'r'), highWaterMark: 1 << 22 })) void _
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
