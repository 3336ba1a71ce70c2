/** Bytes as strings and back, and undoing what loggers do to a text. */

import { describe, expect, it } from 'vitest'
import { fromLatin1, latin1, toLatin1, unescapeText } from '../../src/decode/text.ts'

const encode = (text: string) => new TextEncoder().encode(text)

describe('latin1', () => {
  it('has one character a byte', () => {
    expect(latin1(encode('a−1021'), 0, 8)).toBe('a\xe2\x88\x921021')
  })

  it('takes a part', () => expect(latin1(encode('code=-1021 msg'), 5, 10)).toBe('-1021'))

  it('takes nothing', () => expect(latin1(encode('code'), 2, 2)).toBe(''))

  it.each([8191, 8192, 8193, 70_000])('takes %i bytes at a time', (length) => {
    const text = 'x'.repeat(length - 1)
    expect(latin1(encode(`${text}é`), 0, length + 1)).toBe(`${text}\xc3\xa9`)
  })
})

describe('fromLatin1', () => {
  it.each([
    ['Invalid symbol.', 'Invalid symbol.'],
    ['\xe2\x88\x921021', '−1021'],
    ['server\xe2\x80\x99s', 'server’s'],
    ['\xe5\xb8\x81\xe5\xae\x89', '币安'],
    ['\xf0\x9f\x94\xa5', '🔥'],
    ['cut \xe5\xb8', 'cut \ufffd'],
    ['', ''],
  ])('%j', (text, expected) => expect(fromLatin1(text)).toBe(expected))

  it.each(['Margin is insufficient.', 'Ошибка −1021 币安 🔥'])('undoes toLatin1 for %s', (text) => {
    expect(fromLatin1(toLatin1(text))).toBe(text)
  })
})

describe('unescapeText', () => {
  it.each([
    ['nothing to undo', 'Invalid symbol.', 'Invalid symbol.'],
    ['quotes', 'Parameter \\"side\\" was empty.', 'Parameter "side" was empty.'],
    ['quotes within quotes', "Order\\\\\\'s notional", "Order's notional"],
    ['a slash', 'was empty\\/null', 'was empty/null'],
    ['a backslash', "legal range is '^[\\\\.A-Z]$'", "legal range is '^[\\.A-Z]$'"],
    ['ends of lines', 'one\\ntwo\\r\\nthree\\tfour', 'one two three four'],
    ['ends of lines escaped twice', 'one\\\\ntwo', 'one two'],
    ['\\u0027', 'server\\u0027s time', "server's time"],
    ['\\u0027 escaped twice', 'server\\\\u0027s time', "server's time"],
    ['Chinese in JSON', '\\u5e01\\u5b89', '币安'],
    ['named entities', '&quot;a&quot; &amp; &lt;b&gt; &apos;c&apos;', '"a" & <b> \'c\''],
    ['entities in capitals', '&QUOT;a&QUOT;', '"a"'],
    ['numbered entities', '&#39;BTC&#34;', '\'BTC"'],
    ['hexadecimal entities', '&#x27;BTC&#x2F;USDT', "'BTC/USDT"],
    ['no entity', 'a & b; &nosuch;', 'a & b; &nosuch;'],
    ['percent signs', 'Invalid%20symbol%2E', 'Invalid symbol.'],
    ['percent signs of UTF-8', '%E5%B8%81%E5%AE%89', '币安'],
    ['a percent sign that is one', '100% of 5%', '100% of 5%'],
    ['percent signs that are no UTF-8', 'a%E5b', 'a%E5b'],
    ['a colour', '\x1b[31mInvalid symbol.\x1b[0m', 'Invalid symbol.'],
    ['a colour written out', '\\u001b[1;31mInvalid\\x1b[0m \\033[4msymbol.\\e[m', 'Invalid symbol.'],
    ['blanks', '  Invalid\t\tsymbol.\n', 'Invalid symbol.'],
  ])('%s', (_, text, expected) => expect(unescapeText(text)).toBe(expected))
})
