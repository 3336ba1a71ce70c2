/** Reads the import lines of src and shows every arrow that does not go down, and every package with two importers. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Every source by its path below src. */
const files = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, readFileSync(join(root, 'src', path), 'utf8')]),
)

/** The program; `build` is no part of it, but makes executables of it. */
const sources = new Map([...files].filter(([path]) => !path.startsWith('build/')))

const leaves = ['terminal', 'exit-code', 'errors', 'links', 'wording']

/** What a layer may import besides itself; `type x` stands for the types of x alone. */
const below: Record<string, string[]> = {
  main: ['run', 'output', 'stdin', 'pager', 'type terminal'],
  output: ['type terminal'],
  stdin: ['read-pieces'],
  pager: ['type terminal'],
  // What is plainly a look-up or a search needs no program.
  run: ['program', 'commands', 'redact', 'redacted', 'minus', ...leaves],
  redacted: ['redact', 'type terminal'],
  program: ['commands', 'redact', 'options', 'catalog', 'version', 'minus', 'tree', 'examples', ...leaves],
  options: ['commands', 'catalog', 'terminal'],
  commands: [
    'completion',
    'report',
    'format',
    'summary',
    'redact',
    'decode',
    'catalog',
    'read-pieces',
    'type tree',
    ...leaves,
  ],
  report: ['format', 'summary', 'type decode', 'type catalog', 'wording'],
  completion: ['format', 'catalog', 'type tree'],
  format: ['type catalog', 'type decode', 'type summary', 'type tree', 'wording'],
  summary: ['decode', 'catalog', 'wording'],
  redact: ['decode', 'wording'],
  decode: ['catalog'],
  catalog: ['data'],
  index: ['library', 'decode', 'catalog'],
  library: ['decode', 'catalog'],
  version: ['package.json'],
  minus: [],
  examples: ['type tree'],
  tree: [],
  'read-pieces': [],
  terminal: [],
  links: ['type terminal'],
  wording: [],
  'exit-code': [],
  errors: [],
}

/** The only file that may import each package. */
const importers: Record<string, RegExp> = {
  commander: /^program\.ts$/,
  chalk: /^format\/style\.ts$/,
  'cli-table3': /^format\/table\.ts$/,
  'd3-array': /^report\/axes\.ts$/,
  'd3-shape': /^report\/columns\.ts$/,
  valibot: /^summary\/read-summary\.ts$/,
  'fuse.js': /^catalog\/search(?:-[a-z]+)?\.ts$/,
}

interface Import {
  from: string
  isType: boolean
}

