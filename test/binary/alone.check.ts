/** The single executable on a machine without Node, without anything but the C and C++ libraries it was linked with. */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { firstColumns } from '../support/columns.ts'
import { createFolder } from '../support/folder.ts'
import { botLog } from '../support/logs.ts'
import { command } from '../support/program.ts'

const [executable = ''] = command

const totals = ['2 -1021 INVALID_TIMESTAMP after a fix', '1 -2019 MARGIN_NOT_SUFFICIEN after a fix']

/** Of a summary, the codes and how often each came. */
const totalsIn = (summary: string): string[] => firstColumns(summary.split('\n\n')[0]?.trimEnd().concat('\n') ?? '', 4)

/** `binance {"code":-2019,"msg":"Margin is insufficient."}`, packed here because not every Node that runs this can. */
const packed = Buffer.from(
  'KLUv/QRouQEAYmluYW5jZSB7ImNvZGUiOi0yMDE5LCJtc2ciOiJNYXJnaW4gaXMgaW5zdWZmaWNpZW50LiJ9Cvbve/g=',
  'base64',
)

const run = (command: string[], { input = '', env = {} } = {}) => {
  const [program = '', ...args] = command
  const { stdout, stderr, status, error } = spawnSync(program, args, { input, env })
  if (error) throw error
  return { stdout: stdout.toString(), stderr: stderr.toString(), status }
}

describe('in an empty environment', () => {
  it('answers', () => {
    expect(run([executable, '-1021'])).toEqual({
      stdout: expect.stringMatching(/^-1021 INVALID_TIMESTAMP {2}/),
      stderr: '',
      status: 0,
    })
  })

  it.each(['--require /missing.js', '--no-such-option', '--inspect-brk'])(
    'does not heed NODE_OPTIONS=%s',
    (options) => {
      const env = { NODE_OPTIONS: options }
      const { stdout, stderr, status } = run([executable, 'decode', '--summary'], { env, input: botLog })
      expect({ totals: totalsIn(stdout), stderr, status }).toEqual({ totals, stderr: '', status: 0 })
    },
  )
})

describe.runIf(process.platform === 'linux')('on a bare system', () => {
  const { path: root } = createFolder({ 'bot.log': botLog, 'bot.log.gz': gzipSync(botLog), 'one.log.zst': packed })
  const libraries = execFileSync('ldd', [executable]).toString().match(/\/\S+/g) ?? []
  for (const path of libraries) {
    mkdirSync(join(root, dirname(path)), { recursive: true })
    copyFileSync(path, join(root, path))
  }
  copyFileSync(executable, join(root, 'errcode'))

  const changeRoot = process.getuid?.() === 0 ? ['chroot'] : ['unshare', '--map-root-user', 'chroot']
  const errcode = (args: string[], input = '') =>
    run([...changeRoot, root, '/errcode', ...args], { input, env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } })

  it('needs no library that a slim image lacks', () => {
    expect(libraries.map((path) => basename(path)).sort()).toEqual([
      expect.stringMatching(/^ld-linux/),
      'libc.so.6',
      'libdl.so.2',
      'libgcc_s.so.1',
      'libm.so.6',
      'libpthread.so.0',
      'libstdc++.so.6',
    ])
  })

  it('answers', () => {
    expect(errcode(['-2019'])).toEqual({
      stdout: expect.stringMatching(/^-2019 MARGIN_NOT_SUFFICIEN {2}/),
      stderr: '',
      status: 0,
    })
  })

  it.each([
    ['bot.log', totals],
    ['bot.log.gz', totals],
    ['one.log.zst', ['1 -2019 MARGIN_NOT_SUFFICIEN after a fix']],
    ['-', totals],
  ])('reads %s', (name, expected) => {
    const { stdout, stderr, status } = errcode(['decode', '--summary', name], botLog)
    expect({ totals: totalsIn(stdout), stderr, status }).toEqual({ totals: expected, stderr: '', status: 0 })
  })

  it('reads a log so long that it calls a second thread to its help', () => {
    expect(totalsIn(errcode(['decode', '--summary', '-'], botLog.repeat(60_000)).stdout)).toEqual([
      '120000 -1021 INVALID_TIMESTAMP after a fix',
      '60000 -2019 MARGIN_NOT_SUFFICIEN after a fix',
    ])
  })

  it('searches and lists', () => {
    expect(errcode(['search', 'presicion'])).toMatchObject({ stderr: '', status: 0 })
    expect(errcode(['list', '40xx'])).toMatchObject({ stdout: expect.stringMatching(/^-4\d{3}\t/), status: 0 })
  })
})
