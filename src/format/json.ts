/** Answers for programs; the records are a contract: fields are only added. */
import type { Hit } from '../decode/hit.ts'
import type { Formatter } from './formatter.ts'
import { sanitizeJson } from './sanitize.ts'

const pretty = (value: unknown): string => `${sanitizeJson(JSON.stringify(value, null, 2))}\n`

/** A hit with its verdicts, without the rest of its entry. */
export const hitRecord = ({
  file,
  line,
  column,
  time,
  code,
  entry,
  ambiguous,
  matchedBy,
  confidence,
  shape,
  message,
  params,
}: Hit) => ({
  file,
  line,
  column,
  time,
  code,
  name: entry?.name ?? null,
  product: entry?.product ?? null,
  known: entry?.official === true,
  matchedBy,
  confidence,
  shape,
  message,
  params,
  retry: entry?.retry ?? null,
  executed: entry?.executed ?? null,
  ambiguous: ambiguous.map(({ product }) => product),
})

const hitLine = (hit: Hit): string => `${sanitizeJson(JSON.stringify(hitRecord(hit)))}\n`

/** A timeline takes a line, not one for each bucket. */
const inline = (text: string): string =>
  text.replace(/\[\n\s+\d+(?:,\n\s+\d+)*\n\s+\]/g, (numbers) =>
    numbers.replace(/\s+/g, ' ').replace(/\[ | \]/g, (end) => end.trim()),
  )

export const json = (): Formatter => ({
  lookup: (answers) => pretty(answers.flatMap(({ entries }) => entries)),
  list: async (entries) => pretty(entries),
  categories: async (counts) => pretty(counts),
  products: async (facts) => pretty(facts),
  matches: (found) => pretty(found.map(({ score, entry }) => ({ score, entry }))),
  firstHit: hitLine,
  hit: hitLine,
  summary: async (summary) => inline(pretty(summary)),
})
