/** The manual page is the program's of today, whole, and in order for those who print it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { createProgram } from '../../src/program.ts'
import { createTerminal } from '../support/world.ts'
import { manual } from './manual.ts'
import { bold, roff, usage } from './roff.ts'

const path = fileURLToPath(new URL('../../man/errcode.1', import.meta.url))
const page = readFileSync(path, 'utf8')
const tree = createProgram(createTerminal().terminal).tree()

it('is of today; npm run docs renews it', () => expect(manual(tree)).toBe(page))

it('is installed with the package', () => {
  // As a mere text, npm would not link it.
  expect(about.man).toEqual(['man/errcode.1'])
  expect(about.files).toContain('man')
})

it.each([
  'NAME',
  'SYNOPSIS',
  'DESCRIPTION',
  'COMMANDS',
  'OPTIONS',
  'EXIT STATUS',
  'ENVIRONMENT',
  'EXAMPLES',
  'SEE ALSO',
])('has the section %s', (section) => expect(page).toMatch(new RegExp(`^\\.SH ${section}$`, 'm')))

it('has every command, option and example', () => {
  const all = [tree, ...tree.commands]
  const wanted = [
    ...tree.commands.map(({ name }) => `.SS ${bold(name)}`),
    ...all.flatMap(({ options }) => options.map(({ flags }) => `.TP\n${usage(flags)}\n`)),
    ...all.flatMap(({ examples }) => examples.map(({ command }) => `.TP\n${bold(command)}\n`)),
  ]
  expect(wanted.length).toBeGreaterThan(40)
  expect(wanted.filter((text) => !page.includes(text))).toEqual([])
})

describe('text is escaped', () => {
  it.each([
    ['--json', '\\-\\-json'],
    ['a\\b', 'a\\eb'],
    ['it\'s "so"', 'it\\(aqs \\(dqso\\(dq'],
    ['.TH is no request', '\\&.TH is no request'],
    ["'a", '\\(aqa'],
    ['~/`x` ^', '\\(ti/\\(gax\\(ga \\(ha'],
    ['USDⓈ-M', 'USD\\[u24C8]\\-M'],
  ])('%s', (text, escaped) => expect(roff(text)).toBe(escaped))

  it.each([
    ['--only <code|retry>', '\\fB\\-\\-only\\fR \\fIcode\\fR|\\fIretry\\fR'],
    ['decode [text|-...]', '\\fBdecode\\fR [\\fItext\\fR|\\-...]'],
  ])('%s', (text, escaped) => expect(usage(text)).toBe(escaped))
})

it('prints without a warning, with minuses that can be copied', ({ skip }) => {
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', MANWIDTH: '80', MANPAGER: 'cat' }
  skip(!/^man \d/.test(spawnSync('man', ['--version'], { encoding: 'utf8' }).stdout ?? ''), 'needs man-db')
  const { stdout, stderr } = spawnSync('man', ['--warnings=w', '-l', path], { env, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout).toContain('errcode -2021 --product spot')
  expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([])
})
