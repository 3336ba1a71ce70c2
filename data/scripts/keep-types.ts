/** Keeps of the types that were written what the library's own refer to, and has them import each other as consumers can. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const dist = join(import.meta.dirname, '../../dist')
const from = join(dist, 'all-types/src')
const to = join(dist, 'types')
const specifier = /(?<=\bfrom '|\bimport\(')(\.[^']+)\.ts(?='\)?)/g

const kept = new Set(['index.d.ts'])
for (const name of kept) {
  const text = readFileSync(join(from, name), 'utf8')
  for (const [, path = ''] of text.matchAll(specifier)) kept.add(`${join(dirname(name), path)}.d.ts`)
  mkdirSync(dirname(join(to, name)), { recursive: true })
  writeFileSync(join(to, name), text.replace(specifier, '$1.js').replace(/(?<=['\d]) \| (?=['-])/g, '|'))
}
rmSync(join(dist, 'all-types'), { recursive: true })
