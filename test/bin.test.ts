/** The built program in a process of its own: statuses, streams, and how little a look-up loads. Needs `npm run build`. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import about from '../package.json' with { type: 'json' }
import { createFolder } from './support/folder.ts'
import { botLog, cleanLog } from './support/logs.ts'
import { command, executable } from './support/program.ts'

const [program = '', ...words] = command
const folder = createFolder({ 'bot.log': botLog, 'clean.log': cleanLog })
/** Nobody's shell can change a result. */
const clean = { PATH: process.env.PATH ?? '' }

const errcode = (args: string[], { input = '' as string | Uint8Array, env = {} } = {}) => {
  const { stdout, stderr, status } = spawnSync(program, [...words, ...args], {
    input,
    env: { ...clean, ...env },
    cwd: folder.path,
    maxBuffer: 1 << 28,
  })
  return { stdout: stdout.toString(), stderr: stderr.toString(), status, bytes: stdout }
}

it('tells the version of package.json', () => {
  expect(errcode(['--version'])).toMatchObject({
    stdout: expect.stringMatching(
      new RegExp(`^errcode ${about.version.replaceAll('.', '\\.')} \\(data of [\\d-]+\\)\n$`),
    ),
    stderr: '',
    status: 0,
  })
})

describe('the exit status', () => {
  it.each<[string[], string, number]>([
    [['-1021'], '', 0],
    [['search', 'margin'], '', 0],
    [['decode', 'bot.log'], '', 0],
    [['decode'], botLog, 0],
    [['-99999'], '', 1],
    [['decode', 'clean.log'], '', 1],
    [['decode', 'bot.log', '--fail-on', 'fix'], '', 1],
    [['--foo'], '', 2],
    [[], '', 2],
    [['decode', 'missing.log', 'bot.log'], '', 2],
  ])('of %j', (args, input, status) => expect(errcode(args, { input }).status).toBe(status))
})

describe('streams', () => {
  it('hold the answer, or what went wrong, and nothing twice', () => {
    expect(errcode(['-1021'])).toMatchObject({
      stdout: expect.stringMatching(/^-1021 INVALID_TIMESTAMP {2}/),
      stderr: '',
    })
    expect(errcode(['-99999'])).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^errcode: no Binance/) })
  })

  it.each([
    [{}, [], false],
    [{ FORCE_COLOR: '1' }, [], true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
  ])('have colours with %j and %j: %s', (env, options, coloured) => {
    expect(errcode(['-1021', ...options], { env }).stdout.includes('\u001b[')).toBe(coloured)
  })

  it('take a large answer whole', () => {
    const { stdout, status } = errcode(['list', '--product', 'all', '--json'])
    expect(JSON.parse(stdout).length).toBeGreaterThan(900)
    expect(status).toBe(0)
  })

  it('pass every byte through --annotate', () => {
    const log = Buffer.concat([
      Buffer.from([0xff, 0x80, 0x0d, 0x0a, 0xc3, 0x28, 0x0a, 0x1b, 0x0a]),
      Buffer.from(botLog),
    ])
    const { bytes } = errcode(['decode', '--annotate'], { input: log })
    expect(bytes.toString('latin1').replace(/^ {4}\|.*\n/gm, '')).toBe(log.toString('latin1'))
  })

  it('take the product from the environment', () => {
    const env = { ERRCODE_PRODUCT: 'coinm' }
    expect(errcode(['-1021'], { env }).stdout).toContain('COIN-M Futures, 10xx\n')
    expect(errcode(['-1021', '--product', 'usdm'], { env }).stdout).toContain('USDⓈ-M Futures, 10xx\n')
    expect(errcode(['-1021'], { env: { ERRCODE_PRODUCT: 'futures' } })).toMatchObject({ stdout: '', status: 2 })
  })
})

/** Starts a program that goes on reading, and waits until what it has written matches. */
const start = (args: string[]) => {
  const child = spawn(program, [...words, ...args], { env: clean })
  let stdout = ''
  let stderr = ''
  const waiting: (() => void)[] = []
  child.stdout.on('data', (piece) => {
    stdout += piece
    for (const look of waiting) look()
  })
  child.stderr.on('data', (piece) => {
    stderr += piece
  })
  child.stdin.on('error', () => {})
  return {
    child,
    until: (pattern: RegExp) =>
      new Promise<void>((resolve) => {
        const look = () => pattern.test(stdout) && resolve()
        waiting.push(look)
        look()
      }),
    end: new Promise<{ stdout: string; stderr: string; status: number | null }>((resolve) =>
      child.on('close', (status) => resolve({ stdout, stderr, status })),
    ),
  }
}

