/** Links to the official page: around the head and the address, and nothing else changes. */
import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../src/catalog/load.ts'
import { entryCard } from '../../src/format/card.ts'
import { hitCard, hitLine } from '../../src/format/hit-text.ts'
import { withoutLinks } from '../../src/format/link.ts'
import { matchLines } from '../../src/format/match-text.ts'
import { check } from '../support/errcode.ts'
import { entry, hit, layout } from '../support/records.ts'

const url = 'https://example.org/errors'
const linked = (text: string): string => `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\`
const references = { names: () => '', same: [] }
const match = { entry: entry(), score: 1, field: 'summary', text: 'The order', ranges: [] } as const

describe('a link is put around', () => {
  it.each<[string, string, string[]]>([
    [
      'the head of a card',
      linked('-2019 MARGIN_NOT_SUFFICIEN'),
      entryCard(entry(), { references }, layout(80, false, true)),
    ],
    ['the address', `Page      ${linked(url)}`, entryCard(entry(), { references }, layout(80, false, true))],
    ['a hit in full', linked('-2019 MARGIN_NOT_SUFFICIEN'), hitCard(hit(), [], layout(80, false, true))],
    ['a hit in a line', linked('-2019 MARGIN_NOT_SUFFICIEN'), [hitLine(hit(), layout(80, false, true))]],
    ['a match', linked('-2019 MARGIN_NOT_SUFFICIEN'), matchLines({ ...match, ranges: [] }, layout(80, false, true))],
  ])('%s', (_, link, lines) => expect(lines.join('\n')).toContain(link))

  it('nothing where there is no official page', () => {
    const lines = [
      ...entryCard(entry({ official: false }), { references }, layout(80, false, true)),
      ...hitCard(hit({ entry: undefined }), [], layout(80, false, true)),
    ]
    expect(lines.join('\n')).not.toContain('\u001b')
  })
})

it.each([
  [40, false],
  [80, true],
])('a link takes no room at %d columns, colour %s', async (width, color) => {
  const { entries } = await loadCatalog()
  const cards = (links: boolean): string =>
    entries.flatMap((one) => entryCard(one, { references }, layout(width, color, links))).join('\n')
  expect(withoutLinks(cards(true))).toBe(cards(false))
})

describe('the program links', () => {
  const kitty = { KITTY_WINDOW_ID: '1', NO_COLOR: '1' }

  it('on a terminal that takes it', async () => {
    expect(await check(['-1021'], { columns: 80, env: kitty })).toContain('\u001b]8;;https://')
    expect(await check(['-1021', '--color', 'never'], { columns: 80, env: kitty })).toContain('\u001b]8;;https://')
  })

  it('nowhere else', async () => {
    expect(await check(['-1021'], { env: kitty })).not.toContain('\u001b')
    expect(await check(['-1021', '--json'], { columns: 80, env: kitty })).not.toContain('\u001b')
    expect(await check(['-1021'], { columns: 80, env: { NO_COLOR: '1' } })).not.toContain('\u001b')
  })
})
