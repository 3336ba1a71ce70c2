/** Rows are counted as a terminal shows them. */
import { expect, it } from 'vitest'
import { rowsOf } from '../../src/format/rows.ts'

it.each<[string, string, number]>([
  ['a line', 'abc\n', 1],
  ['a line that is not ended', 'abc', 1],
  ['lines', 'a\nb\nc\n', 3],
  ['an empty line between', 'a\n\nc\n', 3],
  ['a line as wide as the terminal', `${'x'.repeat(10)}\n`, 1],
  ['a line that goes on', `${'x'.repeat(11)}\n`, 2],
  ['characters, not code units', `${'\u{1f600}'.repeat(10)}\n`, 1],
  ['colours, which take no room', `\u001b[1m\u001b[36m${'x'.repeat(10)}\u001b[39m\u001b[22m\n`, 1],
  ['links, which take none either', `\u001b]8;;https://example.org\u001b\\${'x'.repeat(10)}\u001b]8;;\u001b\\\n`, 1],
])('%s', (_, text, rows) => expect(rowsOf(text, 10)).toBe(rows))