describe('a live pipe', () => {
  it('is answered while it is still open, and sums up at its end', async () => {
    const { child, until, end } = start(['decode'])
    child.stdin.write(botLog)
    await until(/^-1021 INVALID_TIMESTAMP[\s\S]*^5:85 /m)
    child.stdin.end()
    expect(await end).toMatchObject({
      stdout: expect.stringMatching(/\n2\t-1021\t.+\n1\t-2019\t.+\n$/),
      stderr: '',
      status: 0,
    })
  })

  it.skipIf(process.platform === 'win32')('sums up when it is interrupted', async () => {
    const { child, until, end } = start(['decode'])
    child.stdin.write(botLog)
    await until(/^5:85 /m)
    child.kill('SIGINT')
    expect(await end).toMatchObject({
      stdout: expect.stringMatching(/\n2\t-1021\t.+\n1\t-2019\t.+\n$/),
      stderr: '',
      status: 0,
    })
  })

  it('ends quietly when its reader leaves, although more comes in', async () => {
    const { child, until, end } = start(['decode', '--json'])
    const feed = (): void => {
      while (child.stdin.writable && child.stdin.write(botLog.repeat(100)));
    }
    child.stdin.on('drain', feed)
    feed()
    await until(/\n/)
    child.stdout.destroy()
    expect(await end).toMatchObject({ stderr: '', status: 0 })
  })
})

it.skipIf(process.platform === 'win32')('yes | errcode decode | head -1 says one line and nothing on stderr', () => {
  const script = `yes '${'{"code":-2019,"msg":"Margin is insufficient."}'}' | "$@" decode | head -1`
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script, 'sh', ...command], { env: clean })
  expect([stdout.toString(), stderr.toString(), status]).toEqual([
    expect.stringMatching(/^-2019 MARGIN_NOT_SUFFICIEN .*\n$/),
    '',
    0,
  ])
})

describe.skipIf(executable)('what is loaded', () => {
  /** Words that only one part has; they outlast minifying. */
  const marks: Record<string, string> = {
    commander: 'passThroughOptions',
    chalk: 'TEAMCITY_VERSION',
    'fuse.js': 'useExtendedSearch',
    'cli-table3': 'wrapWithStyleColors',
    decode: 'binance-futures-sdk',
  }

  /** The files of dist that Node has run, as its own record of covered scripts tells. */
  const filesOf = (args: string[]): string[] => {
    const path = folder.at(args.join('_'))
    mkdirSync(path)
    errcode(args, { env: { NODE_V8_COVERAGE: path } })
    const { result } = JSON.parse(readFileSync(join(path, readdirSync(path)[0] ?? ''), 'utf8'))
    return (result as { url: string }[]).flatMap(({ url }) => (url.includes('/dist/') ? fileURLToPath(url) : []))
  }

  it('for a code is one file', () => {
    expect(filesOf(['-1021']).map((path) => basename(path))).toEqual(['errcode.cjs'])
  })

  it.each<[string[], string[]]>([
    [['-2021'], []],
    [['INVALID_TIMESTAMP'], []],
    [['Margin is insufficient.'], []],
    [['-99999'], []],
    [['search', 'margin'], []],
    [['search', 'presicion'], ['fuse.js']],
    [
      ['-1021', '--color', 'always'],
      ['commander', 'chalk'],
    ],
    [
      ['list', '40xx', '--width', '80'],
      ['commander', 'cli-table3'],
    ],
    [
      ['decode', 'bot.log'],
      ['commander', 'decode'],
    ],
  ])('for %j', (args, parts) => {
    const text = filesOf(args)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    expect(Object.keys(marks).filter((part) => text.includes(marks[part] ?? ''))).toEqual(parts)
  })

  it('of Node for a code is nothing that costs time: no streams, no terminals', () => {
    const list = folder.at('list.cjs')
    writeFileSync(list, "process.on('exit', () => require('fs').writeSync(2, process.moduleLoadList.join('\\n')))")
    const { stderr } = errcode(['-1021'], { env: { NODE_OPTIONS: `--require ${list}` } })
    expect(stderr).toMatch(/^NativeModule fs$/m)
    expect(stderr).not.toMatch(/^NativeModule (?:stream|net|tty|zlib|v8|child_process|worker_threads|fs\/promises)$/m)
  })
})

it.skipIf(!existsSync('/dev/full'))('output that cannot be written is trouble', () => {
  const { stderr, status } = spawnSync('sh', ['-c', '"$@" -1021 > /dev/full', 'sh', ...command], { env: clean })
  expect([stderr.toString(), status]).toEqual([expect.stringMatching(/^errcode: ENOSPC: no space left.*\n$/), 2])
})

it('finds all errors of a long file, whether it has many or few', () => {
  const error = '2026-11-20T08:14:03Z ERROR order failed: APIError(code=-2019): Margin is insufficient.\n'
  const quiet = `2026-11-20T08:14:04Z INFO nothing new, ${'.'.repeat(9_000)}\n`
  const parts = [
    error.repeat(5_000),
    `${quiet}${error}`.repeat(1_000),
    error.repeat(5_000),
    `${error}${quiet}`.repeat(2_000),
  ]
  writeFileSync(join(folder.path, 'long.log'), parts.join(''))
  const masked = errcode(['decode', '--annotate', '--redact', 'long.log'])
  expect([masked.status, masked.stdout.split('\n').length > 16_000]).toEqual([0, true])
  const { stdout } = errcode(['decode', '--summary', '--json', 'long.log'])
  const [{ count, lastLine }] = JSON.parse(stdout).codes
  expect({ count, lastLine }).toEqual({ count: 13_000, lastLine: 'long.log:15999' })
})
