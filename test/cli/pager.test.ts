/** Long answers on a terminal are shown in a pager; nothing else is. */
import { describe, expect, it } from 'vitest'
import { runInMemory, type World } from '../support/world.ts'

/** What reached the pager, and what was written past it. */
const run = async (line: string, world: World = {}, isThere = true): Promise<{ paged: string; stdout: string }> => {
  let paged = ''
  const page = (text: string): boolean => {
    if (isThere) paged += text
    return isThere
  }
  const { stdout } = await runInMemory(line.split(' '), { columns: 80, rows: 24, page, ...world })
  return { paged, stdout }
}

describe('a pager is given', () => {
  it.each(['list', 'list 40xx', '-1021 -2019', '-1021 --product all', 'search margin', 'list --width 30'])(
    'the whole of errcode %s',
    async (line) => {
      const { paged, stdout } = await run(line)
      expect(stdout).toBe('')
      expect(paged).toBe((await run(line, {}, false)).stdout)
    },
  )

  it('colours, but no links, which not every pager knows', async () => {
    const { paged } = await run('-1021 -2019', { env: { KITTY_WINDOW_ID: '1', FORCE_COLOR: '1' } })
    expect(paged).toContain('\u001b[1m\u001b[36m-1021')
    expect(paged).not.toContain('\u001b]8')
  })
})

describe('no pager is given', () => {
  it.each<[string, string, World]>([
    ['what fits', 'list verify', {}],
    ['one card', '-1021', {}],
    ['what the user wants without', 'list --no-pager', {}],
    ['JSON', 'list --json', {}],
    ['a dumb terminal', 'list', { env: { TERM: 'dumb' } }],
    ['a terminal of unknown height', 'list', { rows: 0 }],
    ['decode, which goes on', 'decode -', { stdin: 'code=-1021\n'.repeat(60) }],
  ])('%s', async (_, line, world) => {
    const { paged, stdout } = await run(line, world)
    expect(paged).toBe('')
    expect(stdout).not.toBe('')
  })

  it('a pipe', async () => {
    const page = (): boolean => expect.unreachable()
    expect((await runInMemory(['list'], { page, env: { PAGER: 'less' } })).stdout).toContain('-1021')
  })
})

it('answers that just fit leave a row for the prompt', async () => {
  const { stdout } = await run('list verify', {}, false)
  const rows = stdout.split('\n').length - 1
  expect((await run('list verify', { rows })).stdout).toBe('')
  expect((await run('list verify', { rows: rows + 1 })).stdout).toBe(stdout)
})
