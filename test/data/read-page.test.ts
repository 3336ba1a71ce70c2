/** One short sample for every layout a page of error codes has come in. */

import { describe, expect, it } from 'vitest'
import { readPage } from '../../data/scripts/read-page.ts'

const codes = (text: string) => readPage(text).codes.map(({ code, name, messages }) => [code, name, ...messages])

const plain = `Skip to main content

Error Codes

{
"code":-9999,
"msg":"An example."
}

10xx - General issues

-1001 LOST_LINE

  • The line was lost.
  • The line was lost; try '%s'.

-1002 NO_ENTRY

  • You may not enter`

const escaped = `---
title: "Error Codes"
url: https://example.com/error-code
scraped_at: 2026-05-28T18:38:05.280Z
---
# Error Codes

> Here is the payload:

\`\`\`json
{
  "code": -9999
}
\`\`\`

## 10xx - General issues

### \\-1001 LOST\\_LINE

-   The line was lost; see the LINE\\_STATE filter.\\[%s\\]

### \\-1008 Line Throttled

-   Use \`POST /line\` again
    and wait.
    
`

const anchored = `---
source_url: https://example.com/coin
updated_at: 2026-07-01 19:07:28.308162
---

## 11xx - 2xxx Request issues[\u200b](/docs/error-code#11xx---2xxx "Direct link to 11xx - 2xxx Request issues")

#### -1101 TOO_LONG[\u200b](/docs/error-code#-1101 "Direct link to -1101 TOO_LONG")

  * A field is too long.



### -18002[\u200b](/docs/error-code#-18002 "Direct link to -18002")

* No name, no indent
`

describe('headings and bullets', () => {
  it.each([
    [
      'plain text',
      plain,
      [
        [-1001, 'LOST_LINE', 'The line was lost.', "The line was lost; try '%s'."],
        [-1002, 'NO_ENTRY', 'You may not enter'],
      ],
    ],
    [
      'escaped Markdown with a wrapped bullet',
      escaped,
      [
        [-1001, 'LOST_LINE', 'The line was lost; see the LINE_STATE filter.[%s]'],
        [-1008, 'Line Throttled', 'Use POST /line again and wait.'],
      ],
    ],
    [
      'headings with anchors',
      anchored,
      [
        [-1101, 'TOO_LONG', 'A field is too long.'],
        [-18002, null, 'No name, no indent'],
      ],
    ],
  ])('%s', (_, text, expected) => expect(codes(text)).toEqual(expected))

  it.each([
    ['### -5026 Exceed_Maximum', 'Exceed_Maximum', []],
    ['### -12014 TOO MANY LINES', 'TOO MANY LINES', []],
    ['### -2021 Line swap partially failed', null, ['Line swap partially failed']],
    ['### -1099 Not found, or not allowed', null, ['Not found, or not allowed']],
    ['### 51006 EXCEED_LINES', 'EXCEED_LINES', []],
  ])('%s', (heading, name, messages) => {
    const [entry] = readPage(`## 10xx - Any\n${heading}\n* Text.`).codes
    expect(entry).toMatchObject({ name, messages: [...messages, 'Text.'] })
  })

  it('keeps odd spacing, typos and links as their words', () => {
    const [entry] = readPage('## 10xx - A\n### -1035 OUT\n * Send [Bye`<5>`](fix.md#bye) , it occured. .').codes
    expect(entry?.messages).toEqual(['Send Bye<5> , it occured. .'])
  })

  it('joins two entries of one code', () => {
    const text = '## 5xxx - A\n### -5012 PENDING\n* One.\n### -5021 OTHER\n* Two.\n### -5012 NO_LINE\n* Three.'
    expect(readPage(text).codes[0]).toEqual({
      code: -5012,
      name: 'PENDING',
      category: '5xxx',
      messages: ['One.', 'Three.'],
      otherNames: ['NO_LINE'],
    })
  })
})

describe('dates, addresses and categories', () => {
  it.each([
    ['plain text', plain, null, null],
    ['scraped_at', escaped, '2026-05-28', 'https://example.com/error-code'],
    ['updated_at', anchored, '2026-07-01', 'https://example.com/coin'],
    ['a dated title', '# Codes (2023-03-08)\n## 10xx - A\n#### -1000 X\n * Y.', '2023-03-08', null],
  ])('%s', (_, text, date, url) => expect(readPage(text)).toMatchObject({ date, url }))

  it.each([
    ['10xx - General issues', '10xx', 'General issues'],
    ['11xx - 2xxx Request issues', '11xx-2xxx', 'Request issues'],
    ['50xx/51xxx - Order Execution', '50xx/51xxx', 'Order Execution'],
    ['6XXX - Savings', '6xxx', 'Savings'],
    [
      'Errors regarding POST /api/v3/order/cancelReplace',
      'cancelReplace',
      'Errors regarding POST /api/v3/order/cancelReplace',
    ],
  ])('%s', (heading, id, title) => {
    expect(readPage(`## ${heading}\n### -1000 X\n* Y.`).categories).toEqual([{ id, title }])
  })
})
