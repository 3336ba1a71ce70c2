/** Answers for people, on a terminal or in a pipe. */
import { entryCard } from './card.ts'
import type { Answer, Formatter } from './formatter.ts'
import { hitCard, hitLine } from './hit-text.ts'
import type { Layout } from './layout.ts'
import { matchLines } from './match-text.ts'
import { otherMeanings } from './other-meanings.ts'

const join = (lines: readonly string[]): string => `${lines.map((line) => line.trimEnd()).join('\n')}\n`

/** Blocks of lines with blank lines between them. */
const stack = (blocks: readonly string[][]): string[] =>
  blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]))

const answerLines = ({ entries, others, same, names }: Answer, layout: Layout): string[] => {
  const cards = entries.map((entry) => entryCard(entry, { references: { names, same } }, layout))
  const codes = new Set(entries.map(({ code }) => code))
  const different = others.filter(([first]) => first && codes.has(first.code))
  const elsewhere = others.filter(([first]) => first && !codes.has(first.code))
  return stack([
    ...cards,
    ...(different.length > 0 ? [otherMeanings('Means something else in', different, layout)] : []),
    ...(elsewhere.length > 0 ? [otherMeanings('Has another number elsewhere', elsewhere, layout, 'other')] : []),
  ])
}

/** A look-up draws no table and need not load what draws them. */
const tables = () => import('./tables.ts')

export const text = (layout: Layout): Formatter => ({
  lookup: (answers) => join(stack(answers.map((answer) => answerLines(answer, layout)))),
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
  tally: async (tally) => join((await tables()).tallyTable(tally, layout)),
})
