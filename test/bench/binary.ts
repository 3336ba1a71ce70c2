/** The command `npm run bench:binary`: how a look-up by the single executable starts, next to the Node that it carries. */
import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchNode } from '../../src/build/fetch-node.ts'
import { fileName } from '../../src/build/make-executables.ts'
import { carriedNodes, hostTarget } from '../../src/build/node-packages.ts'
import { median } from './run.ts'

const rounds = 60

const host = carriedNodes.find(({ target }) => target === hostTarget)
if (!host) throw new Error(`no binary is made for ${hostTarget}`)
const executable = join(import.meta.dirname, '../../dist', fileName(host))
if (!existsSync(executable)) throw new Error(`there is no ${executable}: npm run build:binary`)

const empty = join(tmpdir(), 'errcode-empty.js')
writeFileSync(empty, '')
const commands = {
  [`Node ${host.version}, an empty script`]: [await fetchNode(host), empty],
  'errcode -1021': [executable, '-1021'],
  'errcode search margin': [executable, 'search', 'margin'],
  'errcode decode <text>': [executable, 'decode', '{"code":-1021}'],
}
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]))

// In turn, so that whatever else the machine does falls on all alike; the first rounds warm its caches.
for (let round = -5; round < rounds; round++)
  for (const [name, command] of Object.entries(commands)) {
    const [program = '', ...args] = command
    const start = performance.now()
    const { error } = spawnSync(program, args)
    if (error) throw error
    if (round >= 0) times.get(name)?.push(performance.now() - start)
  }

const medians = [...times].map(([name, all]) => ({ name, time: median(all) }))
for (const { name, time } of medians)
  console.log(`${name.padEnd(32)}${time.toFixed(1).padStart(6)} ms  ${(time / (medians[0]?.time ?? 0)).toFixed(2)}`)
