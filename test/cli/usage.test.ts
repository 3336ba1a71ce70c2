/** What is not understood is one line, a tip and status 2; the version is an answer. */
import { describe, expect, it } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { check, fail } from '../support/errcode.ts'

const options = 'errcode --help shows all options'
const values = 'errcode --help shows what it takes'

describe('usage errors', () => {
  it.each<[string[], string, string]>([
    [['--foo'], "unknown option '--foo'", options],
    [['-1021', '--jsn'], "unknown option '--jsn'", "did you mean '--json'? errcode --help"],
    [['-x'], "unknown option '-x'", options],
    [['-v'], "unknown option '-v'", "did you mean '-V'? errcode --help"],
    [['decode', '--sumary'], "unknown option '--sumary'", "did you mean '--summary'? errcode decode --help"],
    [['--sumary'], "unknown option '--sumary'", "'--summary' is an option of decode: errcode decode --help"],
    [['list', '--limit', '3'], "unknown option '--limit'", "'--limit' is an option of search: errcode search --help"],
    [['list', '--limit=3'], "unknown option '--limit=3'", "'--limit' is an option of search: errcode search --help"],
    [['list', 'search', '--foo'], "unknown option '--foo'", 'errcode list --help shows all options'],
    [['search'], "missing required argument 'words'", 'errcode search --help shows what it takes'],
    [
      ['products', 'spot'],
      "too many arguments for 'products'. Expected 0 arguments but got 1",
      'errcode products --help shows what it takes',
    ],
    [
      ['search', 'margin', '--limit', 'x'],
      "option '--limit <n>' argument 'x' is invalid. It takes a whole number from 1",
      'errcode search --help shows what it takes',
    ],
    [['-1021', '--width'], "option '--width <columns>' argument missing", values],
    [
      ['-1021', '--width', '0'],
      "option '--width <columns>' argument '0' is invalid. It takes a whole number from 1",
      values,
    ],
    [
      ['-1021', '--width', '1e3'],
      "option '--width <columns>' argument '1e3' is invalid. It takes a whole number from 1",
      values,
    ],
    [
      ['-1021', '--color', 'green'],
      "option '--color <when>' argument 'green' is invalid. Allowed choices are auto, always, never",
      values,
    ],
    [
      ['--product', 'futures', '-1021'],
      "option '--product <name>' argument 'futures' is invalid. Allowed choices are usdm, coinm, spot, options, portfolio-margin, sapi, http, all",
      values,
    ],
  ])('%j', async (args, message, tip) => {
    const { stderr, exitCode } = await fail(args)
    expect(stderr).toBe(`errcode: ${message}\n  tip: ${tip}\n`)
    expect(exitCode).toBe(2)
  })

  it('no argument at all shows the help, on stderr', async () => {
    const { stderr, exitCode } = await fail([])
    expect(stderr).toBe(await check(['--help']))
    expect(exitCode).toBe(2)
  })
})

it.each(['--version', '-V'])('%s names the version and the date of the data', async (option) => {
  const stdout = await check([option])
  expect(stdout).toMatch(/^errcode \d+\.\d+\.\d+ \(data of \d{4}-\d\d-\d\d\)\n$/)
  expect(stdout).toContain(` ${about.version} `)
})
