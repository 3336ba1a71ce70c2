/** Answers for people, on a terminal or in a pipe. */
import type { Entry } from '../catalog/entry.ts'
import { entryCard } from './card.ts'
import type { Answer, Formatter } from './formatter.ts'
import { hitCard, hitLine } from './hit-text.ts'
import type { Layout } from './layout.ts'
import { matchLines } from './match-text.ts'
import { productTitles } from './product-title.ts'
import { categoryTable, entryTable, tallyTable } from './tables.ts'
import { hang } from './wrap.ts'

const join = (lines: readonly string[]): string => `${lines.map((line) => line.trimEnd()).join('\n')}\n`

const otherMeaning =
  ({ style, width }: Layout) =>
  (entry: Entry): string[] =>
    hang(
      '  ',
      `${productTitles[entry.product]}: ${entry.name ?? ''} ${entry.summary} (errcode ${entry.code} --product ${entry.product})`.replace(
        /\s+/g,
        ' ',
      ),
      width,
    ).map(style.dim)

const answerLines = ({ entries, others, names }: Answer, layout: Layout): string[] => {
  const cards = entries.map((entry) => entryCard(entry, { references: true }, names, layout))
  const lines = cards.flatMap((card, at) => (at === 0 ? card : ['', ...card]))
  if (others.length === 0) return lines
  return [...lines, '', layout.style.heading('In other products'), ...others.flatMap(otherMeaning(layout))]
}

export const text = (layout: Layout): Formatter => ({
  lookup: (answers) =>
    join(answers.flatMap((answer, at) => (at === 0 ? [] : ['', '']).concat(answerLines(answer, layout)))),
  list: (entries) => join(entryTable(entries, layout)),
  categories: (counts) => join(categoryTable(counts, layout)),
  matches: (found) => join(found.flatMap((match) => matchLines(match, layout))),
  hit: (hit, { first, names }) => (first ? `${join(hitCard(hit, names, layout))}\n` : join([hitLine(hit, layout)])),
  tally: (tally) => join(tallyTable(tally, layout)),
})
