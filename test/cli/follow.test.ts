/** `errcode decode --follow`: what is shown as files grow, and with what status it ends. */
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { fail } from '../support/errcode.ts'
import { createFolder } from '../support/folder.ts'
import { follow, type Seen, type Step } from '../support/following.ts'
import { executable } from '../support/program.ts'
import { createVt } from '../support/vt.ts'

const folder = createFolder({})
const [log, aside, late] = [folder.at('bot.log'), folder.at('bot.log.1'), folder.at('late.log')]

const error = (code: number, time = '08:14:03'): string =>
  `2026-11-20 ${time} ERROR binance APIError(code=${code}): something\n`

beforeEach(() => {
  for (const path of [log, aside, late]) rmSync(path, { force: true })
  writeFileSync(log, error(-1021))
})

const write = (text: string, path = log) => appendFileSync(path, text)
const rotate = () => renameSync(log, aside)

/** So many lines of JSON have come. */
const shown =
  (count: number) =>
  ({ stdout }: Seen): boolean =>
    stdout.split('\n').length > count

/** Names are looked at in their order: once the second one is waited for, the first one is followed. */
const waiting = ({ stderr }: Seen): boolean => stderr.includes("late.log': no such file\n")
const both = [log, late]

/** `bot.log:1 -1021` */
const hitsIn = (stdout: string): string[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ file, line, code }) => `${folder.bare(file)}:${line} ${code}`)

const hits = async (args: string[], steps: readonly Step[]) => hitsIn((await follow(['--json', ...args], steps)).stdout)

describe.skipIf(executable)('in a pipe', () => {
  it('shows what comes, with its true line, and waits for what does not exist yet', async () => {
    const { stdout, stderr, exitCode } = await follow(
      ['--json', ...both],
      [[waiting, () => write(error(-2019))], [shown(1), () => write(error(-1003), late)], [shown(2)]],
    )
    expect([hitsIn(stdout), folder.bare(stderr), exitCode]).toEqual([
      ['bot.log:2 -2019', 'late.log:1 -1003'],
      "errcode: waiting for 'late.log': no such file\n",
      0,
    ])
  })

  it.each([[['--from-start']], [['--since', '2026-11-20']]])(
    'with %j shows what was there as well',
    async (options) => {
      const steps: Step[] = [[shown(1), () => write(error(-2019))], [shown(2)]]
      expect(await hits([...options, log], steps)).toEqual(['bot.log:1 -1021', 'bot.log:2 -2019'])
    },
  )

  it('counts the lines of each file anew, and ends a half line with its file', async () => {
    const rename = () => {
      write(`${error(-2019)}a half line`)
      rotate()
      write(error(-1003))
    }
    const cut = () => {
      writeFileSync(log, error(-1121).repeat(3))
    }
    const steps: Step[] = [[shown(1), rename], [shown(3), cut], [shown(6)]]
    expect(await hits(['--from-start', log], steps)).toEqual([
      'bot.log:1 -1021',
      'bot.log:2 -2019',
      'bot.log:1 -1003',
      'bot.log:1 -1121',
      'bot.log:2 -1121',
      'bot.log:3 -1121',
    ])
  })

  it('explains a code in full once, then in a line, and ends with the totals', async () => {
    const { stdout } = await follow(
      [...both],
      [
        [waiting, () => write(error(-2019))],
        [({ stdout }) => stdout.includes('Why'), () => write(error(-2019))],
        [({ stdout }) => stdout.includes('log:3:49')],
      ],
    )
    expect(
      folder
        .bare(stdout)
        .split('\n')
        .filter((line) => /^bot|^-|^\d/.test(line)),
    ).toEqual([
      '-2019 MARGIN_NOT_SUFFICIEN  bot.log:2:49',
      'bot.log:3:49  -2019 MARGIN_NOT_SUFFICIEN  after a fix',
      expect.stringMatching(/^2\t-2019\t/),
    ])
  })

  it('with --summary ends with the totals alone', async () => {
    const { stdout } = await follow(['--summary', '--from-start', log, late], [[waiting]])
    expect(stdout).toMatch(/^1\t-1021\t.+\n$/)
  })

  it('with --annotate passes on what comes, explained', async () => {
    const steps: Step[] = [
      [({ stderr }) => stderr.includes('waiting'), () => write(`fine\n${error(-1021)}`)],
      [({ stdout }) => stdout.includes('| -1021'), () => write('more\n')],
      [({ stdout }) => stdout.endsWith('more\n'), rotate],
      [() => true, () => write(`again\n${error(-1021)}`)],
      [({ stdout }) => /^again\n.+\n {4}\| .*-1021/m.test(stdout)],
    ]
    rmSync(log)
    const { stdout } = await follow(['--annotate', log], steps)
    expect(stdout.replace(/^ {4}\|.*\n/gm, '')).toBe(`fine\n${error(-1021)}more\nagain\n${error(-1021)}`)
    expect(stdout).toMatch(/something\n {4}\| -1021 INVALID_TIMESTAMP/)
  })

  it('takes --only and --until', async () => {
    const steps: Step[] = [
      [waiting, () => write(error(-1003) + error(-2019) + error(-1003, '09:00:00') + error(-1003))],
      [shown(2)],
    ]
    expect(await hits(['--only', '10xx', '--until', '2026-11-20 08:59', ...both], steps)).toEqual([
      'bot.log:2 -1003',
      'bot.log:5 -1003',
    ])
  })
})

