/** `--redact`: no secret of a log, of a file's name or of the command line goes out, and nothing else changes. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { key, leaks, leakyLog, listenKey, signature, survivors, survivorsOf } from '../redact/leaks.ts'
import { check, errcode, type Outcome, type World } from '../support/errcode.ts'
import { createFolder } from '../support/folder.ts'

const survive = survivorsOf([...new Set(leaks.flatMap((leak) => leak.secrets))])

/** What a reader could put together again: without colours, line breaks and margins. */
const joined = (text: string): string =>
  text
    .replace(/\x1b\[[\d;]*m/g, '')
    .replace(/\n {4}\| ?/g, '')
    .replace(/\s+/g, '')

const leaking = ({ stdout, stderr }: Outcome): string[] =>
  [stdout, stderr].flatMap((text) => [...survive(text), ...survive(joined(text))])

const { at, bare } = createFolder({
  [`${key}-203.0.113.57.log`]: leaks.at(-1)?.text ?? '',
  'a.json': (await errcode(['decode', '--summary', '--json'], { stdin: leakyLog })).stdout,
  [`token=${key}.json`]: '{}',
})

const forms = [
  [],
  ['--json'],
  ['--summary'],
  ['--summary', '--json'],
  ['--annotate'],
  ['--only', '-2015'],
  ['--quiet'],
  ['--quiet', '--fail-on', 'fix'],
]

const worlds: [string, World][] = [
  ['a pipe', {}],
  ['a terminal', { columns: 80, rows: 1000 }],
  ['a narrow terminal in colour', { columns: 40, rows: 1000, env: { FORCE_COLOR: '1' } }],
]

describe.each(worlds)('on %s', (_, world) => {
  it.each(forms)('decode %s %s %s', async (...options) => {
    const args = ['decode', ...options]
    const open = await errcode(args, { ...world, stdin: leakyLog })
    const masked = await errcode([...args, '--redact'], { ...world, stdin: leakyLog })
    expect(leaking(masked)).toEqual([])
    expect(masked.exitCode).toBe(open.exitCode)
  })

  it('merge', async () => {
    expect(leaking(await errcode(['merge', '--redact', at('a.json'), at('a.json')], world))).toEqual([])
    expect(leaking(await errcode(['merge', '--redact', '--json', at('a.json')], world))).toEqual([])
    const { stderr } = await errcode(['merge', '--redact', at(`token=${key}.json`)], world)
    expect(stderr).toContain('is no summary')
    expect(survivors(stderr, [key])).toEqual([])
  })
})

it.each(forms)('files whose names are secret: decode %s %s %s', async (...options) => {
  const files = [at(`${key}-203.0.113.57.log`), at('no.log')]
  expect(leaking(await errcode(['decode', ...options, '--redact', ...files], { columns: 40 }))).toEqual([])
})

describe('a report', () => {
  const report = async (...options: string[]) => {
    const { at } = createFolder({})
    const outcome = await errcode(['decode', '--report', at('report.html'), ...options], { stdin: leakyLog })
    return { ...outcome, page: readFileSync(at('report.html'), 'utf8') }
  }

  it('is masked, and says so', async () => {
    const { page, stderr } = await report()
    expect(survive(page)).toEqual([])
    expect(page).toContain('request ip: ip-')
    expect(stderr).toMatch(/errcode: masked 1 API key, .+ 1 IP address\n$/)
  })

  it('shows no part of a secret where a long line was cut off', async () => {
    for (let before = 1140; before < 1240; before += 10) {
      const stdin = `signature=${signature} ${'y'.repeat(before - 20)} binance {"code":-1121,"msg":"Invalid symbol."}\n`
      const { at } = createFolder({})
      await errcode(['decode', '--report', at('report.html')], { stdin })
      expect(survivors(readFileSync(at('report.html'), 'utf8'), [signature])).toEqual([])
    }
  })

  it('is as it was found where that is asked for', async () => {
    const { page, stderr } = await report('--no-redact')
    expect(survive(page)).not.toEqual([])
    expect(stderr).not.toContain('masked')
  })

  it('is masked as the answer is', async () => {
    const outcome = await report('--redact', '--summary', '--json')
    expect(leaking(outcome)).toEqual([])
    expect(survive(outcome.page)).toEqual([])
  })
})

it('would leak without it', async () => {
  for (const option of ['--json', '--annotate'])
    expect(leaking(await errcode(['decode', option], { stdin: leakyLog }))).not.toEqual([])
})

it('finds the same errors in the same places', async () => {
  const placesOf = (stdout: string) =>
    stdout
      .trim()
      .split('\n')
      .map((line) => ({ ...JSON.parse(line), message: '', params: [] }))
  const open = await check(['decode', '--json'], { stdin: leakyLog })
  const masked = await errcode(['decode', '--json', '--redact'], { stdin: leakyLog })
  expect(placesOf(masked.stdout)).toEqual(placesOf(open))
  expect(placesOf(open).length).toBeGreaterThan(60)
})

/** Commands that a text is pasted to. */
const pastes = [[], ['search'], ['list'], ['decode'], ['decode', '--json'], ['decode', '--only']]

it.each(pastes)('what is pasted to %s %s', async (...command) => {
  for (const { text } of leaks)
    expect(leaking(await errcode(['--redact', ...command, text], { stdin: '', columns: 40 }))).toEqual([])
})

describe('answers', () => {
  const refused = (ip: string) =>
    `2026-11-20 08:14:04 GET /fapi/v1/order?signature=${signature} {"code":-2015,"msg":"Invalid API-key, IP, or permissions for action, request ip: ${ip}"}\n`

  it('keep what helps to compare, and count what is masked', async () => {
    const stdin = refused('203.0.113.57') + refused('198.51.100.4') + refused('203.0.113.57')
    const { stdout, stderr, exitCode } = await errcode(['decode', '--redact', '--json'], { stdin })
    expect(stdout.match(/"params":\[[^\]]*\]/g)).toEqual([
      '"params":["ip-1"]',
      '"params":["ip-2"]',
      '"params":["ip-1"]',
    ])
    expect({ stderr, exitCode }).toEqual({ stderr: 'errcode: masked 2 IP addresses\n', exitCode: 0 })
  })

  it('pass a log on with its explanations', async () => {
    const { stdout, stderr } = await errcode(['decode', '--redact', '--annotate'], {
      stdin: refused('203.0.113.57').trim(),
    })
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '2026-11-20 08:14:04 GET /fapi/v1/order?signature=signature-1 {"code":-2015,"msg":"Invalid API-key, IP, or permissions for action, request ip: ip-1"}',
      '    | -2015 REJECTED_MBX_KEY  USDⓈ-M Futures, 20xx',
    ])
    expect(stdout).toContain('    |   IP address: ip-1\n')
    expect(stderr).toBe('errcode: masked 1 signature, 1 IP address\n')
  })

  it('pass every file on by itself', async () => {
    const { at } = createFolder({ 'a.log': 'signature:', 'b.log': `  'abc1234567890def'\n` })
    const { stdout } = await errcode(['decode', '--redact', '--annotate', at('a.log'), at('b.log')])
    expect(stdout).toBe(`signature:  'abc1234567890def'\n`)
  })

  it('say nothing where nothing was masked', async () => {
    expect(await errcode(['decode', '--redact', '--annotate'], { stdin: 'no secret\n' })).toMatchObject({
      stdout: 'no secret\n',
      stderr: 'errcode: no Binance error found\n',
    })
  })

  it('are the same for what has no secret', async () => {
    expect(await errcode(['--redact', '-1021'])).toEqual(await errcode(['-1021']))
  })
})

describe('trouble with what was typed', () => {
  it.each([
    [[`apiKey=${key}`], "no Binance error is known as 'apiKey=key-1'"],
    [['search', `zzqx listenKey=${listenKey}`], "nothing found for 'zzqx listenKey=listen-key-1'"],
    [['decode', `${key}.log`], "cannot read 'key-1.log': no such file"],
    [['decode', `--api-key=${key}`], "unknown option '--api-key=key-1'"],
    [['decode', '--only', key, '-'], "no category, verdict or product 'key-1'"],
    [['list', `signature=${signature}`], "no category, verdict or product 'signature=signature-1'"],
    [['--product', key, '-1021'], "option '--product <name>' argument 'key-1' is invalid."],
  ])('%j', async (args, message) => {
    const { stdout, stderr } = await errcode([...args, '--redact'], { stdin: '' })
    expect(stdout).toBe('')
    expect(bare(stderr)).toContain(`errcode: ${message}`)
    expect(stderr).toMatch(/\nerrcode: masked 1 (?:API key|listen key|signature)\n$/)
    expect(survivors(stderr, [key, listenKey, signature])).toEqual([])
  })
})
