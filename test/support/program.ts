/** The program under test: the sources in memory, or the executable that ERRCODE_BIN names in a process of its own. */
import { join } from 'node:path'
import { runSpawned } from './spawned.ts'
import { type Outcome, runInMemory, type World } from './world.ts'

export const executable = process.env.ERRCODE_BIN

/** What starts the program as it ships. */
export const command = executable ? [executable] : [process.execPath, join(import.meta.dirname, '../../bin/errcode.js')]

/** `errcode(['-1021', '--json'])`; in memory it is always 08:14:03 of 2026-11-20 in UTC. */
export const errcode = (args: string[], world: World = {}): Promise<Outcome> =>
  executable ? runSpawned([executable, ...args], world) : runInMemory(args, world)
