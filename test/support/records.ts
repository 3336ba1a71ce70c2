/** Entries, hits and layouts for tests, complete but for what a test is about. */
import type { Entry } from '../../src/catalog/entry.ts'
import type { Hit } from '../../src/decode/hit.ts'
import type { Layout } from '../../src/format/layout.ts'
import { createLink } from '../../src/format/link.ts'
import { createStyle } from '../../src/format/style.ts'

export const entry = (fields: Partial<Entry> = {}): Entry => ({
  code: -2019,
  name: 'MARGIN_NOT_SUFFICIEN',
  product: 'usdm',
  category: { id: '20xx', title: 'Processing Issues' },
  messages: ['Margin is insufficient.'],
  variants: [],
  summary: 'The order needs more margin than `availableBalance` holds.',
  causes: ['open orders hold the margin'],
  fixes: ['cut `quantity`, or cancel open orders that nobody needs any more'],
  retry: 'fix',
  executed: 'no',
  keywords: [],
  aliases: ['MARGIN_NOT_SUFFICIENT'],
  related: [],
  ccxt: null,
  since: null,
  byMessage: [],
  regions: [],
  official: true,
  retired: false,
  url: 'https://example.org/errors',
  asOf: null,
  sources: ['test'],
  ...fields,
})

export const hit = (fields: Partial<Hit> = {}): Hit => ({
  file: 'bot.log',
  offset: 4000,
  line: 812,
  column: 37,
  time: '2026-11-20T08:14:03.221Z',
  code: -2019,
  entry: entry(),
  ambiguous: [],
  matchedBy: 'code',
  confidence: 'sure',
  shape: 'python-binance',
  message: 'Margin is insufficient.',
  params: [],
  ...fields,
})

const colored = await createStyle(true)
const plain = await createStyle(false)

/** A pipe without colour, unless told. */
export const layout = (width = Number.POSITIVE_INFINITY, color = false, links = false): Layout => ({
  style: color ? colored : plain,
  link: createLink(links),
  width,
  reader: { now: Date.UTC(2026, 10, 20, 8, 14, 3), zone: 'UTC' },
})

/** Lines wider than a terminal, but for those that a single long word makes so. */
export const tooWide = (text: string, width: number): string[] =>
  text.split('\n').filter((line) => [...line].length > width && /\S\s+\S/.test(line.trim()))
