/** `errcode list`, `categories` and `products`: everything, or what all of the words apply to. */
import { describe, expect, it } from 'vitest'
import { check, fail } from '../support/errcode.ts'

const rows = (stdout: string): string[][] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
const column = (stdout: string, at: number): string[] => rows(stdout).map((row) => row[at] ?? '')

describe('list', () => {
  it('is one record a line in a pipe: code, name, retry, summary', async () => {
    const stdout = await check(['list'])
    expect(rows(stdout).filter((row) => row.length !== 4)).toEqual([])
    expect(rows(stdout)[0]?.slice(0, 3)).toEqual(['-1000', 'UNKNOWN', 'verify'])
    expect(column(stdout, 0)).toEqual(expect.arrayContaining(['-1021', '-2019', '-4164', '-5028']))
    expect(new Set(column(stdout, 0)).size).toBe(rows(stdout).length)
  })

  it.each<[string[], number, RegExp]>([
    [['40xx'], 0, /^-4/],
    [['40'], 0, /^-4/],
    [['Processing Issues'], 0, /^-2/],
    [['verify'], 2, /^verify$/],
    [['VERIFY'], 2, /^verify$/],
    [['40xx', 'stop'], 2, /^stop$/],
    [['-1021'], 0, /^-1021$/],
    [['http'], 0, /^[45]\d\d$/],
  ])('%j', async (words, at, all) => {
    const cells = column(await check(['list', ...words]), at)
    expect(cells.filter((cell) => !all.test(cell))).toEqual([])
  })

  it('takes the words of several kinds together', async () => {
    const both = column(await check(['list', '40xx', 'stop']), 0)
    const stop = column(await check(['list', 'stop']), 0)
    expect(both).toEqual(stop.filter((code) => code.startsWith('-4')))
  })

  it.each([
    ['a product as a word', ['list', 'spot']],
    ['a product as an option', ['list', '--product', 'spot']],
  ])('takes %s', async (_, args) => {
    const stdout = await check(args)
    expect(column(stdout, 0)).toContain('-1013')
    expect(column(stdout, 0)).not.toContain('-4164')
  })

  it('of several products has a column for them', async () => {
    const stdout = await check(['list', 'verify', '--product', 'all'])
    expect(new Set(column(stdout, 1))).toEqual(
      new Set(['usdm', 'coinm', 'spot', 'options', 'portfolio-margin', 'sapi', 'http']),
    )
  })

  it('has a head on a terminal', async () => {
    const stdout = await check(['list', '-1021'], { columns: 80, env: { NO_COLOR: '1' } })
    expect(stdout).toBe(` code  name               retry
-1021  INVALID_TIMESTAMP  fix
`)
  })

  it('is an array of entries in JSON', async () => {
    const entries = JSON.parse(await check(['list', 'done', '--json'])) as { retry: string }[]
    expect(new Set(entries.map(({ retry }) => retry))).toEqual(new Set(['done']))
    expect(entries[0]).toHaveProperty('category.title')
  })

  it.each([['foo'], ['9999xx'], ['']])('%j is no kind of anything', async (word) => {
    const { stderr, exitCode } = await fail(['list', word])
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(new RegExp(`^errcode: no category, verdict or product '${word}'\n  tip: .+\n$`))
  })

  it.each([
    ['fxi', 'did you mean fix? errcode list fix'],
    ['40x', 'did you mean 40xx? errcode list 40xx'],
    ['sport', 'did you mean spot? errcode list spot'],
  ])('%s is near something', async (word, tip) => {
    expect((await fail(['list', word])).stderr.split('  tip: ')[1]).toBe(`${tip}\n`)
  })

  it('names all there is when nothing is near', async () => {
    expect((await fail(['list', 'qwertzuiop'])).stderr).toContain(
      'verdicts now, backoff, verify, fix, done, stop; products usdm, coinm, spot,',
    )
  })

  it('finds nothing where no code is all of it', async () => {
    expect(await fail(['list', 'now', 'stop'])).toEqual({
      stderr: "errcode: no code is all of 'now stop'\n",
      exitCode: 1,
    })
  })
})

describe('categories', () => {
  it('are the headings with their counts, which add up to the list', async () => {
    const stdout = await check(['categories'])
    expect(column(stdout, 0)).toEqual(['10xx', '11xx', '20xx', '40xx', '50xx'])
    expect(column(stdout, 2)[0]).toBe('General Server or Network issues')
    const sum = column(stdout, 1).reduce((total, count) => total + Number(count), 0)
    expect(sum).toBe(rows(await check(['list'])).length)
  })

  it('of another product are its own', async () => {
    expect(column(await check(['categories', '--product', 'http']), 0)).toEqual(['4xx', '5xx'])
  })

  it('of all products name the product', async () => {
    const stdout = await check(['categories', '--product', 'all'])
    expect(rows(stdout)[0]?.slice(0, 2)).toEqual(['10xx', 'usdm'])
  })

  it('in JSON have id, title, product and count', async () => {
    const [first] = JSON.parse(await check(['categories', '--json']))
    expect(first).toEqual({
      id: '10xx',
      title: 'General Server or Network issues',
      product: 'usdm',
      count: expect.any(Number),
    })
  })
})

describe('products', () => {
  const names = ['usdm', 'coinm', 'spot', 'options', 'portfolio-margin', 'sapi', 'http']

  it('are listed with their counts, their day and their title', async () => {
    const stdout = await check(['products'])
    expect(column(stdout, 0)).toEqual(names)
    expect(column(stdout, 4)).toEqual(expect.arrayContaining(['USDⓈ-M Futures', 'Spot', 'HTTP']))
    expect(rows(stdout).filter((row) => !/^\d{4}-\d\d-\d\d$/.test(row[3] ?? ''))).toEqual([])
  })

  it('have as many codes as their lists', async () => {
    const told = JSON.parse(await check(['products', '--json'])) as { product: string; codes: number }[]
    expect(told.map(({ product }) => product)).toEqual(names)
    for (const { product, codes } of told) {
      expect([product, rows(await check(['list', '--product', product])).length]).toEqual([product, codes])
    }
  })
})
