/** `errcode decode --annotate`: every line passes through, with what it means under it. */
import { expect, it } from 'vitest'
import { check, errcode } from '../support/errcode.ts'
import { botLog, cleanLog } from '../support/logs.ts'

const annotate = async (stdin: string | Uint8Array[], ...options: string[]) =>
  (await errcode(['decode', '--annotate', ...options], { stdin })).stdout

/** The text without its explanations. */
const stripped = (stdout: string): string => stdout.replace(/^ {4}\|.*\n/gm, '')

it('puts the explanation right under the line, in full the first time', async () => {
  const lines = (await check(['decode', '--annotate'], { stdin: botLog })).split('\n')
  const heads = lines.flatMap((line, at) =>
    /^ {4}\| (?:-\d|\d)/.test(line) ? [`${lines[at - 1]?.slice(0, 19)} ${line}`] : [],
  )
  expect(heads).toEqual([
    '2026-11-20 08:14:04     | -1021 INVALID_TIMESTAMP  line 2, column 85',
    '2026-11-20 08:15:04     | -2019 MARGIN_NOT_SUFFICIEN  line 3, column 85',
    '2026-11-20 08:16:04     | 5:85  -1021 INVALID_TIMESTAMP  after a fix  Timestamp for this request is outside of the recvWindow.',
  ])
})

it.each([
  ['a log', botLog],
  ['a log without errors', cleanLog],
  ['the lines of Windows', botLog.replaceAll('\n', '\r\n')],
  ['no line end at the end', `${cleanLog}no end`],
  ['blank lines', `\n\n${botLog}\n\n\n`],
  ['other alphabets', `错误 \u{1f680} ошибка\n${botLog}`],
  ['tabs, escapes and NUL far behind', `\t\u001b[31mred\u001b[0m\n${'x'.repeat(5000)}\0\n${botLog}`],
  ['a long line', `${'y'.repeat(100_000)}\n${botLog}${'z'.repeat(100_000)}`],
])('passes on %s to the letter', async (_, log) => expect(stripped(await annotate(log))).toBe(log))

it('does not depend on where the reads end', async () => {
  const whole = await annotate(botLog)
  for (const size of [1, 7, 64, 300]) {
    const bytes = Buffer.from(botLog)
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    )
    expect(await annotate(pieces)).toBe(whole)
  }
})

it('begins a line of its own under a last line without an end', async () => {
  const stdout = await annotate(botLog.trimEnd())
  expect(stripped(stdout)).toBe(botLog)
  expect(stdout).toMatch(/recvWindow\.\n {4}\| 5:85 {2}-1021 .+\n$/)
})

it('explains two errors of one line one after the other', async () => {
  const line = 'binance {"code":-2019,"msg":"Margin is insufficient."} then {"code":-1121,"msg":"Invalid symbol."}\n'
  const stdout = await annotate(line)
  expect(stripped(stdout)).toBe(line)
  expect(stdout.match(/^ {4}\| -\d+ \w+/gm)).toEqual(['    | -2019 MARGIN_NOT_SUFFICIEN', '    | -1121 BAD_SYMBOL'])
})

it('explains only what was asked for, and passes on the rest', async () => {
  const stdout = await annotate(botLog, '--only', '-2019')
  expect(stripped(stdout)).toBe(botLog)
  expect(stdout.match(/^ {4}\| -\d+/gm)).toEqual(['    | -2019'])
})