describe.skipIf(executable)('the exit status', () => {
  const more: Step[] = [[waiting, () => write(error(-1003) + error(-2019))], [shown(2)]]

  it.each<[string[], number]>([
    [[], 0],
    [['--fail-on', '-1003'], 1],
    [['--fail-on', '-1021'], 0],
    [['--fail-on', '-1021', '--from-start'], 1],
  ])('with %j', async (options, status) => {
    expect((await follow(['--json', ...options, ...both], more)).exitCode).toBe(status)
  })

  it('without any error', async () => {
    const { stdout, stderr, exitCode } = await follow([...both], [[waiting]])
    expect([stdout, stderr.split('\n').at(-2), exitCode]).toEqual(['', 'errcode: no Binance error found', 1])
  })

  it.each<[string[], number]>([
    [['--quiet'], 0],
    [['--quiet', '--fail-on', '-1021'], 1],
  ])('ends it with %j as soon as it is certain', async (options, status) => {
    expect(await follow([...options, '--from-start', log], [])).toEqual({ stdout: '', stderr: '', exitCode: status })
  })

  it('is trouble when a file turns out to be none of text', async () => {
    writeFileSync(late, 'a\0b, and more')
    const { stderr, exitCode } = await follow(['--json', late], [])
    expect([folder.bare(stderr), exitCode]).toEqual(["errcode: cannot read 'late.log': it is binary data\n", 2])
  })
})

describe.skipIf(executable)('on a terminal', () => {
  const world = { columns: 80, rows: 24, env: { NO_COLOR: '1' } }

  it('keeps a table below the errors, and puts the totals in its place at the end', async () => {
    const { stdout } = await follow(
      ['--from-start', log],
      [
        [({ stdout }) => stdout.includes('1 error, 1 code'), () => write(error(-1021))],
        [({ stdout }) => stdout.includes('2 errors, 1 code')],
      ],
      world,
    )
    const frames = stdout.split(/(?<=\x1b\[\?2026l)/)
    const vt = createVt(80)
    const upTo = frames.findIndex((frame) => frame.includes('2 errors, 1 code'))
    for (const frame of frames.slice(0, upTo + 1)) vt.write(frame)
    expect(vt.lines().slice(-4).map(folder.bare)).toEqual([
      'bot.log:2:49  -1021 INVALID_TIMESTAMP  after a fix',
      'count  code                     last (UTC)  a minute  send again',
      '    2  -1021 INVALID_TIMESTAMP  08:14:03           1  after a fix',
      expect.stringMatching(/^2 errors, 1 code · (?:following bot\.log · )?Ctrl-C ends$/),
    ])
    for (const frame of frames.slice(upTo + 1)) vt.write(frame)
    const [, end = ''] = folder.bare(vt.lines().join('\n')).split('after a fix\n\n')
    expect(end).toMatch(/^2 {2}-1021 INVALID_TIMESTAMP\n[\s\S]*\n\n2 errors, 1 code, 2026-11-20\xa008:14 UTC$/)
  })

  it('with --summary shows the table alone', async () => {
    const steps: Step[] = [[({ stdout }) => stdout.includes('1 error, 1 code')]]
    const { stdout } = await follow(['--from-start', '--summary', log], steps, world)
    expect(stdout).not.toContain('Why')
    expect(stdout).toMatch(/\n\n1.error, 1.code, 2026-11-20.08:14 UTC\n$/)
  })

  it.each([['--json'], ['--annotate']])('with %s there is none', async (option) => {
    const steps: Step[] = [[({ stdout }) => stdout.includes('-1021')]]
    expect((await follow(['--from-start', option, log], steps, world)).stdout).not.toContain('\x1b')
  })

  it('that can do nothing there is none', async () => {
    const steps: Step[] = [[({ stdout }) => stdout.includes('-1021')]]
    const { stdout } = await follow(['--from-start', log], steps, { ...world, env: { TERM: 'dumb' } })
    expect(stdout).not.toContain('\x1b')
  })
})

describe('is refused', () => {
  mkdirSync(folder.at('logs'))

  it.each<[string[], string, string]>([
    [['--follow'], '--follow needs a file', 'errcode decode --follow bot.log'],
    [['--follow', '-'], 'standard input is followed anyway, without --follow', 'tail -F bot.log | errcode decode'],
    [['--follow', 'bot.log.gz'], "cannot follow 'bot.log.gz': packed files do not grow", 'errcode decode bot.log.gz'],
    [
      ['--follow', folder.at('logs/')],
      "cannot follow 'logs/': it is a directory",
      'errcode decode --follow logs/*.log',
    ],
    [
      ['--follow', '--annotate', 'a.log', 'b.log'],
      '--annotate follows one file',
      'errcode decode --follow --annotate a.log',
    ],
    [
      ['--from-start', 'bot.log'],
      '--from-start goes with --follow: without it, files are read from their beginning anyway',
      'errcode decode --follow --from-start bot.log',
    ],
  ])('%j', async (args, message, tip) => {
    const { stderr, exitCode } = await fail(['decode', ...args])
    expect([folder.bare(stderr), exitCode]).toEqual([`errcode: ${message}\n  tip: ${tip}\n`, 2])
  })

  it.skipIf(process.platform === 'win32')('what is no file', async () => {
    const { stderr } = await fail(['decode', '--follow', '/dev/null'])
    expect(stderr).toBe(
      "errcode: cannot follow '/dev/null': it is no regular file\n  tip: errcode decode < /dev/null\n",
    )
  })
})
