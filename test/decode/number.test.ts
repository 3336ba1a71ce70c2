/** Which runs of bytes are numbers that could be codes. */
import { describe, expect, it } from 'vitest'
import { type NumberToken, signedNumber, unsignedNumber } from '../../src/decode/number.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The token at the first sign that a digit or a blank and a digit follow. */
const signedIn = (text: string): NumberToken | undefined => {
  const bytes = bytesOf(text)
  for (let end = 2; end < bytes.length; end++) {
    const token = signedNumber(bytes, end)
    if (token) return token
  }
  return undefined
}

/** The number behind the last word for an error. */
const unsignedAfter = (text: string): number | undefined => {
  const word = /.*(?:code|error)/i.exec(text)?.[0] ?? ''
  return unsignedNumber(bytesOf(text), word.length - 1)?.value
}

describe('a signed number', () => {
  it.each([
    ['-1021', -1021, 0, 5],
    ['code=-1021,', -1021, 5, 10],
    ['- 2019 ', -2019, 0, 6],
    ['\u22121021', -1021, 0, 7],
    ['\u20131021', -1021, 0, 7],
    ['\uff0d1021', -1021, 0, 7],
    ['"code":-100012}', -100012, 7, 14],
    ['\\n-1021', -1021, 2, 7],
    ['\u001b[31m-1021', -1021, 5, 10],
    ['%3A-1021', -1021, 3, 8],
    ['-1021.', -1021, 0, 5],
    ['-1021, -1003', -1021, 0, 5],
    ['a -1021/-1003', -1021, 2, 7],
    ['-1021%22', -1021, 0, 5],
  ])('%j', (text, value, start, end) => expect(signedIn(text)).toEqual({ start, end, value, signed: true }))

  it.each([
    '-123',
    '-1234567',
    '-0123',
    '10-09-2023',
    'x-1003',
    '8f2c-4411',
    '1.5e-1021',
    '#-1021',
    '/-1021',
    '-1021.55',
    '-1021ms',
    '-2019-05',
    '-1000,000',
    '-1021%',
    '-1021_',
    '-1021:30',
    `${'1;'.repeat(40)}m-1021`,
  ])('is not in %j', (text) => expect(signedIn(text)).toBeUndefined())
})

it('follows another one and a slash', () => {
  expect(signedNumber(bytesOf('-1021/-1003'), 8)).toMatchObject({ value: -1003, start: 6, end: 11 })
  expect(signedNumber(bytesOf('a/1021/-1003'), 9)).toBeUndefined()
})

describe('a number without a sign', () => {
  it.each([
    ['code 1021', 1021],
    ['Error Code: 2010,', 2010],
    ['"code" : "1021"', 1021],
    ['error #4061.', 4061],
    ['code 200', undefined],
    ['code1021', undefined],
    ['code -1021', undefined],
    ['code \u22121021', undefined],
    ['code            1021', undefined],
    ['code 1021.5', undefined],
    ['code', undefined],
  ])('%j', (text, value) => expect(unsignedAfter(text)).toBe(value))
})
