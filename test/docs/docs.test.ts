/** The README says what the program does. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { renewReadme } from './readme.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

describe('README', () => {
  it('shows real output, all forms and the help; npm run docs renews it', async () => {
    expect(await renewReadme(readme)).toBe(readme)
  })

  it('has the two commands of a newcomer, each on a line of its own', () => {
    expect(readme.split('\n').filter((line) => line.startsWith('npm ci && '))).toEqual([
      'npm ci && node bin/errcode.js -1021',
      'npm ci && npm test',
    ])
  })
})
