/** What is shown of a followed text whose first pieces were there before. */
import { expect, it } from 'vitest'
import { createContext } from '../../src/commands/context.ts'
import { type DecodeOptions, readCriteria } from '../../src/commands/decode-options.ts'
import { followOne } from '../../src/commands/follow-one.ts'
import { createReport } from '../../src/commands/report.ts'
import { knowledge } from '../support/hits.ts'
import { createTerminal } from '../support/world.ts'

const error = (code: number): string => `2026-11-20 08:14:03 ERROR binance APIError(code=${code}): something\n`

/** Reads pieces, of which the first `old` were there before. */
const follow = async (pieces: readonly string[], old: number, options: DecodeOptions & { fromStart: boolean }) => {
  const { terminal, stdout } = createTerminal()
  const context = await createContext({ product: 'usdm', color: 'never' }, terminal)
  const report = createReport(options, context, readCriteria({ ...options, follow: true }, context))
  const interrupt = { happened: false, wake() {} }
  const errors: string[] = []
  let given = 0
  async function* text() {
    for (const piece of pieces.slice(given)) {
      given++
      yield new TextEncoder().encode(piece)
    }
    interrupt.happened = true
  }
  await followOne({
    file: 'bot.log',
    followed: { text, isOld: () => given <= old, old: () => 0, read: () => 0, close() {} },
    report,
    shared: { knowledge, product: 'usdm' },
    interrupt,
    fromStart: options.fromStart,
    now: terminal.now,
    onError: ({ line, code }, _around, isOld) => errors.push(`${line} ${code}${isOld ? ' old' : ''}`),
    onOld() {},
  })
  return { errors, stdout: stdout().replace(/^ {4}\|.*\n/gm, '') }
}

const first = `fine\n${error(-1021)}`
const half = 'a line that was '

it.each<[string, string[], number, boolean, string[], string]>([
  ['all of it is new', [first, error(-2019)], 0, false, ['2 -1021', '3 -2019'], first + error(-2019)],
  ['the first piece is old', [first, error(-2019)], 1, false, ['3 -2019'], error(-2019)],
  ['two pieces are old', [first, first, error(-2019)], 2, false, ['5 -2019'], error(-2019)],
  ['all of it is old', [first, first], 2, false, [], ''],
  ['old lines end in half a line', [first, half, error(-2019)], 1, false, ['3 -2019'], half + error(-2019)],
  ['old is shown as well', [first, error(-2019)], 1, true, ['2 -1021 old', '3 -2019'], first + error(-2019)],
])('%s', async (_what, pieces, old, fromStart, errors, passed) => {
  expect(await follow(pieces, old, { fromStart, annotate: true })).toEqual({ errors, stdout: passed })
})
