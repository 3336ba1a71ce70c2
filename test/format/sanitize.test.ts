/** Foreign text cannot move the cursor, change colours, hide or reverse anything. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sanitize, sanitizeJson } from '../../src/format/sanitize.ts'

const attacks: [name: string, text: string, shown: string][] = [
  ['colour', '\u001b[31mred\u001b[0m', '\\x1B[31mred\\x1B[0m'],
  ['window title (OSC)', '\u001b]0;owned\u0007', '\\x1B]0;owned\\x07'],
  ['link (OSC 8)', '\u001b]8;;http://evil\u001b\\here', '\\x1B]8;;http://evil\\x1B\\here'],
  ['clipboard (OSC 52)', '\u001b]52;c;cm0=\u0007', '\\x1B]52;c;cm0=\\x07'],
  ['screen erased', '\u001bc\u001b[2J', '\\x1Bc\\x1B[2J'],
  ['eight-bit CSI', '\u009b31mred', '\\x9B31mred'],
  ['line overwritten (carriage return)', 'sold\rbought', 'sold\\x0Dbought'],
  ['backspaces', 'sell\b\b\b\bbuy', 'sell\\x08\\x08\\x08\\x08buy'],
  ['NUL, form feed, vertical tab, delete', '\0\f\v\u007f', '\\x00\\x0C\\x0B\\x7F'],
  ['right-to-left override', 'a\u202egpj.exe', 'a\\u{202E}gpj.exe'],
  ['bidirectional isolates', '\u2066a\u2069\u061c\u200f', '\\u{2066}a\\u{2069}\\u{61C}\\u{200F}'],
  ['zero-width', 'MAR\u200bGIN\u200d\u2060\ufeff', 'MAR\\u{200B}GIN\\u{200D}\\u{2060}\\u{FEFF}'],
  ['soft hyphen', 'MAR\u00adGIN', 'MAR\\xADGIN'],
  ['line and paragraph separators', 'a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
  ['tag characters', 'a\u{e0041}\u{e007f}', 'a\\u{E0041}\\u{E007F}'],
]

describe('sanitize', () => {
  it.each(attacks)('%s', (_, text, shown) => expect(sanitize(text)).toBe(shown))

  it.each([
    ['one line', 'a\tb\nc', 'a b c'],
    ['clean text', 'Price can\u2019t be lower: \u20ac 5 \u2014 \u4fdd\u8bc1\u91d1\u4e0d\u8db3 \u{1f680}', undefined],
    ['text that looks escaped already', '\\x1B[31m', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, text, shown) => expect(sanitize(text)).toBe(shown ?? text))

  it('leaves nothing that is obeyed in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sanitize(text)).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\p{Zl}|\p{Zp}|\u200b|\u200d|\ufeff/u)
      }),
    )
  })
})

describe('sanitizeJson', () => {
  it.each(attacks)('%s comes back as it was, and on one line', (_, text) => {
    const json = sanitizeJson(JSON.stringify({ message: text }))
    expect(JSON.parse(json)).toEqual({ message: text })
    expect(json).toBe(sanitize(json))
  })

  it('keeps the line ends of pretty JSON', () => {
    expect(sanitizeJson('{\n  "a": "\u202e"\n}')).toBe('{\n  "a": "\\u202e"\n}')
  })

  it('writes a character above U+FFFF as its two halves', () => {
    expect(sanitizeJson('"\u{e0041}"')).toBe('"\\udb40\\udc41"')
  })

  it('reads back as any value it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(sanitizeJson(JSON.stringify(text)))).toBe(text)
      }),
    )
  })
})
