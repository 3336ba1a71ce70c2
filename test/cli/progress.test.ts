/** A long input shows how far it has been read, on a terminal's stderr and only where nothing else is written. */
import { describe, expect, it } from 'vitest'
import { run } from '../../src/run.ts'
import { createTerminal } from '../support/world.ts'

/** 81 bytes. */
const line = Buffer.from('2026-11-20 08:14:03 ERROR binance {"code":-2019,"msg":"Margin is insufficient."}\n')

/** Each look at the clock is half a second later. */
const decode = async (args: string[], columns?: number) => {
  const { terminal, stderr } = createTerminal({
    stdin: [line, line, line, line, line],
    ...(columns && { columns }),
  })
  let time = 0
  const exitCode = await run(['decode', ...args], {
    ...terminal,
    now: () => {
      time += 500
      return time
    },
  })
  return { exitCode, stderr: stderr() }
}

describe('while totals are counted', () => {
  it('the line is written over and taken away', async () => {
    const { exitCode, stderr } = await decode(['--summary'], 80)
    expect(exitCode).toBe(0)
    const shown = stderr.split('\r\x1b[K')
    expect(shown.at(0)).toBe('')
    expect(shown.at(-1)).toBe('')
    expect(shown.slice(1, -1)).toEqual(['162 B, 1 error', '243 B, 2 errors', '324 B, 3 errors', '405 B, 4 errors'])
  })

  it('a pipe gets none', async () => expect((await decode(['--summary'])).stderr).toBe(''))
})

it('where errors are shown as they come, there is none', async () => expect((await decode([], 80)).stderr).toBe(''))
