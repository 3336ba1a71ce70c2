/** Runs of the whole program that insist on success or on an error. */
import { expect } from 'vitest'
import { errcode } from './program.ts'
import type { World } from './world.ts'

export { errcode, executable } from './program.ts'
export type { Outcome, World } from './world.ts'

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
