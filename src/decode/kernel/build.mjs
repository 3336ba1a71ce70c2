/** Compiles index.ts and what it imports into ../kernel.ts; `--check` says whether that file is current. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const target = join(import.meta.dirname, '..', 'kernel.ts')

/** Pages of 64 kB: what a scanner by itself has, and what one that threads share may have at most. */
const memory = ['--importMemory', '--sharedMemory', '--initialMemory', '32', '--maximumMemory', '256']
const options = ['--enable', 'simd', '--enable', 'threads', '--runtime', 'stub', '-O3', '--noAssert', ...memory]

/** Behind the imported memory's name and kind. */
const sharedFlagIn = (binary) => {
  const at = Buffer.from(binary).indexOf('memory') + 'memory'.length + 1
  if (binary[at] !== 3) throw new Error('kernel: the memory it imports is not shared')
  return at
}

const sources = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'))

const compileKernel = async () => {
  let binary
  const { error, stderr } = await main(['index.ts', ...options, '--outFile', 'scan.wasm'], {
    readFile: (name) => (sources.includes(name) ? readFileSync(join(import.meta.dirname, name), 'utf8') : null),
    writeFile: (name, contents) => {
      if (name === 'scan.wasm') binary = contents
    },
    listFiles: () => [],
  })
  if (error || !binary) throw new Error(`kernel: ${stderr.toString() || error?.message}`)
  const text = Buffer.from(binary).toString('hex')
  const rows = (text.match(/.{1,108}/g) ?? []).map((row) => `  '${row}'`).join(' +\n')
  return [
    '/** kernel/index.ts, compiled by `npm run kernel`. */',
    `export const kernel =\n${rows}`,
    '',
    '/** The byte that says what memory it wants: 3 for one that threads share, 1 for one of its own. */',
    `export const sharedFlag = ${sharedFlagIn(binary)}\n`,
  ].join('\n')
}

const compiled = await compileKernel()
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(target, 'utf8') === compiled
  process.stdout.write(isCurrent ? 'kernel: current\n' : 'kernel: differs from its source; run npm run kernel\n')
  process.exitCode = isCurrent ? 0 : 1
} else {
  writeFileSync(target, compiled)
}
