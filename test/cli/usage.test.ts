/** What is not understood is one line, a tip and status 2; help and version are answers. */
import { describe, expect, it } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { check, fail } from '../support/errcode.ts'
import { tooWide } from '../support/records.ts'

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

describe('help', () => {
  it('names every command, the examples and the statuses', async () => {
    const help = await check(['--help'])
    expect(help).toMatch(/^Usage: errcode \[options\] \[command\]\n/)
    for (const word of [
      'lookup',
      'search',
      'list',
      'categories',
      'decode',
      '--json',
      '--product',
      '--color',
      '--width',
    ]) {
      expect(help).toMatch(new RegExp(`^ +${word}\\b`, 'm'))
    }
    expect(help).toMatch(/\nExit status: 0 found, 1 nothing found, 2 trouble\.\n+$/)
  })

  it.each(['lookup', 'search', 'list', 'categories', 'decode'])(
    'of %s names its own options and those of all',
    async (name) => {
      const help = await check([name, '--help'])
      expect(help).toMatch(new RegExp(`^Usage: errcode ${name}`))
      expect(help).toMatch(/^ +--json /m)
      expect(await check([name, '-h'])).toBe(help)
    },
  )

  it.each([80, 120])('fits %d columns', async (columns) => {
    const [usage = ''] = (await check(['decode', '--help'], { columns })).split('\nExamples:')
    expect(tooWide(usage, columns)).toEqual([])
  })

  it('says the same of every example', async () => {
    const [, examples = ''] = (await check(['--help'])).split('Examples:\n')
    const commands = [...examples.matchAll(/^ {2}errcode (.+?) {2,}/gm)].map(([, command = '']) => command)
    expect(commands).toContain('-1021')
    for (const command of commands.filter((line) => !line.startsWith('decode'))) {
      const words = command.match(/"[^"]+"|\S+/g) ?? []
      expect(await check(words.map((word) => word.replace(/"/g, '')))).toMatch(/-\d{4}/)
    }
  })
})

it.each(['--version', '-V'])('%s names the version and the date of the data', async (option) => {
  const stdout = await check([option])
  expect(stdout).toMatch(/^errcode \d+\.\d+\.\d+ \(data of \d{4}-\d\d-\d\d\)\n$/)
  expect(stdout).toContain(` ${about.version} `)
})
