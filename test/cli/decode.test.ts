/** `errcode decode`: whatever is named is read or complained of, and the worst status wins. */
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { firstColumns } from '../support/columns.ts'
import { check, errcode, executable, fail, type World } from '../support/errcode.ts'
import { createFolder } from '../support/folder.ts'
import { botLog, cleanLog, oneError } from '../support/logs.ts'

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
const folder = createFolder({
  'bot.log': botLog,
  'windows.log': utf16(botLog.replaceAll('\n', '\r\n')),
  'big-endian.log': utf16(botLog).swap16(),
  'marked.log': `\ufeff${botLog}`,
  'bot.log.gz': gzipSync(botLog),
  'BOT.LOG.GZ': gzipSync(botLog),
  'not-packed.gz': botLog,
  'clean.log': cleanLog,
  'empty.log': '',
  'blank.log': '\n',
  'binary.log': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]),
  '-2019': botLog,
})
const { at, bare } = folder

const totals = ['2 -1021 INVALID_TIMESTAMP after a fix', '1 -2019 MARGIN_NOT_SUFFICIEN after a fix']

const run = async (args: string[], world?: World) => {
  const { stdout, stderr, exitCode } = await errcode(['decode', ...args], world)
  return { stdout: bare(stdout), stderr: bare(stderr), exitCode }
}

describe('files', () => {
  it.each(['bot.log', 'windows.log', 'big-endian.log', 'marked.log', 'bot.log.gz', 'BOT.LOG.GZ', '-2019'])(
    'reads %s',
    async (name) => expect(firstColumns(await check(['decode', at(name), '--summary']), 4)).toEqual(totals),
  )

  it.each([
    ['missing.log', "errcode: cannot read 'missing.log': no such file\n"],
    ['binary.log', "errcode: cannot read 'binary.log': it is binary data\n"],
    ['not-packed.gz', "errcode: cannot read 'not-packed.gz': incorrect header check\n"],
  ])('cannot read %s', async (name, stderr) => {
    expect(await run([at(name)])).toEqual({ stdout: '', stderr, exitCode: 2 })
  })

  it('cannot read a directory, but what is in it', async () => {
    const { stderr, exitCode } = await fail(['decode', `${folder.path}/`])
    expect(stderr.replaceAll(folder.path, 'logs')).toBe(`errcode: cannot read 'logs/': it is a directory
  tip: errcode decode logs/*.log
`)
    expect(exitCode).toBe(2)
  })

  it('says that a file is empty', async () => {
    expect(await run([at('empty.log')])).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^errcode: 'empty.log' is empty\n/),
      exitCode: 1,
    })
  })

  it.each(['clean.log', 'blank.log'])('finds nothing in %s', async (name) => {
    expect(await run([at(name)])).toMatchObject({ stdout: '', exitCode: 1 })
  })

  it('reads all that can be read, and the worst status wins', async () => {
    const names = ['bot.log', 'missing.log', 'clean.log', 'binary.log', 'bot.log.gz']
    const { stdout, ...rest } = await run([...names.map(at), '--summary'])
    expect(firstColumns(stdout, 3).slice(0, 2)).toEqual(['4 -1021 INVALID_TIMESTAMP', '2 -2019 MARGIN_NOT_SUFFICIEN'])
    expect(rest).toEqual({
      stderr: `errcode: cannot read 'missing.log': no such file
errcode: cannot read 'binary.log': it is binary data
`,
      exitCode: 2,
    })
  })

  it('counts over the time of all of them, whatever their order', async () => {
    const day = createFolder({ 'new.log': botLog, 'old.log': botLog.replaceAll('08:1', '07:1') })
    const args = ['decode', '--summary', '--json', day.at('new.log'), day.at('old.log')]
    const summary = JSON.parse(await check(args))
    expect(summary).toMatchObject({
      firstSeen: '2026-11-20T07:14:04.002Z',
      lastSeen: '2026-11-20T08:16:04.002Z',
      timeline: { start: '2026-11-20T07:14:00.000Z', step: 30_000 },
    })
    expect(summary.timeline.counts.reduce((sum: number, count: number) => sum + count)).toBe(6)
  })

  it('finds what one of them holds', async () => {
    expect(await run([at('empty.log'), at('clean.log'), at('bot.log'), '--quiet'])).toMatchObject({ exitCode: 0 })
    expect(await run([at('missing.log'), at('clean.log')])).toMatchObject({ exitCode: 2 })
  })
})

