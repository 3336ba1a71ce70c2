/** How facts and guidance become entries. */

import { describe, expect, it } from 'vitest'
import { buildCatalog, formatCatalog } from '../../data/scripts/build.ts'
import { DataError } from '../../data/scripts/data-error.ts'
import { makeParts } from './parts.ts'

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
