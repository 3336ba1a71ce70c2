/** Runs the program as a single executable will, in the Node that it will carry, and keeps what V8 has compiled by then. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { argv } from 'node:process'
import vm from 'node:vm'

export interface Rehearsal {
  loader: string
  /** Files by the names of the assets that they will be. */
  assets: Record<string, string>
  /** The names of those that hold code, for each of which a `.cache` is written. */
  scripts: string[]
}

/** What people ask most; what no command runs is compiled when it is first needed. */
const commands = [
  ['-1021'],
  ['-1021', '-2019', '--json'],
  ['MARGIN_NOT_SUFFICIENT'],
  ['Margin is insufficient.'],
  ['-99999'],
  ['search', 'margin'],
  ['search', 'presicion', '--json'],
  ['list', '40xx'],
  ['list', '40xx', '--width', '80', '--color', 'always'],
  [
    'decode',
    '2026-11-20 08:14:03 ERROR binance APIError(code=-1021): Timestamp for this request is outside of the recvWindow.',
  ],
  ['decode', '--json', '{"code":-2019,"msg":"Margin is insufficient."}'],
  ['--help'],
]

const { loader, assets, scripts } = JSON.parse(argv[2] ?? '') as Rehearsal

const compiled = new Map<string, vm.Script>()

/** The same script every time, so that it gathers what all commands have compiled. */
const Script = new Proxy(vm.Script, {
  construct(_, [text, { filename }]: [string, { filename: string }]) {
    const script = compiled.get(filename) ?? new vm.Script(text, { filename })
    compiled.set(filename, script)
    return script
  },
})

const getRawAsset = (name: string): ArrayBuffer => new Uint8Array(readFileSync(assets[name] ?? '')).buffer

const require = createRequire(import.meta.url)
const stubs: Record<string, unknown> = { 'node:sea': { getRawAsset }, 'node:vm': { Script } }
const start = vm.compileFunction(readFileSync(loader, 'utf8'), ['require'])

const keep = (): void => {
  for (const name of scripts) {
    const script = compiled.get(name) ?? new vm.Script(readFileSync(assets[name] ?? '', 'utf8'), { filename: name })
    writeFileSync(assets[`${name}.cache`] ?? '', script.createCachedData())
  }
}

const exit = process.exit.bind(process)

/** Once a command has ended: what is set up here brings the next end. */
const next = (): void => {
  const command = commands.shift()
  if (command) {
    argv.splice(2, Number.POSITIVE_INFINITY, ...command)
    setImmediate(() => start((name: string) => stubs[name] ?? require(name)))
  } else {
    keep()
    exit(0)
  }
}

// Nothing else tells that the program is done.
process.exit = next as typeof exit
process.on('beforeExit', next)
