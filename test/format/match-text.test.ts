/** A search's result shows what was found and which of its words were meant. */
import { describe, expect, it } from 'vitest'
import type { Match } from '../../src/catalog/match.ts'
import { matchLines } from '../../src/format/match-text.ts'
import { text } from '../../src/format/text.ts'
import { entry, layout } from '../support/records.ts'

const match = (fields: Partial<Match> = {}): Match => ({
  score: 0.8,
  entry: entry({ summary: 'The order needs more margin than the wallet holds.' }),
  field: 'summary',
  text: 'The order needs more margin than the wallet holds.',
  ranges: [],
  ...fields,
})

it.each<[string, Partial<Match>, string[]]>([
  [
    'the summary alone',
    {},
    ['-2019 MARGIN_NOT_SUFFICIEN  after a fix', '    The order needs more margin than the wallet holds.'],
  ],
  [
    'the name, which stands in the head',
    { field: 'name', text: 'MARGIN_NOT_SUFFICIEN' },
    ['-2019 MARGIN_NOT_SUFFICIEN  after a fix', '    The order needs more margin than the wallet holds.'],
  ],
  [
    'another text, with the word for what it is',
    { field: 'message', text: 'Margin is insufficient.' },
    [
      '-2019 MARGIN_NOT_SUFFICIEN  after a fix',
      '    The order needs more margin than the wallet holds.',
      '    message: Margin is insufficient.',
    ],
  ],
  [
    'an entry without a name',
    { entry: entry({ name: null, summary: 'Only half of it worked.', retry: 'verify', executed: 'maybe' }) },
    [
      '-2019  not before checking; the order may have been executed',
      '    The order needs more margin than the wallet holds.',
    ],
  ],
])('shows %s', (_, fields, lines) => expect(matchLines(match(fields), layout())).toEqual(lines))

it('names the product where several were searched', () => {
  const found = [
    match(),
    match({ entry: entry({ product: 'spot', name: 'TOO_POOR', messages: [], summary: 'The account is short.' }) }),
  ].map((one) => ({ ...one, text: one.entry.summary }))
  expect(text(layout()).matches(found)).toBe(`-2019 MARGIN_NOT_SUFFICIEN  USDⓈ-M Futures  after a fix
    The order needs more margin than the wallet holds.

-2019 TOO_POOR  Spot  after a fix
    The account is short.
`)
})

describe('emphasis', () => {
  const yellow = (line: string) => line.replace(/\u001b\[1m\u001b\[33m(.*?)\u001b\[39m\u001b\[22m/g, '<$1>')
  const shown = (fields: Partial<Match>, width?: number) => matchLines(match(fields), layout(width, true)).map(yellow)

  it.each<[string, [number, number][], string]>([
    ['nothing', [], '    The order needs more margin than the wallet holds.'],
    ['a word', [[21, 27]], '    The order needs more <margin> than the wallet holds.'],
    ['a part of a word is the word', [[43, 45]], '    The order needs more margin than the wallet <holds.>'],
    [
      'two words',
      [
        [4, 9],
        [21, 27],
      ],
      '    The <order> needs more <margin> than the wallet holds.',
    ],
    ['no blank', [[3, 4]], '    The order needs more margin than the wallet holds.'],
  ])('%s', (_, ranges, line) => expect(shown({ ranges })[1]).toBe(line))

  it('keeps its place where lines break and blanks are many', () => {
    const text = 'The  order needs more\nmargin than the wallet holds.'
    expect(shown({ text, ranges: [[22, 28]] }, 20).slice(1)).toEqual([
      '    The order needs',
      '    more <margin> than',
      '    the wallet',
      '    holds.',
    ])
  })

  it('falls on the matching text, not on the word before it', () => {
    expect(shown({ field: 'keyword', text: 'no money left', ranges: [[3, 8]] }).at(-1)).toBe(
      '    keyword: no <money> left',
    )
  })
})
