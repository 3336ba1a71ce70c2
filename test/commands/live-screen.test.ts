/** A table at the bottom of a terminal: what stands there after writes, changes and another size. */
import { describe, expect, it } from 'vitest'
import { createLiveScreen } from '../../src/commands/live-screen.ts'
import { createVt } from '../support/vt.ts'
import { createTerminal } from '../support/world.ts'

/** A screen of 20 columns with a table of the lines that `table` holds. */
const open = ({ errorsInTerminal = true } = {}) => {
  const vt = createVt(20)
  const size = { columns: 20, rows: 10 }
  const writes: string[] = []
  const output = {
    ...size,
    isTerminal: true,
    write: async (text: string | Uint8Array) => {
      writes.push(String(text))
      vt.write(String(text))
      return true
    },
  }
  const errors: string[] = []
  const stderr = errorsInTerminal
    ? output
    : { ...output, isTerminal: false, write: async (text: string | Uint8Array) => errors.push(String(text)) > 0 }
  let table = ['count', '    1']
  const screen = createLiveScreen({ ...createTerminal().terminal, stdout: output, stderr }, ({ columns }) =>
    table.map((line) => line.slice(0, columns - 1)),
  )
  return {
    screen,
    vt,
    writes,
    errors,
    show: (...lines: string[]) => {
      table = lines
    },
    resize: (columns: number) => {
      output.columns = columns
      vt.resize(columns)
    },
  }
}

describe('the table', () => {
  it('is drawn over itself', async () => {
    const { screen, vt, show } = open()
    await screen.refresh()
    expect(vt.lines()).toEqual(['count', '    1'])
    show('count', '   12', '    3')
    await screen.refresh()
    expect(vt.lines()).toEqual(['count', '   12', '    3'])
    show('none')
    await screen.refresh()
    expect(vt.lines()).toEqual(['none'])
  })

  it('is not drawn where nothing has changed', async () => {
    const { screen, writes } = open()
    await screen.refresh()
    await screen.refresh()
    expect(writes).toHaveLength(1)
  })

  it('stays below what is written, to either stream', async () => {
    const { screen, vt } = open()
    await screen.refresh()
    await screen.terminal.stdout.write('first error\n')
    await screen.terminal.stderr.write('errcode: waiting\n')
    await screen.terminal.stdout.write('a longer error that wraps\nthird\n')
    expect(vt.lines()).toEqual([
      'first error',
      'errcode: waiting',
      'a longer error that wraps',
      'third',
      'count',
      '    1',
    ])
  })

  it('leaves errors that go elsewhere alone', async () => {
    const { screen, vt, errors } = open({ errorsInTerminal: false })
    await screen.refresh()
    await screen.terminal.stderr.write('errcode: waiting\n')
    expect([errors, vt.lines()]).toEqual([['errcode: waiting\n'], ['count', '    1']])
  })

  it('is whole again when the terminal has become narrow or wide', async () => {
    const { screen, vt, show, resize } = open()
    show('count code name', '    1 -1021 STAMP')
    await screen.refresh()
    await screen.terminal.stdout.write('an error of 19 char\n')
    resize(8)
    await screen.refresh()
    expect(vt.lines()).toEqual(['an error of 19 char', 'count c', '    1 -'])
    resize(30)
    await screen.refresh()
    expect(vt.lines()).toEqual(['an error of 19 char', 'count code name', '    1 -1021 STAMP'])
  })

  it('is gone at the end, and what follows is written as it is', async () => {
    const { screen, vt, writes } = open()
    await screen.terminal.stdout.write('an error\n')
    await screen.close()
    await screen.terminal.stdout.write('1 error in all\n')
    await screen.refresh()
    expect(vt.lines()).toEqual(['an error', '1 error in all'])
    expect(writes.at(-1)).toBe('1 error in all\n')
  })

  it('takes writes that do not wait for each other in their order', async () => {
    const { screen, vt } = open()
    await Promise.all([
      screen.terminal.stdout.write('one\n'),
      screen.refresh(),
      screen.terminal.stderr.write('two\n'),
      screen.terminal.stdout.write('three\n'),
    ])
    expect(vt.lines()).toEqual(['one', 'two', 'three', 'count', '    1'])
  })
})
