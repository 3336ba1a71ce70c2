/** The answer to a look-up for people. A file of its own: it is all that most starts need. */
import { entryCard } from './card.ts'
import type { Answer } from './formatter.ts'
import type { Layout } from './layout.ts'
import { join, stack } from './lines.ts'
import { otherMeanings } from './other-meanings.ts'

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

export const answersText = (answers: readonly Answer[], layout: Layout): string =>
  join(stack(answers.map((answer) => answerLines(answer, layout))))
