/** The tables of a page, and the pages that are refused. */

import { describe, expect, it } from 'vitest'
import { PageError } from '../../data/scripts/data-error.ts'
import { cutSection } from '../../data/scripts/page-section.ts'
import { readPage } from '../../data/scripts/read-page.ts'

const codes = (text: string) => readPage(text).codes.map(({ code, name, messages }) => [code, name, ...messages])

const tables = `## 10xx - General
### -1008 BUSY
* Busy.
## 11xx - Request
### -2010 REFUSED
* REFUSED
### -2039 WRONG_ID
* Wrong.

## Messages for -1010 RECEIVED, -2010 REFUSED, and -2038 AMEND_REFUSED
Error message                  | Description
------------                   | ------------
"Unknown line."                | The line \`id\` is unknown.
"A is off." / "B is off."      | Two at once.
"C is off.                     | No closing quote.
"No change; refused".          | The stop stands outside.
"Less than \`LINE\` minimum."|Ticks
| D is off. |  |
| "Prices are wrong." | First line.

\`BUY\`: A < B |

## Filter failures
Error message | Description
--- | ---
"Filter failure: LINE" | Wrong.
`

describe('tables', () => {
  const rows = [
    'Unknown line.',
    'A is off.',
    'B is off.',
    'C is off.',
    'No change; refused.',
    'Less than LINE minimum.',
    'D is off.',
    'Prices are wrong.',
  ]

  it('gives a row to every code the heading names, and filter failures to -1013', () => {
    expect(codes(tables)).toEqual([
      [-1008, 'BUSY', 'Busy.'],
      [-2010, 'REFUSED', 'REFUSED', ...rows],
      [-2039, 'WRONG_ID', 'Wrong.'],
      [-1010, 'RECEIVED', ...rows],
      [-2038, 'AMEND_REFUSED', ...rows],
      [-1013, null, 'Filter failure: LINE'],
    ])
  })

  it('files a code that only a heading names beside its nearest number', () => {
    const category = (code: number) => readPage(tables).codes.find((entry) => entry.code === code)?.category
    expect([-1010, -2038].map(category)).toEqual(['10xx', '11xx'])
  })

  it('takes the codes from a list above the table', () => {
    const text =
      '## 10xx - A\n### -1000 X\n* Y.\n## Rejections\nThey are:\n* `-2010 REFUSED`\n\n' +
      '|Error message|Description|\n|---|---|\n|"No."|-|'
    expect(codes(text)).toEqual([
      [-1000, 'X', 'Y.'],
      [-2010, 'REFUSED', 'No.'],
    ])
  })

  it('restores a minus sign that a table of codes has dropped', () => {
    const text =
      '## 10xx - A\n| Code | Name | Message |\n| --- | --- | --- |\n' +
      '| 1021 | LATE | Too late.<br>Later. |\n| 51006 | DEBT | Too much. |'
    expect(codes(text)).toEqual([
      [-1021, 'LATE', 'Too late.', 'Later.'],
      [51006, 'DEBT', 'Too much.'],
    ])
  })
})

describe('a section of a page about something else', () => {
  const streams = `# Streams
* Lines are **open** for a day.
## Limits
Limit | Value
--- | ---
lines | 5
## Error Messages

Error Message | Description
---|---
{"code": 0, "msg": "Unknown line","id": %s} | Wrong.
{"code": 2, "msg": "Invalid line: missing \`name\` at column 73"} | Nothing sent.
{"code": 2, "msg": "Invalid line: missing \`name\` at column 73"} | Nothing sent.
{"code":2,"msg":"Invalid line: \\"x\\", or none"} | Odd.
### Their causes
## Lines in detail
* This is a bullet.
`

  it('reads answers that are quoted whole, backticks included', () => {
    const page = readPage(cutSection(streams, 'Error Messages'))
    expect(page.codes).toMatchObject([
      { code: 0, name: null, category: 'Messages', messages: ['Unknown line'] },
      { code: 2, messages: ['Invalid line: missing `name` at column 73', 'Invalid line: "x", or none'] },
    ])
    expect(page.categories).toEqual([{ id: 'Messages', title: 'Error Messages' }])
  })

  it.each([
    ['Error Messages', '## Error Messages', '### Their causes'],
    ['Lines in detail', '## Lines in detail', '* This is a bullet.'],
  ])('%s is what stands under its heading', (title, first, last) => {
    const lines = cutSection(streams, title).split('\n').filter(Boolean)
    expect([lines[0], lines.at(-1)]).toEqual([first, last])
  })

  it('is refused when it is not there', () => {
    expect(() => cutSection(streams, 'Errors')).toThrow("line 1: no section 'Errors' on this page: '# Streams'")
  })

  it('counts lines from the top of the page', () => {
    const odd = streams.replace('Error Message |', 'Mistake |')
    expect(() => readPage(cutSection(odd, 'Error Messages'))).toThrow('line 9: an unknown kind of table')
  })
})

describe('a layout that is not understood', () => {
  it.each([
    ['nothing at all', '', "line 1: no error code on this page: ''"],
    ['no codes', '# Hello\n\nWorld', "line 1: no error code on this page: '# Hello'"],
    ['a code before any heading', '# Codes\n\n### -1000 X\n* Y.', "line 3: a code before any heading: '-1000 X'"],
    [
      'a code without a message',
      '## 10xx - A\n### -1000 X\n### -1001 Z\n* Y.',
      "line 2: a code without a message: '-1000 X'",
    ],
    ['a text under no code', '## 10xx - A\n* Y.', "line 2: a text under no code: 'Y.'"],
    [
      'a table under no code',
      '## Rows\nError message | D\n--- | ---\n"A" | B',
      `line 4: a table of messages that names no code: '"A" | B'`,
    ],
    [
      'an unknown table',
      '## 10xx - A\nColour | D\n--- | ---\nred | B',
      "line 2: an unknown kind of table: 'Colour | D'",
    ],
    ['a row outside a table', '## 10xx - A\nred | B', "line 2: a row outside a table: 'red | B'"],
    ['a row without a code', '## 10xx - A\nCode | D\n--- | ---\nred | B', "line 4: a row without a code: 'red | B'"],
  ])('%s', (_, text, message) => {
    expect(() => readPage(text)).toThrow(PageError)
    expect(() => readPage(text)).toThrow(message)
  })

  it('counts lines from the top of the file, front matter included', () => {
    expect(() => readPage('---\ndate: 2026-01-01\n---\n### -1000 X\n* Y.')).toThrow('line 4')
  })
})
