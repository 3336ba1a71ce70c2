/** The pager in a real terminal of ten rows: what it is given, and that nothing it does is an error. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { createPlace, has, hasTerminal, slow } from './shell.ts'

const place = createPlace({ 'save.sh': '#!/bin/sh\ncat > paged\n' })

/** What the terminal shows, and what the pager `sh save.sh` was given. */
const run = (line: string, keys = '') => {
  const command = `stty rows 10 cols 80; export TERM=xterm; ${line}; echo "status $?"`
  const shown = place.run('script', ['-qec', command, '/dev/null'], keys).replaceAll('\r\n', '\n')
  const paged = existsSync(place.at('paged')) ? readFileSync(place.at('paged'), 'utf8') : ''
  return { shown, paged }
}

const isList = /-1000.+UNKNOWN[\s\S]*-5043/

describe('the pager', slow, () => {
  beforeEach(({ skip }) => {
    skip(!hasTerminal, 'needs script')
    rmSync(place.at('paged'), { force: true })
  })

  it.each([
    ['as a command', "PAGER='sh save.sh' errcode list"],
    ['as a line of the shell', "PAGER='sed -n p | sh save.sh' errcode list"],
  ])('is given all of it, %s', (_, line) => {
    const { shown, paged } = run(`export FORCE_COLOR=1; ${line}`)
    expect(shown).toBe('status 0\n')
    expect(paged).toMatch(isList)
    expect(paged).toContain('\u001b[1m')
  })

  it.each([
    ['is not there', "PAGER='no-such-pager -R' errcode list"],
    ['is not there, in the eyes of a shell', "PAGER='no-such-pager 2>/dev/null | cat; exit 127' errcode list"],
    ['is empty', 'PAGER= errcode list'],
    ['is cat', 'PAGER=cat errcode list'],
    ['is not wanted', "PAGER='sh save.sh' errcode list --no-pager"],
  ])('%s: the answer is written all the same', (_, line) => {
    const { shown, paged } = run(line)
    expect(paged).toBe('')
    expect(shown).toMatch(isList)
    expect(shown).toMatch(/status 0\n$/)
  })

  it('may quit early', () => {
    const { shown } = run("PAGER='head -n 2' errcode list --product all")
    expect(shown.split('\n')).toHaveLength(4)
    expect(shown).toMatch(/status 0\n$/)
  })

  it('is less by itself, which takes keys', ({ skip }) => {
    skip(!has('less'), 'needs less')
    const { shown } = run('unset PAGER; errcode list', 'q')
    expect(shown).toMatch(/-1000/)
    expect(shown).not.toMatch(/-5043/)
    expect(shown).toMatch(/status 0\n$/)
  })
})
