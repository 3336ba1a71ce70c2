/**
 * `npm run bench:start [-- <node> [rounds]]`: how the built program starts next to an empty script on the same Node: the
 * one that runs this, or one that is named.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareInTurn } from './in-turn.ts'

const [node = process.execPath, rounds = '60'] = process.argv.slice(2)
const empty = join(tmpdir(), 'errcode-empty.js')
writeFileSync(empty, '')
const errcode = [node, join(import.meta.dirname, '../../bin/errcode.js')]

const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
console.log(`Medians of ${rounds} runs in turn. Node ${version}, ${cpus()[0]?.model}, ${cpus().length} cores.\n`)
compareInTurn(
  {
    'an empty script': [node, empty],
    'errcode -1021': [...errcode, '-1021'],
    'errcode search margin': [...errcode, 'search', 'margin'],
    'errcode list 40xx': [...errcode, 'list', '40xx'],
    'errcode decode <text>': [...errcode, 'decode', '{"code":-1021}'],
  },
  Number(rounds),
)
