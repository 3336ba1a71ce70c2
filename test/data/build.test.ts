/** How facts and guidance become entries. */

import { describe, expect, it } from 'vitest'
import { buildCatalog, formatCatalog } from '../../data/scripts/build.ts'
import { DataError } from '../../data/scripts/data-error.ts'
import type { Parts } from '../../data/scripts/records.ts'
import { guidance, makeParts, usdm } from './parts.ts'

describe('buildCatalog', () => {
  const entries = buildCatalog('usdm', makeParts())

  it('joins facts and guidance, keys in the order of Entry', () => {
    expect(JSON.stringify(entries[0], null, 1)).toBe(
      JSON.stringify(
        {
          code: -1000,
          name: 'UNKNWON',
          product: 'usdm',
          category: { id: '10xx', title: 'General' },
          messages: ["The line to '%s' is broken.", 'Try to call us again at once.'],
          variants: [],
          summary: 'Something went wrong on the way.',
          causes: ['the line broke'],
          fixes: ['send it again over GET /fapi/v1/time'],
          retry: 'now',
          executed: 'no',
          keywords: ['offline'],
          aliases: ['UNKNOWN', 'FORMER'],
          related: [],
          ccxt: null,
          since: null,
          byMessage: [],
          regions: [],
          official: true,
          retired: false,
          url: 'https://example.com/new',
          asOf: '2026-05-28',
          sources: ['seed', 'usdm', 'general info'],
        },
        null,
        1,
      ),
    )
  })

  it('adds observed codes, and observed wordings of official ones', () => {
    expect(
      entries.map(({ code, official, messages, variants, sources }) => [code, official, messages, variants, sources]),
    ).toEqual([
      [-1000, true, expect.anything(), [], expect.anything()],
      [-1001, true, ['Cut.'], ['Cut off.'], ['owner/repo#1', 'seed', 'inferred']],
      [-1002, false, [], [], ['seen', 'inferred']],
    ])
  })

  it('points to the newest page that has the code', () => {
    expect(entries.map(({ url }) => url)).toEqual([
      'https://example.com/new',
      'https://example.com/old',
      'https://example.com/new',
    ])
    expect(entries.map(({ asOf }) => asOf)).toEqual(['2026-05-28', null, null])
  })

  it('points to a dated document for a code that is on no page', () => {
    const parts = makeParts()
    const log = parts.documents.documents.find(({ id }) => id === 'seen')
    Object.assign(log ?? {}, { date: '2026-06-01', url: 'https://example.com/log' })
    const { url, asOf, official } = buildCatalog('usdm', parts)[2] ?? {}
    expect([url, asOf, official]).toEqual(['https://example.com/log', '2026-06-01', false])
  })

  it('retires what the last version of its page has dropped', () => {
    const retired = (change: (parts: Parts) => void) => {
      const parts = makeParts()
      change(parts)
      return buildCatalog('usdm', parts).flatMap((entry) => (entry.retired ? [entry.code] : []))
    }
    const samePage = ({ documents }: Parts) => {
      for (const document of documents.documents) document.url = 'https://example.com'
    }
    expect(retired(() => {})).toEqual([])
    expect(retired(samePage)).toEqual([-1001])
    expect(retired((parts) => Object.assign(usdm(parts).codes[1]?.messages[0] ?? {}, { gone: true }))).toEqual([-1001])
  })

  it('marks what only a regional exchange has', () => {
    const parts = makeParts()
    const texts = (documents: string[]) => [{ text: 'The line was cut.', documents }]
    parts.documents.documents.unshift({
      id: 'us',
      product: 'usdm',
      kind: 'page',
      region: 'Region',
      title: 'x',
      date: '2023-03-08',
      url: 'https://example.com/us',
    })
    usdm(parts).codes[1]?.messages.push(...texts(['us']))
    usdm(parts).codes.push({ code: -1003, name: 'ONLY', category: '10xx', messages: texts(['us']) })
    parts.guidance['10xx']?.push(guidance(-1003))
    const region = {
      name: 'Region',
      messages: ['The line was cut.'],
      url: 'https://example.com/us',
      asOf: '2023-03-08',
    }
    expect(
      buildCatalog('usdm', parts).map(({ messages, variants, regions, url }) => [messages, variants, regions, url]),
    ).toEqual([
      [expect.anything(), [], [], 'https://example.com/new'],
      [['Cut.'], ['Cut off.', 'The line was cut.'], [region], 'https://example.com/old'],
      [[], [], [], 'https://example.com/new'],
      [['The line was cut.'], [], [region], 'https://example.com/us'],
    ])
  })

  it('sorts from the number nearest zero outwards', () => {
    const parts = makeParts()
    parts.official.usdm?.codes.reverse()
    expect(buildCatalog('usdm', parts).map(({ code }) => code)).toEqual([-1000, -1001, -1002])
  })

  it('refuses to build without guidance', () => {
    const parts = makeParts()
    parts.guidance['10xx']?.splice(0, 2)
    expect(() => buildCatalog('usdm', parts)).toThrow(new DataError('usdm: no guidance for -1000, -1001'))
    expect(() => buildCatalog('spot', parts)).toThrow(new DataError('spot: no official facts'))
  })
})

describe('formatCatalog', () => {
  it('writes one entry a line', () => {
    const text = formatCatalog(buildCatalog('usdm', makeParts()))
    expect(text.split('\n').map((line) => line.slice(0, 14))).toEqual([
      '[',
      '{"code":-1000,',
      '{"code":-1001,',
      '{"code":-1002,',
      ']',
      '',
    ])
    expect(JSON.parse(text)).toHaveLength(3)
  })
})
