/** `errcode decode --report` and `errcode merge --report`: a page beside the answer. */
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { check, errcode, fail } from '../support/errcode.ts'
import { createFolder } from '../support/folder.ts'
import { botLog, cleanLog } from '../support/logs.ts'
import { readable } from '../support/report.ts'

const { at, bare } = createFolder({
  'bot.log': botLog,
  'clean.log': cleanLog,
  'log.html': botLog,
  'a.json': (await errcode(['decode', '--summary', '--json'], { stdin: botLog })).stdout,
})
linkSync(at('log.html'), at('same.html'))
mkdirSync(at('folder.html'))

const path = at('report.html')
beforeEach(() => rmSync(path, { force: true }))

const page = (): string => readable(readFileSync(path, 'utf8'))

const run = async (args: string[], stdin?: string) => {
  const { stdout, stderr, exitCode } = await errcode(args, stdin === undefined ? {} : { stdin })
  return {
    stdout,
    stderr: bare(stderr)
      .replace(/\d+ kB/, '… kB')
      .replace(/\u00a0/g, ' '),
    exitCode,
  }
}

describe('decode', () => {
  it('writes a page, shows the totals and says so', async () => {
    const summary = await check(['decode', '--summary', at('bot.log')])
    expect(await run(['decode', '--report', path, at('bot.log')])).toEqual({
      stdout: summary,
      stderr: 'errcode: wrote report.html: 3 errors, … kB\n',
      exitCode: 0,
    })
    expect(page()).toContain('Binance errors in ')
    expect(page()).toContain('3 errors of 2 codes, 20 Nov 2026, 08:14–08:16 UTC\n')
    expect(page()).toContain(':2 · 2026-11-20 08:14:04\n2026-11-20 08:14:04,002 ERROR binance.exceptions')
  })

  it('names what was read and what was left out', async () => {
    const args = ['decode', '--report', path, '--only', '-2019', '--sure', '--since', '2026-11-20 08:15']
    await run([...args, '-', 'nothing in this text'], botLog)
    expect(page()).toContain('Binance errors in standard input, a text\n1 error of 1 code')
    expect(page()).toContain('Limited by --sure --only -2019 --since 2026-11-20 08:15\n')
  })

  it('writes a page that says that nothing was found', async () => {
    expect(await run(['decode', '--report', path, at('clean.log')])).toEqual({
      stdout: '',
      stderr: 'errcode: wrote report.html: 0 errors, … kB\n',
      exitCode: 1,
    })
    expect(page()).toContain('No Binance error was found.')
  })

  it.each<[string, string[]]>([
    ['the summary in JSON', ['--json']],
    ['the annotated log', ['--annotate']],
  ])('goes with %s', async (_, options) => {
    const usual = await check(['decode', ...(options.includes('--json') ? ['--summary'] : []), ...options], {
      stdin: botLog,
    })
    const { stdout, exitCode } = await run(['decode', '--report', path, ...options], botLog)
    expect({ stdout, exitCode }).toEqual({ stdout: usual, exitCode: 0 })
    expect(page()).toContain('3 errors of 2 codes')
  })

  it('with --quiet writes all errors and not a word', async () => {
    const args = ['decode', '--quiet', '--report', path, '--fail-on', 'fix']
    expect(await run(args, botLog)).toEqual({ stdout: '', stderr: '', exitCode: 1 })
    expect(page()).toContain('3 errors of 2 codes')
  })

  it('writes all errors although the reader of the answer has left', async () => {
    await errcode(['decode', '--annotate', '--report', path], {
      stdin: [Buffer.from(botLog.slice(0, 400)), Buffer.from(botLog.slice(400))],
      patience: 1,
    })
    expect(page()).toContain('3 errors of 2 codes')
  })

  it('overwrites an older page', async () => {
    await run(['decode', '--report', path, at('clean.log')])
    await run(['decode', '--report', path, at('bot.log')])
    expect(page()).toContain('3 errors of 2 codes')
  })
})

describe('merge', () => {
  it('writes a page of the sum', async () => {
    const { stdout, stderr, exitCode } = await run(['merge', '--report', path, at('a.json'), at('a.json')])
    expect({ stderr, exitCode }).toEqual({ stderr: 'errcode: wrote report.html: 6 errors, … kB\n', exitCode: 0 })
    expect(stdout).toBe(await check(['merge', at('a.json'), at('a.json')]))
    expect(page()).toContain('6 errors of 2 codes')
  })
})

describe('an error is', () => {
  const tip = '  tip: errcode decode --report report.html bot.log\n'

  it.each<[string, string, string]>([
    ['standard output', '-', '--report takes a file, not standard output'],
    ['a name that may be a log', 'bot.log', "--report takes a file that ends in .html, not 'bot.log'"],
    ['one of the inputs', 'log.html', "--report would overwrite 'log.html', which is to be read"],
    ['one of the inputs by another name', 'same.html', "--report would overwrite 'log.html', which is to be read"],
  ])('%s', async (_, name, message) => {
    const { stderr, exitCode } = await fail(['decode', at('log.html'), '--report', name === '-' ? name : at(name)])
    expect({ stderr: bare(stderr), exitCode }).toEqual({ stderr: `errcode: ${message}\n${tip}`, exitCode: 2 })
    expect(readFileSync(at('log.html'), 'utf8')).toBe(botLog)
  })

  it.each<[string, string]>([
    ['folder.html', "cannot write 'folder.html': it is a directory"],
    ['missing/report.html', "cannot write 'missing/report.html': no such directory"],
  ])('a place that takes no file, %s; the answer is shown all the same', async (name, message) => {
    const { stdout, stderr, exitCode } = await run(['decode', '--report', at(name), at('bot.log')])
    expect({ stderr, exitCode }).toEqual({ stderr: `errcode: ${message}\n`, exitCode: 2 })
    expect(stdout).toBe(await check(['decode', '--summary', at('bot.log')]))
  })

  it('an input that cannot be read; the page of the others is written', async () => {
    const { exitCode } = await run(['decode', '--report', path, at('missing.log'), at('bot.log')])
    expect({ exitCode, written: existsSync(path) }).toEqual({ exitCode: 2, written: true })
  })

  it('to have read nothing at all; an older page stays', async () => {
    const { stderr, exitCode } = await run(['decode', '--report', path, at('missing.log')])
    expect({ stderr, exitCode, written: existsSync(path) }).toEqual({
      stderr: "errcode: cannot read 'missing.log': no such file\n",
      exitCode: 2,
      written: false,
    })
  })
})
