/** A small, faultless set of data for the tests to break in one place at a time. */

import {
  buildCatalog,
  buildPhrases,
  buildProducts,
  formatCatalog,
  formatProducts,
  formatRows,
} from '../../data/scripts/build.ts'
import { checkData } from '../../data/scripts/check.ts'
import type { CodeRecord, Guidance, MessageGuidance, Official, Parts } from '../../data/scripts/records.ts'

export const guidance = (code: number, more: Partial<Guidance> = {}): Guidance => ({
  code,
  products: ['usdm'],
  summary: 'Something went wrong on the way.',
  causes: ['the line broke'],
  fixes: ['send it again over GET /fapi/v1/time'],
  retry: 'now',
  executed: 'no',
  keywords: ['offline'],
  aliases: [],
  related: [],
  ccxt: null,
  since: null,
  sources: ['inferred'],
  ...more,
})

export const makeParts = (): Parts => ({
  documents: {
    documents: [
      { id: 'seed', product: 'usdm', kind: 'page', title: 'Old', date: null, url: 'https://example.com/old' },
      { id: 'usdm', product: 'usdm', kind: 'page', title: 'New', date: '2026-05-28', url: 'https://example.com/new' },
      { id: 'seen', product: null, kind: 'observed', title: 'Seen', date: null, url: null },
    ],
    references: { 'general info': 'https://example.com/info' },
  },
  exceptions: {
    guided: ['usdm'],
    explanations: { usdm: { '-1000': ['This explains.'] } },
    sharedNames: {},
    sharedMessages: {},
    unnamed: { usdm: [-1002] },
    repeatable: [],
  },
  official: {
    usdm: {
      documents: ['seed', 'usdm'],
      categories: [{ id: '10xx', title: 'General' }],
      codes: [
        {
          code: -1000,
          name: 'UNKNWON',
          category: '10xx',
          messages: [
            { text: "The line to '%s' is broken.", documents: ['seed'] },
            { text: 'Try to call us again at once.', documents: ['seed', 'usdm'] },
          ],
          otherNames: ['FORMER'],
        },
        { code: -1001, name: 'CUT', category: '10xx', messages: [{ text: 'Cut.', documents: ['seed'] }] },
      ],
    },
  },
  observed: {
    usdm: [
      { code: -1001, name: null, category: '10xx', messages: [{ text: 'Cut off.', documents: ['owner/repo#1'] }] },
      { code: -1002, name: null, category: '10xx', messages: [], documents: ['seen'] },
    ],
  },
  guidance: {
    '10xx': [guidance(-1000, { aliases: ['UNKNOWN'], sources: ['general info'] }), guidance(-1001), guidance(-1002)],
  },
  messages: [],
  endpoints: {},
  ccxt: {},
  catalog: {},
})

/** The faults after a change, the built file being in step with it wherever it can be built. */
export const faultsAfter = (change: (parts: Parts) => void): string[] => {
  const parts = makeParts()
  change(parts)
  try {
    parts.catalog.usdm ??= formatCatalog(buildCatalog('usdm', parts))
    parts.catalog.products ??= formatProducts(buildProducts(parts))
    parts.catalog.phrases ??= formatRows(buildPhrases(parts))
  } catch {
    // Then the rules say why.
  }
  return checkData(parts)
}

export const usdm = (parts: Parts): Official => parts.official.usdm as Official
export const first = (parts: Parts): CodeRecord => usdm(parts).codes[0] as CodeRecord
export const advice = (parts: Parts): Guidance[] => parts.guidance['10xx'] as Guidance[]
/** Advice for the text 'Cut off.', which only real answers have, or whatever `more` makes of it. */
export const adviseText =
  (more: object = {}) =>
  (parts: Parts) => {
    const { keywords, aliases, related, ccxt, since, sources, ...told } = guidance(-1001)
    parts.messages.push({ ...told, text: 'Cut off.', ...more } as MessageGuidance)
  }
export const advise = (more: object) => (parts: Parts) => Object.assign(advice(parts)[0] as Guidance, more)
