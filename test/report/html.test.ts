/** Text that comes from elsewhere stays text, wherever a template puts it. */
import { describe, expect, it } from 'vitest'
import { cutEnd, cutLine, prose } from '../../src/report/foreign.ts'
import { html, type Part } from '../../src/report/html.ts'

it.each<[string, Part, string]>([
  ['plain text', 'Margin is insufficient.', 'Margin is insufficient.'],
  ['an element', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
  ['the end of a script', '</script><script>', '&lt;/script&gt;&lt;script&gt;'],
  ['the end of an attribute', `" onclick='x'`, '&quot; onclick=&#39;x&#39;'],
  ['what is escaped already', '&lt;', '&amp;lt;'],
  ['what would be reversed', 'a\u202Eb', 'a\\u{202E}b'],
  ['a number', -1021, '-1021'],
  ['nothing', undefined, ''],
  ['a template of its own', html`<b>${'<'}</b>`, '<b>&lt;</b>'],
  ['a list', [html`<i>1</i>`, '<', 2], '<i>1</i>&lt;2'],
])('%s', (_, part, expected) => expect(html`<p>${part}</p>`.text).toBe(`<p>${expected}</p>`))

it('line ends are for the source alone', () => {
  expect(
    html`
    <ul>
      <li>${'a\n  b'}</li>
    </ul>`.text,
  ).toBe('<ul><li>a   b</li></ul>')
})

describe('a line of a log', () => {
  it.each<[string, string, string]>([
    ['as it is', 'ERROR {"code":-1021}', 'ERROR {&quot;code&quot;:-1021}'],
    ['that would be reversed', 'a\u202Eb', 'a\\u{202E}b'],
    ['that would hide', 'a\u200B\u0007b', 'a\\u{200B}\\x07b'],
    ['with the end of a Windows line', 'ERROR\r', 'ERROR'],
    ['in colour', '\u001b[31mred\u001b[0m', 'red'],
    [
      'that is long',
      `${'a'.repeat(240)}${'b'.repeat(1360)}${'c'.repeat(400)}`,
      `${'a'.repeat(240)}<span class="cut"> … 1\u00a0360 characters left out … </span>${'c'.repeat(400)}`,
    ],
  ])('%s', (_, line, expected) => expect(cutLine(line).text).toBe(expected))

  it.each<[string, number, string]>([
    ['short', 5, 'short'],
    ['longer', 5, 'long…'],
    ['😀😀😀', 2, '😀…'],
  ])('%j in %d characters', (text, most, expected) => expect(cutEnd(text, most)).toBe(expected))
})

it('our own words have code in them', () => {
  expect(html`${prose('read `a<b` first')}`.text).toBe('read <code>a&lt;b</code> first')
})
