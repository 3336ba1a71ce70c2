/** Runs `errcode decode --follow` in memory: each step waits for what is to be seen first. */
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from '../../src/run.ts'
import { createTerminal, type Outcome, type World } from './world.ts'

export interface Seen {
  stdout: string
  stderr: string
}

/** Until something is to be seen, and what is done then. */
export type Step = [until: (seen: Seen) => boolean, act?: () => void]

/** Presses Ctrl-C after the last step; without one the program ends by itself. */
export const follow = async (args: string[], steps: readonly Step[], world?: World): Promise<Outcome> => {
  const { terminal, stdout, stderr } = createTerminal(world)
  let interrupt = (): void => {}
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  let isOver = false
  const outcome = run(['decode', '--follow', ...args], { ...terminal, interrupted: () => interrupted }).finally(() => {
    isOver = true
  })
  for (const [until, act] of steps) {
    while (!isOver && !until({ stdout: stdout(), stderr: stderr() })) await sleep(5)
    act?.()
  }
  if (steps.length > 0) interrupt()
  const exitCode = await outcome
  return { stdout: stdout(), stderr: stderr(), exitCode }
}
