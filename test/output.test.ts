/** What is written arrives whole and in order, whichever way it takes. */
import { spawnSync } from 'node:child_process'
import { closeSync, constants, openSync, readFileSync, readSync } from 'node:fs'
import { Writable } from 'node:stream'
import { afterAll, describe, expect, it } from 'vitest'
import { openOutput } from '../src/output.ts'
import { createFolder } from './support/folder.ts'

const isUnix = process.platform !== 'win32'
const folder = createFolder({ 'out.txt': '' })

/** A stream that keeps what it is given, or fails. */
const streamTo = (pieces: Buffer[], fails = false): NodeJS.WriteStream =>
  new Writable({
    write(piece, _, done) {
      if (fails) done(new Error('EPIPE'))
      else {
        pieces.push(piece)
        done()
      }
    },
  }) as unknown as NodeJS.WriteStream

const neverAsked = (): NodeJS.WriteStream => {
  throw new Error('a stream was asked for')
}

describe('a file', () => {
  it('is written without a stream', async () => {
    const file = openSync(folder.at('out.txt'), 'w')
    const { write, isTerminal, columns, rows } = openOutput(file, neverAsked)
    expect([isTerminal, columns, rows]).toEqual([false, undefined, undefined])
    expect([await write('Ⓢ one\n'), await write(Buffer.from('two\n')), await write('')]).toEqual([true, true, true])
    closeSync(file)
    expect(readFileSync(folder.at('out.txt'), 'utf8')).toBe('Ⓢ one\ntwo\n')
  })

  it('that may not be written to is an error', async () => {
    const file = openSync(folder.at('out.txt'), 'r')
    await expect(openOutput(file, neverAsked).write('x')).rejects.toThrow('EBADF')
    closeSync(file)
  })
})

describe.skipIf(!isUnix)('a pipe', () => {
  const path = folder.at('pipe')
  spawnSync('mkfifo', [path])
  const pipe = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  afterAll(() => closeSync(pipe))

  it('that is full and not to be waited for goes on through its stream', async () => {
    const rest: Buffer[] = []
    const { write } = openOutput(pipe, () => streamTo(rest))
    const long = 'all of it, '.repeat(30_000)
    expect([await write(long), await write('and more')]).toEqual([true, true])
    const first = Buffer.alloc(long.length)
    const length = readSync(pipe, first)
    expect(length).toBeLessThan(long.length)
    expect(first.toString('latin1', 0, length) + Buffer.concat(rest).toString()).toBe(`${long}and more`)
  })

  it('whose stream fails has lost its reader', async () => {
    const { write } = openOutput(pipe, () => streamTo([], true))
    expect([await write('x'.repeat(1 << 20)), await write('more')]).toEqual([false, false])
  })

  it('that nobody reads any more takes nothing', async () => {
    const lone = folder.at('lone')
    spawnSync('mkfifo', [lone])
    const reader = openSync(lone, constants.O_RDONLY | constants.O_NONBLOCK)
    const writer = openSync(lone, constants.O_WRONLY)
    const { write } = openOutput(writer, neverAsked)
    expect(await write('read')).toBe(true)
    closeSync(reader)
    expect([await write('lost'), await write('lost')]).toEqual([false, false])
    closeSync(writer)
  })
})

it.skipIf(!isUnix)('the null device is no terminal', () => {
  const nothing = openSync('/dev/null', 'w')
  expect(openOutput(nothing, neverAsked).isTerminal).toBe(false)
  closeSync(nothing)
})

it.skipIf(!isUnix)('a terminal tells its size and is written through its stream', async () => {
  const pieces: Buffer[] = []
  const stream = Object.assign(streamTo(pieces), { isTTY: true, columns: 80, rows: 24 })
  const terminal = openSync('/dev/ptmx', 'r+')
  const { write, ...about } = openOutput(terminal, () => stream)
  expect(about).toEqual({ isTerminal: true, columns: 80, rows: 24 })
  expect(await write('x')).toBe(true)
  expect(Buffer.concat(pieces).toString()).toBe('x')
  closeSync(terminal)
})
