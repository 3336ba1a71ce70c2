/** `errcode merge`: summaries of several logs as one. */
import { describe, expect, it } from 'vitest'
import { check, errcode, fail } from '../support/errcode.ts'
import { createFolder } from '../support/folder.ts'
import { botLog, cleanLog } from '../support/logs.ts'

const summary = async (stdin: string): Promise<string> =>
  (await errcode(['decode', '--summary', '--json'], { stdin })).stdout

const lines = botLog.split(/(?<=\n)/)
const [first, second] = [lines.slice(0, 3).join(''), lines.slice(3).join('')]

const { at, bare } = createFolder({
  'first.json': await summary(first),
  'second.json': await summary(second),
  'none.json': await summary(cleanLog),
  'hits.json': (await errcode(['decode', '--json'], { stdin: botLog })).stdout,
  'package.json': '{"name":"binance-errcode"}',
})

describe('two halves of a log', () => {
  it('give the whole', async () => {
    const merged = JSON.parse(await check(['merge', '--json', at('first.json'), at('second.json')]))
    const whole = JSON.parse(await summary(botLog))
    expect(merged).toMatchObject({ total: whole.total, timeline: whole.timeline })
    expect(merged.codes.map(({ count, share, rate }: Record<string, number>) => ({ count, share, rate }))).toEqual(
      whole.codes.map(({ count, share, rate }: Record<string, number>) => ({ count, share, rate })),
    )
  })

  it('are shown as a log is', async () => {
    const shown = await check(['merge', at('first.json'), at('second.json')], { columns: 60, env: { NO_COLOR: '1' } })
    expect(shown).toMatch(/^2 {2}-1021 INVALID_TIMESTAMP/)
  })

  it('may come on standard input, with others or alone', async () => {
    const args = ['merge', '--json', at('first.json')]
    const stdin = await summary(second)
    expect(JSON.parse(await check([...args, '-'], { stdin }))).toMatchObject({ total: 3 })
    expect(JSON.parse(await check(['merge', '--json', '-'], { stdin }))).toMatchObject({ total: 1 })
  })

  it('without an error give none', async () => {
    expect(await errcode(['merge', '--json', at('none.json'), at('none.json')])).toMatchObject({
      exitCode: 1,
      stderr: '',
    })
    expect(await check(['merge', '--json', at('none.json'), at('first.json')])).toContain('"total": 2')
  })
})

describe('what cannot be merged', () => {
  const tip = '  tip: errcode decode --summary --json bot.log > a.json\n'

  it.each<[string, string]>([
    ['missing.json', "errcode: cannot read 'missing.json': no such file\n"],
    ['hits.json', `errcode: 'hits.json' is no summary: it is not one JSON value\n${tip}`],
    ['package.json', `errcode: 'package.json' is no summary: 'total' is missing or wrong\n${tip}`],
  ])('%s', async (name, stderr) => {
    const outcome = await fail(['merge', at('first.json'), at(name)])
    expect({ ...outcome, stderr: bare(outcome.stderr) }).toEqual({ stderr, exitCode: 2 })
  })

  it('a directory', async () => {
    const { stderr } = await fail(['merge', at('.')])
    expect(stderr).toMatch(/^errcode: cannot read '.+': it is a directory\n$/)
  })

  it('standard input that is a terminal', async () => {
    expect(await fail(['merge', '-'])).toEqual({
      stderr: 'errcode: nothing to merge on standard input\n  tip: errcode merge a.json b.json\n',
      exitCode: 2,
    })
  })

  it('nothing at all', async () => {
    expect(await fail(['merge'])).toEqual({
      stderr: "errcode: missing required argument 'file|-'\n  tip: errcode merge --help shows what it takes\n",
      exitCode: 2,
    })
  })
})
