/** Words without options take a short way past the parser, and are answered as they are behind it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandNames } from '../../src/commands/names.ts'
import { createProgram } from '../../src/program.ts'
import { errcode, type World } from '../support/errcode.ts'
import { createTerminal } from '../support/world.ts'

/** An option that changes nothing sends the same words through the parser. */
const bothWays = async (args: string[], world?: World) => [
  await errcode(args, world),
  await errcode(['--color', 'auto', ...args], world),
]

describe('what is looked up', () => {
  it.each([
    [['-1021']],
    [['1021']],
    [['\u22121021']],
    [['-1021', '-2019']],
    [['-1021,-2019']],
    [['-1021:']],
    [['-1021', 'search']],
    [['-99999']],
    [['2']],
    [['429']],
    [['INVALID_TIMESTAMP']],
    [['INVALID', 'TIMESTAMP']],
    [['Margin is insufficient.']],
    [['margin', 'is', 'insufficient']],
    [['APIError(code=-4061)']],
    [['{"code":-1021,"msg":"x"}', '-2019']],
    [['serch', 'margin']],
    [['search margin']],
    [['SEARCH', 'margin']],
    [['constructor']],
    [['bot.log']],
    [['']],
    [[' ']],
    [['-1021', '']],
    [['\u{f0000}1021']],
    [['1-2', 'a-b']],
  ])('%j', async (args) => {
    const [short, parsed] = await bothWays(args)
    expect(short).toEqual(parsed)
  })
})

describe('what is searched for', () => {
  it.each([
    [['search', 'margin']],
    [['search', '-1021']],
    [['search', 'presicion', 'of', 'price']],
    [['search', 'zzqx']],
    [['search', '']],
    [['search']],
    [['search', 'search']],
  ])('%j', async (args) => {
    const [short, parsed] = await bothWays(args)
    expect(short).toEqual(parsed)
  })
})

it.each<[string, World]>([
  ['a narrow terminal', { columns: 40, rows: 10 }],
  ['a terminal without colours', { columns: 80, env: { NO_COLOR: '1' } }],
  ['another product', { env: { ERRCODE_PRODUCT: 'spot' } }],
  ['all products', { env: { ERRCODE_PRODUCT: 'all' } }],
  ['no such product', { env: { ERRCODE_PRODUCT: 'futures' } }],
])('on %s', async (_, world) => {
  for (const args of [['-1021'], ['-2021', '-1013'], ['search', 'margin'], ['nothing like it']]) {
    const [short, parsed] = await bothWays(args, world)
    expect(short).toEqual(parsed)
  }
})

it('any words at all', async () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('-1021', '1021', '-', '--', '-x', '--json', 'search', 'lookup', 'list'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 3 }), async (args) => {
      const [short, parsed] = await bothWays(args)
      // What the parser says of its own options counts those before.
      if (parsed?.exitCode !== 2) expect(short).toEqual(parsed)
    }),
    { numRuns: 60 },
  )
})

it('the names that are no words to look up are those of the commands', () => {
  const { terminal } = createTerminal()
  expect(
    createProgram(terminal)
      .tree()
      .commands.map(({ name }) => name),
  ).toEqual([...commandNames])
})
