/** The import command in a folder of its own. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importPage } from '../../data/scripts/import.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'errcode-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const run = (...argv: string[]) => {
  const seen = { status: 0, out: '', err: '' }
  const collect = (key: 'out' | 'err') => (text: string) => {
    seen[key] += text
  }
  seen.status = importPage(argv, { out: collect('out'), err: collect('err') }, folder)
  return seen
}

const old = '10xx - General\n\n-1000 A\n\n  • One.\n  • Two.\n'
const recent =
  '---\nscraped_at: 2026-05-28T00:00:00Z\nurl: https://example.com/new\n---\n' +
  '## 10xx - General\n### -1000 AA\n* Two.\n* It explains.\n### -1001 B\n* Three.\n'

describe('data:import', () => {
  it('writes the facts and the document, and prints what is new', () => {
    const seen = run('usdm', file('old.txt', old), '--document', 'seed', '--url', 'https://example.com')
    expect(seen).toEqual({ status: 0, out: 'new        -1000  A\n', err: '' })
    expect(json('documents.json').documents).toEqual([
      { id: 'seed', product: 'usdm', kind: 'page', title: 'usdm error codes', date: null, url: 'https://example.com' },
    ])
    expect(json('official/usdm.json').codes[0].messages[1]).toEqual({ text: 'Two.', documents: ['seed'] })
  })

  it('prints what a newer page changed, and nothing the second time', () => {
    file('exceptions.json', '{ "explanations": { "usdm": { "-1000": ["It explains."] } } }')
    run('usdm', file('old.txt', old), '--document', 'seed')
    const path = file('new.md', recent)
    expect(run('usdm', path).out).toBe(
      'renamed    -1000  A → AA\n' + 'gone text  -1000  "One." (not on this page, kept)\n' + 'new        -1001  B\n',
    )
    expect(run('usdm', path).out).toBe('nothing changed\n')
    expect(json('documents.json').documents[1]).toMatchObject({
      id: 'usdm',
      date: '2026-05-28',
      url: 'https://example.com/new',
    })
  })

  it('lists documents by age, whatever the order of reading', () => {
    const path = file('old.txt', old)
    run('usdm', path, '--document', 'b', '--date', '2026-02-01')
    run('coinm', path)
    run('usdm', path, '--document', 'c', '--date', '2026-03-01')
    run('usdm', path, '--document', 'a', '--date', '2026-01-01')
    expect(json('documents.json').documents.map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'c', 'coinm'])
    expect(json('official/usdm.json').documents).toEqual(['a', 'b', 'c'])
  })

  it('keeps a title written by hand', () => {
    const path = file('old.txt', old)
    run('usdm', path)
    const documents = json('documents.json')
    documents.documents[0].title = 'By hand'
    file('documents.json', JSON.stringify(documents))
    run('usdm', path)
    expect(json('documents.json').documents[0].title).toBe('By hand')
  })
})

describe('a document that documents.json knows as', () => {
  const known = (more: object) => {
    const document = { id: 'aside', product: 'usdm', kind: 'page', title: 'x', date: '2026-01-01', url: null, ...more }
    file('documents.json', JSON.stringify({ documents: [document], references: {} }))
    return document
  }

  it('a section, is read from there on and filed under its category', () => {
    const document = known({ section: 'Errors', category: 'streams' })
    const page = '# Streams\n* Any text.\n## Errors\nError Message|D\n---|---\n{"code": 2, "msg": "No."}|x\n## More\n'
    expect(run('usdm', file('page.md', page), '--document', 'aside').out).toBe('new        2  (no name)\n')
    expect(json('documents.json').documents).toEqual([document])
    expect(json('official/usdm.json')).toMatchObject({
      categories: [{ id: 'streams', title: 'Errors' }],
      codes: [{ code: 2, category: 'streams', messages: [{ text: 'No.' }] }],
    })
  })

  it("a region's page, is compared with itself alone and changes no name", () => {
    known({ region: 'Region' })
    run('usdm', file('old.txt', old))
    const region = file('us.md', '## 10xx - General\n#### -1000 REGIONAL\n * One.\n')
    expect(run('usdm', region, '--document', 'aside', '--date', '2027-01-01').out).toBe('nothing changed\n')
    expect(json('official/usdm.json').codes).toMatchObject([{ name: 'A', otherNames: ['REGIONAL'] }])
  })
})

describe('errors are one line and status 2', () => {
  it.each([
    [
      [],
      'data:import: usage: data:import <product> <page> [--document <id>] [--date YYYY-MM-DD] [--url <address>] [--shrunk]\n',
    ],
    [['usdm', '/no/such/file'], "data:import: cannot read '/no/such/file': no such file\n"],
    [['usdm', 'x', '--date', 'May'], "data:import: 'May' is no date (YYYY-MM-DD)\n"],
  ])('%j', (argv, err) => expect(run(...argv)).toEqual({ status: 2, out: '', err }))

  it('an unknown product', () => {
    const { status, err } = run('futures', 'x')
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/^data:import: unknown product 'futures'; known are usdm, coinm, .*\n$/),
    ])
  })

  it('an unknown option', () => {
    expect(run('usdm', 'x', '--nonsense')).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^data:import: .*--nonsense.*\n$/),
    })
  })

  it('an unreadable layout, which leaves everything as it was', () => {
    const path = file('page.md', '# Hello\n')
    expect(run('usdm', path)).toEqual({
      status: 2,
      out: '',
      err: `data:import: cannot read '${path}': line 1: no error code on this page: '# Hello'\n`,
    })
    expect(() => json('documents.json')).toThrow()
  })

  it('a page that was cut off, unless it is said to be whole', () => {
    const list = (count: number) =>
      `## 10xx - A\n${Array.from({ length: count }, (_, at) => `### -${1000 + at} X\n* Y.\n`).join('')}`
    run('usdm', file('page.md', list(8)))
    const path = file('half.md', list(5))
    expect(run('usdm', path)).toEqual({
      status: 2,
      out: '',
      err: `data:import: '${path}' has 5 of the 8 codes that 'usdm' had; if it is whole, add --shrunk\n`,
    })
    expect(run('usdm', path, '--shrunk').out).toContain('gone       -1005  X (not on this page, kept)\n')
    expect(run('usdm', file('most.md', list(4))).status).toBe(0)
  })

  it('a document of another product', () => {
    const path = file('old.txt', old)
    run('usdm', path)
    expect(run('coinm', path, '--document', 'usdm').err).toBe(
      "data:import: document 'usdm' belongs to usdm, not to coinm\n",
    )
  })
})