const importsOf = (source: string): Import[] => [
  ...[...source.matchAll(/^(?:import|export)\s([^'"`;]*?)\sfrom\s+'([^']+)'/gm)].map(([, what = '', from = '']) => ({
    from,
    isType: what.startsWith('type ') || /^\{(?:\s*type\s[^,}]+,?)+\s*\}$/.test(what),
  })),
  ...[...source.matchAll(/^import '([^']+)'|\bimport\(\s*'([^']+)'/gm)].map(([, bare, lazy]) => ({
    from: bare ?? lazy ?? '',
    isType: false,
  })),
]

/** `catalog/entry.ts` belongs to catalog, `run.ts` to run, `../data/catalog/usdm.json` to data. */
const layerOf = (path: string): string =>
  path
    .replace(/^(?:\.\.\/)+/, '')
    .replace(/\.ts$/, '')
    .split('/')[0] ?? ''

const wrongArrows = (among: ReadonlyMap<string, string>): string[] =>
  [...among].flatMap(([path, source]) =>
    importsOf(source)
      .filter(({ from }) => from.startsWith('.'))
      .map(({ from, isType }) => ({ to: posix.join(posix.dirname(path), from), isType }))
      .filter(({ to, isType }) => {
        const [here, there] = [layerOf(path), layerOf(to)]
        const allowed = [here, ...(below[here] ?? [])]
        return !allowed.includes(there) && !(isType && allowed.includes(`type ${there}`))
      })
      .map(({ to, isType }) => `${path} → ${isType ? 'type ' : ''}${to}`),
  )

/** Files in which a pattern is found, each with what was found. */
const having = (pattern: RegExp, where = /^/): string[] =>
  [...sources]
    .filter(([path]) => where.test(path))
    .flatMap(([path, source]) => {
      const found = pattern.exec(source)
      return found ? [`${path}: ${found[0]}`] : []
    })

describe('the arrows', () => {
  it('go down only', () => expect(wrongArrows(sources)).toEqual([]))

  it('are known for every file', () => {
    expect([...sources.keys()].filter((path) => !(layerOf(path) in below))).toEqual([])
  })

  it('begin in bin and end in the data', () => {
    expect(readFileSync(join(root, 'bin/errcode.js'), 'utf8')).toMatch(
      /^#!.*node\n(?:\/\/.*\n)?const .* = process\.env\nif \(.*\)\n {2}require\('node:module'\)\.enableCompileCache.*\nrequire\('\.\.\/dist\/cli\/errcode\.cjs'\)\n$/,
    )
    const readers = [...sources].filter(([, source]) => importsOf(source).some(({ from }) => /\bdata\//.test(from)))
    expect(readers.map(([path]) => layerOf(path))).toEqual(readers.map(() => 'catalog'))
    expect(readers.map(([path]) => path)).toContain('catalog/load.ts')
  })

  it.each<[string, string, string[]]>([
    ['run.ts', "import { x } from './program.ts'", []],
    ['main.ts', "import type { Terminal } from './terminal.ts'", []],
    ['format/json.ts', "import type { Entry } from '../catalog/entry.ts'", []],
    ['format/json.ts', "import { type A, type B } from '../catalog/entry.ts'", []],
    [
      'format/json.ts',
      "import {\n  type A,\n  b,\n} from '../catalog/entry.ts'",
      ['format/json.ts → catalog/entry.ts'],
    ],
    ['catalog/entry.ts', "import type { Hit } from '../decode/hit.ts'", ['catalog/entry.ts → type decode/hit.ts']],
    ['decode/scan.ts', "export { x } from '../format/json.ts'", ['decode/scan.ts → format/json.ts']],
    ['decode/scan.ts', "const x = await import('../commands/list.ts')", ['decode/scan.ts → commands/list.ts']],
    ['errors.ts', "import './run.ts'", ['errors.ts → run.ts']],
    ['main.ts', "import './build/pack.ts'", ['main.ts → build/pack.ts']],
    ['decode/kernel/a.ts', "import x from '../../../data/a.json'", ['decode/kernel/a.ts → ../data/a.json']],
  ])('%s with %j', (path, source, arrows) => expect(wrongArrows(new Map([[path, source]]))).toEqual(arrows))
})

describe('packages', () => {
  const imported = [...sources].flatMap(([path, source]) =>
    importsOf(source)
      .filter(({ from }) => !/^(?:\.|node:)/.test(from))
      .map(({ from }) => ({ path, name: from.split('/')[0] ?? '' })),
  )

  it.each(Object.entries(importers))('%s has one importer', (name, importer) => {
    const paths = imported.filter((one) => one.name === name).map(({ path }) => path)
    expect(paths).toEqual([expect.stringMatching(importer)])
  })

  it('are no others', () => {
    expect(imported.filter(({ name }) => !(name in importers))).toEqual([])
  })
})

describe('purity', () => {
  const pure = /^(?:catalog|completion|decode|format|redact|report|summary)\//

  it('only main names the process', () => {
    expect(having(/\bprocess\s*[.[?]|['"](?:node:)?process['"]|globalThis.*process/, /^(?!main\.ts$)/)).toEqual([])
    expect(having(/\bprocess\./, /^main\.ts$/)).toHaveLength(1)
  })

  it('nothing names the console', () => expect(having(/\bconsole\s*[.[?]/)).toEqual([]))

  it('catalog, completion, decode, format, redact, report, summary and the library import nothing of Node', () => {
    const portable = /^(?:catalog|completion|decode|format|redact|report|summary|library)\/|^index\.ts$/
    expect(having(/(?:from|import\()\s*'node:[^']+'|\brequire\(/, portable)).toEqual([])
    expect(having(/\bBuffer\./, portable)).toEqual([])
  })

  it('the library reads the clock in one place, and waits in one', () => {
    expect(having(/\bDate\.now\b|new Date\(\)|performance\.now/, /^library\//)).toEqual([
      'library/explain.ts: Date.now',
    ])
    expect(having(/\bset(?:Timeout|Interval|Immediate)\b/, /^library\//)).toEqual(['library/decoder.ts: setTimeout'])
  })

  it('catalog, completion, decode, format, redact, report and summary have no clock, no timer and no chance', () => {
    expect(having(/\bDate\.now\b|new Date\(\)|performance\.now|\bset(?:Timeout|Interval|Immediate)\b/, pure)).toEqual(
      [],
    )
    expect(having(/Math\.random/, pure)).toEqual([])
  })
})

it('every file opens with a sentence on what it is for', () => {
  expect([...files].filter(([, source]) => !source.startsWith('/**')).map(([path]) => path)).toEqual([])
})
