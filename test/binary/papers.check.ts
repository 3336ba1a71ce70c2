/** What lies beside the binaries says what is in them. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { hostTarget } from '../../src/build/node-packages.ts'
import type { Sbom } from '../../src/build/sbom.ts'

const dist = join(import.meta.dirname, '../../dist')
const read = (name: string): string => readFileSync(join(dist, name), 'utf8')
const sbom = JSON.parse(read(`errcode-${hostTarget}.cdx.json`)) as Sbom

it('sums of everything, which sha256sum finds right', () => {
  const names = readdirSync(dist).filter((name) => name.startsWith('errcode-'))
  const listed = read('SHA256SUMS').match(/\S+$/gm)
  expect(listed?.sort()).toEqual(names.sort())
  execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: dist })
})

it('a licence of each component', () => {
  const heads = sbom.components.map(({ name, version }) =>
    name === 'node' ? `Node.js ${version}` : `${name} ${version}`,
  )
  const texts = read('errcode-licences.txt').split(`\n${'='.repeat(80)}\n\n`)
  // Packages with one licence stand before it, each with its copyright.
  const named = texts.flatMap((text) => {
    const first = text.split('\n\n').map((paragraph) => paragraph.split('\n')[0] ?? '')
    const end = first.findIndex((line) => !/^\S+ \d+\.\d+\.\d+$/.test(line))
    return first.slice(0, end)
  })
  expect(new Set(named)).toEqual(new Set([`${about.name} ${about.version}`, ...heads]))
  expect(texts.filter((text) => text.length < 500)).toEqual([])
})

it('no package that only the development needs, and no address of a registry', () => {
  expect(sbom.components.map(({ name }) => name)).not.toContain('vitest')
  expect(sbom.components.map(({ name }) => name)).toContain('commander')
  expect(JSON.stringify(sbom)).not.toContain('.tgz')
})