describe('standard input', () => {
  it.each([
    ['at once', [botLog]],
    ['byte by byte', [...Buffer.from(botLog)].map((byte) => String.fromCharCode(byte))],
    ['with empty pieces', ['', botLog.slice(0, 300), '', botLog.slice(300), '']],
    ['with the lines of Windows', [botLog.replaceAll('\n', '\r\n')]],
    ['without its last line end', [botLog.trimEnd()]],
  ])('is read %s', async (_, pieces) => {
    const stdin = pieces.map((piece) => Buffer.from(piece))
    expect(firstColumns(await check(['decode', '--summary'], { stdin }), 4)).toEqual(totals)
  })

  it('is one of several inputs under the name -', async () => {
    const stdout = await check(['decode', at('bot.log'), '-', '--json'], { stdin: oneError })
    const files = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).file)
    expect(files).toEqual([...Array(3).fill(at('bot.log')), null])
  })

  it('may be empty or hold nothing', async () => {
    expect(await run([], { stdin: '' })).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^errcode: standard input is empty\n/),
      exitCode: 1,
    })
    expect(await run(['-'], { stdin: cleanLog })).toMatchObject({ stdout: '', exitCode: 1 })
  })

  it('cannot be binary', async () => {
    expect(await run([], { stdin: [Buffer.from([0, 1, 2])] })).toEqual({
      stdout: '',
      stderr: 'errcode: cannot read standard input: it is binary data\n',
      exitCode: 2,
    })
  })

  it('is not waited for on a terminal', async () => {
    expect(await run([])).toEqual({
      stdout: '',
      stderr: `errcode: nothing to decode
  tip: errcode decode bot.log, or pipe a log in: tail -f bot.log | errcode decode
`,
      exitCode: 2,
    })
  })
})

describe('text', () => {
  it.each([
    ['JSON', oneError],
    ['a line', 'ERROR APIError(code=-2019): Margin is insufficient.'],
    ['a message alone', 'binance refused it: "Margin is insufficient."'],
  ])('%s is one answer in full, without a place or totals', async (_, text) => {
    const stdout = await check(['decode', text])
    expect(stdout).toMatch(
      /^-2019 MARGIN_NOT_SUFFICIEN {2}USDⓈ-M Futures, 20xx\n.+\nRetry: after a fix — .+\n\nMessage\n {2}Margin/,
    )
    expect(stdout).toMatch(/\n\nWhy\n {2}- .+(?:\n {2}- .+)*\n\nFix\n {2}- /)
    expect(stdout).not.toContain('\t')
  })

  it('may hold nothing', async () => {
    expect(await run(['all is well here'])).toMatchObject({ stdout: '', exitCode: 1 })
  })

  it.each([
    ['missing/bot.log', ''],
    ['bot.lgo', ''],
    ['-1021', '  tip: to look up a code: errcode -1021\n'],
  ])('%s looks like a path, so it must be there', async (word, tip) => {
    expect(await run([word])).toEqual({
      stdout: '',
      stderr: `errcode: cannot read '${word}': no such file\n${tip}`,
      exitCode: 2,
    })
  })
})

describe('a reader that leaves', () => {
  it.each([[[]], [['--json']], [['--summary']], [['--annotate']]])('is no trouble with %j', async (options) => {
    for (const patience of [0, 1, 2]) {
      const stdin = botLog.split(/(?<=\n)/).map((line) => Buffer.from(line))
      const outcome = await run(options, { stdin, patience })
      expect(outcome).toMatchObject({ stderr: '', exitCode: 0 })
    }
  })

  it('stops the reading', async () => {
    let read = 0
    const endless = Object.assign([] as Uint8Array[], {
      *[Symbol.iterator]() {
        for (; read < 10_000; read++) yield Buffer.from(botLog)
      },
    })
    expect(await run([], { stdin: endless, patience: 2 })).toMatchObject({ stderr: '', exitCode: 0 })
    // Pipes take what nobody has asked for yet.
    expect(read).toBeLessThan(executable ? 5000 : 10)
  })
})
