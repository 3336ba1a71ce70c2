/** What is not understood is one line, a tip and status 2; the version is an answer. */
import { describe, expect, it } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { check, fail } from '../support/errcode.ts'

const generally = 'errcode --help shows all commands and options'

describe('usage errors', () => {
  it.each<[string[], string, string]>([
    [['--foo'], "unknown option '--foo'", generally],
    [['-1021', '--jsn'], "unknown option '--jsn'", "did you mean '--json'? See errcode --help"],
    [['-x'], "unknown option '-x'", generally],
    [['decode', '--sumary'], "unknown option '--sumary'", "did you mean '--summary'? See errcode --help"],
    [['search'], "missing required argument 'words'", generally],
    [
      ['search', 'margin', '--limit', 'x'],
      "option '--limit <n>' argument 'x' is invalid. It takes a whole number from 1",
      generally,
    ],
    [['list', '--limit', '3'], "unknown option '--limit'", generally],
    [['-1021', '--width'], "option '--width <columns>' argument missing", generally],
    [
      ['-1021', '--width', '0'],
      "option '--width <columns>' argument '0' is invalid. It takes a whole number from 1",
      generally,
    ],
    [
      ['-1021', '--width', '1e3'],
      "option '--width <columns>' argument '1e3' is invalid. It takes a whole number from 1",
      generally,
    ],
    [
      ['-1021', '--color', 'green'],
      "option '--color <when>' argument 'green' is invalid. Allowed choices are auto, always, never",
      generally,
    ],
    [
      ['--product', 'futures', '-1021'],
      "option '--product <name>' argument 'futures' is invalid. Allowed choices are usdm, coinm, spot, options, portfolio-margin, sapi, http, all",
      generally,
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
