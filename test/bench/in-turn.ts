/** Times whole processes in turn, so that whatever else the machine does falls on all alike, and compares their medians. */
import { spawnSync } from 'node:child_process'
import { median, userEnv } from './run.ts'

/** These warm the machine's caches and are not counted. */
const warmUps = 5

/** Prints each command's median, and its ratio to the first one's. */
export const compareInTurn = (commands: Readonly<Record<string, readonly string[]>>, rounds: number): void => {
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]))
  for (let round = -warmUps; round < rounds; round++)
    for (const [name, [program = '', ...args]] of Object.entries(commands)) {
      const start = performance.now()
      const { error } = spawnSync(program, args, { env: userEnv })
      if (error) throw error
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  const medians = [...times].map(([name, all]) => ({ name, time: median(all) }))
  for (const { name, time } of medians)
    console.log(`${name.padEnd(32)}${time.toFixed(1).padStart(6)} ms  ${(time / (medians[0]?.time ?? 0)).toFixed(2)}`)
}
