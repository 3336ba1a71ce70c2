/** The built program follows a log while it is written, renamed and cut short. Needs `npm run build`. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, copyFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import { createFolder } from './support/folder.ts'
import { command } from './support/program.ts'

const [program = '', ...words] = command
const folder = createFolder({ 'bot.log': '' })
const [log, aside] = [folder.at('bot.log'), folder.at('bot.log.1')]

let child: ChildProcess | undefined
afterEach(() => void child?.kill())

/** When the so many-th error came: no two have the same stamp. */
const stamp = (at: number): string => new Date(Date.UTC(2026, 10, 20) + at).toISOString()

it('loses no error and counts none twice through ten rotations and ten truncations', async () => {
  const started = spawn(program, [...words, 'decode', '--follow', '--from-start', '--json', log], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child = started
  let text = ''
  started.stdout.on('data', (piece) => (text += piece))
  const times = (): string[] =>
    text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line).time)
  const until = async (count: number): Promise<void> => {
    while (times().length < count) await once(started.stdout, 'data')
  }

  let written = 0
  const write = (count: number, path = log): void => {
    for (const end = written + count; written < end; written++)
      appendFileSync(path, `${stamp(written)} ERROR binance APIError(code=-${written % 2 ? 1003 : 2019}): something\n`)
  }

  write(1)
  await until(written)
  for (let round = 0; round < 10; round++) {
    write(20)
    renameSync(log, aside)
    write(round, aside)
    if (round % 2) writeFileSync(log, '')
    write(20)
    // What is cut off before anybody has read it is lost with every reader.
    await until(written)
    copyFileSync(log, aside)
    truncateSync(log)
    // Less than before, as much, and more.
    write(10 + round * 2)
    if (round % 3 === 0) rmSync(log)
    write(1)
    // A file that has come and gone again before anybody looked is lost as well.
    await until(written)
  }
  started.kill('SIGINT')
  const [status] = await once(started, 'close')
  expect(times()).toEqual(Array.from({ length: written }, (_, at) => stamp(at)))
  // On Windows a signal ends a program at once.
  if (process.platform !== 'win32') expect(status).toBe(0)
})
