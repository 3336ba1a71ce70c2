/** Packs the package, installs it into an empty folder, and uses it there as somebody who has just found it would. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = import.meta.dirname
const root = join(here, '../..')
const folder = mkdtempSync(join(tmpdir(), 'errcode-'))
let passed = 0
let failed = 0

const run = (program, args, options = {}) =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], ...options })
const npm = (...args) => run('npm', [...args, '--no-audit', '--no-fund'], { shell: process.platform === 'win32' })
const node = (...args) => run(process.execPath, args)

const check = (what, test) => {
  try {
    const trouble = test()
    if (trouble) throw new Error(trouble)
    passed++
  } catch (error) {
    failed++
    process.stdout.write(`${what}: ${error.stdout || ''}${error.stderr || error.message}\n`)
  }
}
const is = (found, wanted) => (found === wanted ? undefined : `found ${found}, wanted ${wanted}`)

const [{ filename }] = JSON.parse(
  run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root }),
)
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
npm('install', '--offline', `./${filename}`)

const installed = join(folder, 'node_modules/binance-errcode')
const about = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))

check('one package is installed', () =>
  is(
    readdirSync(join(folder, 'node_modules'))
      .filter((name) => !name.startsWith('.'))
      .join(),
    'binance-errcode',
  ),
)
check('nothing runs at its installation', () => {
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  return is(lock.packages['node_modules/binance-errcode'].hasInstallScript, undefined)
})
check('it depends on nothing', () => is(JSON.stringify(about.dependencies ?? {}), '{}'))
check('the licences of what it holds are there', () => {
  const notices = readFileSync(join(installed, 'dist/NOTICES'), 'utf8')
  const missing = ['chalk', 'cli-table3', 'commander', 'fuse.js'].filter((name) => !notices.includes(`\n${name} `))
  return is(missing.join(), '')
})
check('no source, test or tool is in it', () => {
  const allowed = /^(?:bin|dist|man|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
  return is(
    readdirSync(installed)
      .filter((name) => !allowed.test(name))
      .join(),
    '',
  )
})
check('the command runs', () => {
  const command = join(folder, 'node_modules/.bin', process.platform === 'win32' ? 'errcode.cmd' : 'errcode')
  return is(run(command, ['-1021']).split('  ')[0], '-1021 INVALID_TIMESTAMP')
})
check('it can be imported', () =>
  is(
    node('--input-type=module', '-e', "import { explain } from 'binance-errcode'; console.log(explain(-1021).name)"),
    'INVALID_TIMESTAMP\n',
  ),
)
check('it can be required', () =>
  is(
    node('--input-type=commonjs', '-e', "console.log(require('binance-errcode').explain(-1021).name)"),
    'INVALID_TIMESTAMP\n',
  ),
)

copyFileSync(join(here, 'consumer.ts'), join(folder, 'consumer.ts'))
/** Nothing but the language: neither a browser's types nor Node's. */
const strict = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2022'],
  types: [],
}
const compilers = {
  'TypeScript 5': join(here, 'node_modules/typescript/bin/tsc'),
  'TypeScript 7': join(root, 'node_modules/typescript/bin/tsc'),
}
const resolutions = [
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
]
for (const [name, compiler] of Object.entries(compilers)) {
  for (const [module, moduleResolution] of resolutions) {
    const compilerOptions = { ...strict, module, moduleResolution }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
    check(`${name}, ${moduleResolution}`, () => is(node(compiler, '-p', '.'), ''))
  }
}
check('what was compiled runs', () =>
  is(
    node('--input-type=module', '-e', "console.log((await import('./consumer.js')).told)"),
    '[true,"no",null,1,3,[-1121],true,2]\n',
  ),
)
if (existsSync(folder)) rmSync(folder, { recursive: true })
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0
