/** The command `npm run bench:binary`: how a look-up by the single executable starts, next to the Node that it carries. */
import { existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchNode } from '../../src/build/fetch-node.ts'
import { fileName } from '../../src/build/make-executables.ts'
import { carriedNodes, hostTarget } from '../../src/build/node-packages.ts'
import { compareInTurn } from './in-turn.ts'

const host = carriedNodes.find(({ target }) => target === hostTarget)
if (!host) throw new Error(`no binary is made for ${hostTarget}`)
const executable = join(import.meta.dirname, '../../dist', fileName(host))
if (!existsSync(executable)) throw new Error(`there is no ${executable}: npm run build:binary`)

const empty = join(tmpdir(), 'errcode-empty.js')
writeFileSync(empty, '')
compareInTurn(
  {
    [`Node ${host.version}, an empty script`]: [await fetchNode(host), empty],
    'errcode -1021': [executable, '-1021'],
    'errcode search margin': [executable, 'search', 'margin'],
    'errcode decode <text>': [executable, 'decode', '{"code":-1021}'],
  },
  60,
)
