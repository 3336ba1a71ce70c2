/** The line that tells how far a long input has been read. */

import { describe, expect, it } from 'vitest'
import { formatBytes, progressLine } from '../../src/format/progress.ts'

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [9949, '9.9 kB'],
    [9950, '10 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1_234_567_890, '1.2 GB'],
    [5e15, '5000 TB'],
  ])('%d are %s', (bytes, text) => expect(formatBytes(bytes)).toBe(text))
})

describe('the line', () => {
  const progress = { file: 'bot.log', read: 430e6, size: 1e9, errors: 12408 }

  it.each([
    ['of a file', progress, 'bot.log: 43 % of 1.0 GB, 12 408 errors'],
    ['of a pipe', { ...progress, file: null, size: undefined, errors: 1 }, '430 MB, 1 error'],
    ['of a file that has grown', { ...progress, read: 2e9 }, 'bot.log: 100 % of 1.0 GB, 12 408 errors'],
    ['of an empty one', { ...progress, read: 0, size: 0, errors: 0 }, 'bot.log: 0 B, 0 errors'],
  ])('%s', (_what, given, line) => expect(progressLine(given, 80)).toBe(line))

  it('stays within the terminal', () => expect(progressLine(progress, 20)).toBe('bot.log: 43 % of 1.'))
})
