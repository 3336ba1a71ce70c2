/** Holds the packed package against publint and @arethetypeswrong/cli. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname
const folder = mkdtempSync(join(tmpdir(), 'errcode-'))
const [{ filename }] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: join(here, '../..'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
)
const tarball = join(folder, filename)
const check = (tool, ...args) =>
  spawnSync(process.execPath, [join(here, 'node_modules', tool), ...args], { stdio: 'inherit' }).status

const statuses = [
  check('publint/src/cli.js', 'run', tarball, '--strict'),
  check('@arethetypeswrong/cli/dist/index.js', tarball, '--profile', 'esm-only'),
]
rmSync(folder, { recursive: true })
process.exitCode = Math.max(...statuses)
