/** Compiles index.ts and what it imports into ../kernel.ts; `--check` says whether that file is current. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const target = join(import.meta.dirname, '..', 'kernel.ts')

const options = ['--enable', 'simd', '--runtime', 'stub', '-O3', '--noAssert', '--initialMemory', '48']

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
  const text = Buffer.from(binary).toString('base64')
  const rows = (text.match(/.{1,108}/g) ?? []).map((row) => `  '${row}'`).join(' +\n')
  return `/** kernel/index.ts, compiled by \`npm run kernel\`. */\nexport const kernel =\n${rows}\n`
}

const compiled = await compileKernel()
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(target, 'utf8') === compiled
  process.stdout.write(isCurrent ? 'kernel: current\n' : 'kernel: differs from its source; run npm run kernel\n')
  process.exitCode = isCurrent ? 0 : 1
} else {
  writeFileSync(target, compiled)
}
