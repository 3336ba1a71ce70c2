/** Answers for people, on a terminal or in a pipe. */
import { answersText } from './answer-text.ts'
import type { Formatter } from './formatter.ts'
import { hitCard, hitLine } from './hit-text.ts'
import type { Layout } from './layout.ts'
import { join, stack } from './lines.ts'
import { matchLines } from './match-text.ts'

/** Most answers have no table and need not load what draws them. */
const tables = () => import('./tables.ts')

export const text = (layout: Layout): Formatter => ({
  lookup: (answers) => answersText(answers, layout),
  list: async (entries) => join((await tables()).entryTable(entries, layout)),
  categories: async (counts) => join((await tables()).categoryTable(counts, layout)),
  products: async (facts) => join((await tables()).productTable(facts, layout)),
  matches: (found) => {
    const several = new Set(found.map(({ entry }) => entry.product)).size > 1
    return join(stack(found.map((match) => matchLines(match, layout, several))))
  },
  firstHit: (hit, details) => `${join(hitCard(hit, details, layout))}
`,
  hit: (hit) => join([hitLine(hit, layout)]),
  summary: async (summary) => join((await import('./summary-text.ts')).summaryText(summary, layout)),
  live: async () => {
    const { liveTable } = await import('./live-table.ts')
    return (view, room) => liveTable(view, layout, room)
  },
})
