/** Summaries of texts, and of errors made for a test. */

import { createDecoder } from '../../src/decode/decoder.ts'
import type { Around, Hit } from '../../src/decode/hit.ts'
import type { Origin } from '../../src/decode/origin.ts'
import { createCollector } from '../../src/summary/collect.ts'
import type { Summary } from '../../src/summary/summary.ts'
import { knowledge } from './hits.ts'
import { hit } from './records.ts'

export interface Seen {
  hit: Hit
  around: Around
}

const nowhere: Origin = { symbol: undefined, endpoint: undefined, logger: undefined, isRead: false }

/** An error with what a summary looks at; a time as ISO 8601 is that of its line. */
export const seen = (fields: Partial<Hit> = {}, origin: Partial<Origin> = {}, line = ''): Seen => {
  const made = hit({ time: null, file: null, ...fields })
  const moment = made.time === null ? null : Date.parse(made.time)
  return { hit: made, around: { moment, origin: { ...nowhere, ...origin }, line } }
}

export const summaryOf = (all: readonly Seen[]): Summary => {
  const collector = createCollector()
  for (const { hit, around } of all) collector.add(hit, around)
  return collector.result()
}

export const summaryOfText = (text: string): Summary => {
  const collector = createCollector()
  const sink = {
    hit(hit: Hit, around: Around) {
      collector.add(hit, around)
      return true
    },
  }
  const decoder = createDecoder({ knowledge, product: 'usdm', file: null, sink })
  decoder.push(new TextEncoder().encode(text))
  decoder.end()
  return collector.result()
}
