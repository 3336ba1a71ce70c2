/** Shows a text in the user's pager, as git does: PAGER, or less. Only loaded when it is wanted. */
import { type SpawnOptions, spawn } from 'node:child_process'
import type { Terminal } from './terminal.ts'

type Env = Terminal['env']

/** Quits when all fits, keeps colours, leaves the text on the screen. */
const usual = 'less -FRX'

/** A plain command is started without a shell, so that it shows when there is none. */
const needsShell = /[|&;<>()$`\\"'*?[#~=%]/

/** The statuses of a shell that could not start a command. */
const notStarted = [126, 127]

const start = (command: string, env: Env) => {
  const options: SpawnOptions = { env: { LESS: 'FRX', LV: '-c', ...env }, stdio: ['pipe', 'inherit', 'inherit'] }
  if (needsShell.test(command)) return spawn(command, { ...options, shell: true })
  const [name = '', ...args] = command.trim().split(/\s+/)
  return spawn(name, args, options)
}

/** False where there is no pager; one that quits early has been read as far as was wanted. */
export const page = (text: string, env: Env): Promise<boolean> => {
  const command = env.PAGER ?? usual
  if (command.trim() === '' || command.trim() === 'cat') return Promise.resolve(false)
  return new Promise((resolve) => {
    const pager = start(command, env)
    pager.on('error', () => resolve(false))
    pager.on('close', (status) => resolve(status === null || !notStarted.includes(status)))
    pager.stdin?.on('error', () => {})
    pager.stdin?.end(text)
  })
}
