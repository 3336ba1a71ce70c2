/** The built program in a pipe that stays open, as behind `tail -f`. Needs `npm run build`. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { command } from './support/program.ts'

const [program = '', ...words] = command
const error = (code: number): string => `2026-11-20T08:14:03.221Z ERROR binance APIError(code=${code}): something\n`

let child: ChildProcess | undefined
afterEach(() => void child?.kill())

const start = (...args: string[]) => {
  const started = spawn(program, [...words, 'decode', ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  child = started
  return started
}

it('prints each error before the next one comes', async () => {
  const { stdin, stdout } = start('--json')
  for (const code of [-1021, -1021, -2019, -1003]) {
    stdin.write(error(code))
    const [shown] = await once(stdout, 'data')
    expect(JSON.parse(shown)).toMatchObject({ code })
  }
})

it('prints the totals on Ctrl-C and ends, though the pipe stays open', async () => {
  const started = start()
  let text = ''
  started.stdout.on('data', (piece) => (text += piece))
  started.stdin.write(error(-1021) + error(-2019) + error(-1021))
  while (!/^3:\d+ {2}-1021 /m.test(text)) await once(started.stdout, 'data')
  started.kill('SIGINT')
  const [status] = await once(started, 'close')
  expect({ status, text }).toEqual({ status: 0, text: expect.stringMatching(/\n\n2\t-1021\t.*\n1\t-2019\t.*\n$/) })
})

it('ends when the reader of its answer has gone, though the pipe stays open', async () => {
  const started = start('--json')
  started.stdout.once('data', () => started.stdout.destroy())
  const timer = setInterval(() => started.stdin.write(error(-1021)), 20)
  started.stdin.on('error', () => {})
  const [status] = await once(started, 'exit')
  clearInterval(timer)
  expect(status).toBe(0)
})
