/** What `npm run build` makes: small, and with the data once. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileAtOnce } from '../data/scripts/compile-at-once.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

it('the package is below 1 MB, packed below 300 kB', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
    cwd: root,
    shell: process.platform === 'win32',
  })
  const [{ size, unpackedSize }] = JSON.parse(stdout.toString()) as [{ size: number; unpackedSize: number }]
  expect(unpackedSize).toBeLessThan(1_000_000)
  expect(size).toBeLessThan(300_000)
})

it('only the files of the data have it, for the command line and for programs', () => {
  const code = ['', 'cli'].flatMap((folder) =>
    readdirSync(join(dist, folder))
      .filter((name) => /\.c?js$/.test(name))
      .map((name) => join(dist, folder, name)),
  )
  const having = (text: string): string[] => code.filter((path) => readFileSync(path, 'utf8').includes(text))
  expect(code.length).toBeGreaterThan(10)
  expect(having('availableBalance')).toEqual([])
  expect(having('data/catalog.js').map((path) => path.slice(dist.length + 1))).toEqual(['index.js'])
})

describe('functions compiled at once', () => {
  it.each([
    ['const a=()=>1', 'const a=(function(){return 1})'],
    ['const a=b=>b', 'const a=(function(b){return b})'],
    ['const a=async(b,c)=>{d()}', 'const a=(async function(b,c){d()})'],
    ['const a=()=>({b:1})', 'const a=(function(){return {b:1}})'],
    ['const a=b=>c=>d', 'const a=(function(b){return (function(c){return d})})'],
    ['const a=(b=()=>1,{c,d:[e]})=>c', 'const a=(function(b=(function(){return 1}),{c,d:[e]}){return c})'],
    ['a(b=>[c(d=>d)],`e`)', 'a((function(b){return [c((function(d){return d}))]}),`e`)'],
    ['const a={b,c:()=>b}', 'const a={b,c:(function(){return b})}'],
    ['const a=()=>this', 'const a=()=>this'],
    ['const a=(()=>1)()', 'const a=((function(){return 1}))()'],
  ])('%s', (code, expected) => expect(compileAtOnce(code)).toBe(expected))
})
