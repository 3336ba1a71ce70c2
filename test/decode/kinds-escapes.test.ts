/** The same answer of Binance's after everything that loggers, shells, pages and transports do to a text. */

import { describe, expect, it } from 'vitest'
import { codesIn, textsIn } from '../support/hits.ts'

const margin = ['-2019 Margin is insufficient.']
const ahead = ["-1021 Timestamp for this request was 1000ms ahead of the server's time."]

describe('backslashes', () => {
  const body = `{"code":-1021,"msg":"Timestamp for this request was 1000ms ahead of the server's time."}`
  const once = JSON.stringify({ body })
  const twice = JSON.stringify({ log: once })
  const thrice = JSON.stringify({ message: twice })

  it('are as many as the test means', () => {
    expect([once, twice, thrice].map((text) => /\\*(?="code)/.exec(text)?.[0].length)).toEqual([1, 3, 7])
  })

  it.each([
    ['none', body],
    ['once', once],
    ['twice', twice],
    ['three times', thrice],
    ['a JSON string alone', JSON.stringify(body)],
    [
      'single quotes escaped',
      `'{\\'code\\':-1021,\\'msg\\':\\'Timestamp for this request was 1000ms ahead of the server\\'s time.\\'}'`,
    ],
    ['\\u0022 for the quotes', body.replaceAll('"', '\\u0022')],
    ['\\u0027 for the apostrophe', body.replace("'", '\\u0027')],
    ['\\x1b colours written out', body.replace('-1021', '\\x1b[33m-1021\\x1b[39m')],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(ahead))

  it('a slash as PHP writes it', () => {
    const text = '{"code":-1102,"msg":"Mandatory parameter \'side\' was not sent, was empty\\/null, or malformed."}'
    expect(textsIn(text)).toEqual(["-1102 Mandatory parameter 'side' was not sent, was empty/null, or malformed."])
  })
})

describe('pages and addresses', () => {
  it.each([
    ['named entities', '<pre>{&quot;code&quot;:-2019,&quot;msg&quot;:&quot;Margin is insufficient.&quot;}</pre>'],
    ['numbered entities', '{&#34;code&#34;:-2019,&#34;msg&#34;:&#34;Margin is insufficient.&#34;}'],
    ['hexadecimal entities', '{&#x22;code&#x22;:-2019,&#x22;msg&#x22;:&#x22;Margin is insufficient.&#x22;}'],
    [
      'percent signs',
      'GET /notify?text=%7B%22code%22%3A-2019%2C%22msg%22%3A%22Margin%20is%20insufficient.%22%7D HTTP/1.1',
    ],
    ['angle brackets as Go writes them', '{"err":"\\u003cAPIError\\u003e code=-2019, msg=Margin is insufficient."}'],
    ['angle brackets as HTML', '&lt;APIError&gt; code=-2019, msg=Margin is insufficient.'],
    ['a table cell', '| 08:14 | `{"code":-2019,"msg":"Margin is insufficient."}` | 3 |'],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(margin))
})

describe('colours', () => {
  it.each([
    ['the line', '\x1b[31mError: {"code":-2019,"msg":"Margin is insufficient."}\x1b[0m'],
    ['the label', '\x1b[1;31mBinance error\x1b[0m \x1b[1m-2019\x1b[0m: Margin is insufficient.'],
    ['from the 256', '\x1b[38;5;196m[binance] code=-2019 msg="Margin is insufficient."\x1b[m'],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(margin))
})

describe('ends of lines', () => {
  it.each([
    ['CRLF after a body', '{"code":-2019,"msg":"Margin is insufficient."}\r\nnext\r\n'],
    ['CRLF within a body', '{\r\n  "code": -2019,\r\n  "msg": "Margin is insufficient."\r\n}\r\n'],
    ['CRLF after a bare text', 'APIError(code=-2019): Margin is insufficient.\r\nINFO waiting\r\n'],
    ['\\n written out', '"APIError(code=-2019): Margin is insufficient.\\nTraceback"'],
    ['no end', 'APIError(code=-2019): Margin is insufficient.'],
    ['a key a line', '{\n    "code": -2019,\n    "msg": "Margin is insufficient."\n}'],
    ['code and message on lines of their own', 'Code: -2019\nMessage: Margin is insufficient.'],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(margin))
})

describe('signs', () => {
  it.each([
    ['hyphen', 'Binance error -2019: Margin is insufficient.'],
    ['minus sign', 'Binance error −2019: Margin is insufficient.'],
    ['en dash', 'Binance error –2019: Margin is insufficient.'],
    ['non-breaking hyphen', 'Binance error ‑2019: Margin is insufficient.'],
    ['full-width hyphen', 'Binance error －2019: Margin is insufficient.'],
    ['a blank after it', 'Binance error - 2019: Margin is insufficient.'],
    ['lost', 'Binance error 2019: Margin is insufficient.'],
    ['a string', '{"code":"-2019","msg":"Margin is insufficient."}'],
  ])('%s', (_, text) => expect(textsIn(text)).toEqual(margin))
})

describe('the code alone', () => {
  it.each([
    ['tags', '<b>Binance</b> error <code>-2019</code>: Margin is insufficient.<br>'],
    ['Markdown', '> **Error:** `-2019` — *Margin is insufficient.*'],
    [
      'colours of an inspected object',
      "{ code: \x1b[33m-2019\x1b[39m, msg: \x1b[32m'Margin is insufficient.'\x1b[39m }",
    ],
    ['the sign lost, and the word too', '2019: Margin is insufficient.'],
    ['the sign lost in a tuple', "(400, 2019, 'Margin is insufficient.')"],
  ])('%s', (_, text) => expect(codesIn(text)).toEqual(['-2019']))
})
