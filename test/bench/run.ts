/** Runs a command and says how long it took, how much memory it held at most, and what it printed. */
import { spawn } from 'node:child_process'
import { createReadStream, openSync, readFileSync } from 'node:fs'

export interface Run {
  seconds: number
  /** Megabytes; undefined where the system does not tell. */
  peak: number | undefined
  stdout: string
}

/** Linux keeps the highest mark of a process that still runs. */
const readPeak = (pid: number): number | undefined => {
  try {
    const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) / 1024 : undefined
  } catch {
    return undefined
  }
}

/** `input`: a file that `cat` pipes in. */
export const runCommand = ([command = '', ...args]: string[], input?: string): Promise<Run> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    const source = input === undefined ? undefined : spawn('cat', [input], { stdio: ['ignore', 'pipe', 'inherit'] })
    const child = spawn(command, args, { stdio: [source?.stdout ?? 'ignore', 'pipe', 'inherit'] })
    // The pipe belongs to the two processes alone: cat ends when its reader does.
    source?.stdout?.destroy()
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
