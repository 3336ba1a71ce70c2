/** `--help`, `-h` and `errcode help`: what a command is for, examples to copy, then all there is. */
import { describe, expect, it } from 'vitest'
import { examples } from '../../src/examples.ts'
import { check, errcode, fail } from '../support/errcode.ts'
import { tooWide } from '../support/records.ts'

const commands = ['lookup', 'search', 'list', 'categories', 'products', 'decode', 'merge', 'completion', 'help']

it('of a command is what it does, examples, arguments, options', async () => {
  expect(await check(['search', '--help'])).toBe(`Usage: errcode search [options] <words...>

Search names, messages and advice.

Examples:
  errcode search clock                  what has to do with the clock
  errcode search "order would trigger"  several words, in any order
  errcode search levrage --limit 3      typos allowed; the best three
  errcode search borrow --product all   in every product

Arguments:
  <words...>  in any order, typos allowed

Options:
  --limit <n>  show at most this many (default: 10)

Options of every command:
  --json             answer in JSON
  --product <name>   the API to answer for: usdm, coinm, spot, options,
                     portfolio-margin, sapi, http or all (default: usdm, or
                     ERRCODE_PRODUCT)
  --color <when>     colour the answer: auto, always or never (default: auto)
  --width <columns>  wrap text at this width
  --no-pager         show long answers without a pager
  --redact           show stand-ins for keys, signatures, passwords, e-mail and
                     IP addresses
  -V, --version      show the version and the date of the data
  -h, --help         show this help

Exit status: 0 found, 1 nothing found, 2 trouble.
`)
})

it('puts texts below their terms where there is no room beside them', async () => {
  expect(await check(['categories', '--help'], { columns: 40 })).toContain(`
Examples:
  errcode categories
      those of USDⓈ-M Futures
  errcode categories --product spot
      those of Spot

Options of every command:
  --json
      answer in JSON
  --product <name>
      the API to answer for: usdm,
      coinm, spot, options,
      portfolio-margin, sapi, http or
      all (default: usdm, or
      ERRCODE_PRODUCT)
`)
})

it('of the whole names every command', async () => {
  const help = await check(['--help'])
  const [, listed = ''] = /\nCommands:\n([\s\S]+?)\n\n/.exec(help) ?? []
  expect([...listed.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name)).toEqual(commands)
})

describe.each(['errcode', ...commands])('of %s', (name) => {
  const args = name === 'errcode' ? [] : [name]

  it('is the same in every way of asking', async () => {
    const help = await check([...args, '--help'])
    expect(await check([...args, '-h'])).toBe(help)
    expect(await check(['help', ...args])).toBe(help)
  })

  it.each([40, 60, 80, 120])('fits %d columns, but for commands to copy', async (columns) => {
    const help = await check([...args, '--help'], { columns })
    const lines = examples[name]?.map(({ command }) => `  ${command}`) ?? []
    expect(tooWide(help, columns).filter((line) => !lines.includes(line))).toEqual([])
    expect(await check([...args, '--help', '--width', String(columns)])).toBe(help)
  })

  it('has examples that do what they say', { timeout: 30_000 }, async () => {
    const lines = (examples[name] ?? []).map(({ command }) => command)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines.filter((one) => !/[|$]|\bbot\.log|\.json/.test(one))) {
      const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, ...parts]) => parts.join(''))
      expect({ line, ...(await errcode(words.slice(1))) }).toMatchObject({ stderr: '', exitCode: 0 })
    }
  })
})

it('is asked for once too often', async () => {
  expect(await check(['help', 'help'])).toMatch(/^Usage: errcode help /)
})

it.each([
  ['decoed', "did you mean 'decode'? errcode help decode"],
  ['qwertzuiop', 'commands are lookup, search, list, categories, products, decode, merge, completion, help'],
])('there is none of %s', async (word, tip) => {
  expect(await fail(['help', word])).toEqual({
    stderr: `errcode: no command '${word}'\n  tip: ${tip}\n`,
    exitCode: 2,
  })
})
