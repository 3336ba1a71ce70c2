/** How much words tell. */
import { isAside } from './search-synonyms.ts'
import { type Field, isAdvice, isFiller, worth } from './search-texts.ts'

/** A text that has a word, and the place of its entry. */
interface Having {
  entry: number
  field: Field
}

/** A number in advice is no word of the text. */
export const isWordIn = (word: string, { field }: Pick<Having, 'field'>): boolean =>
  !(isAdvice(field) && isFiller(word))

/** Words of a question and numbers tell nothing of a text. */
export const isTelling = (word: string): boolean => !isAside(word) && !isFiller(word)

/** The fewer entries have a word, the more it tells; one that has it in its advice alone counts in part. */
export const rarityIn = (texts: readonly Having[], entries: number): number => {
  const best = new Map<number, number>()
  for (const { entry, field } of texts) best.set(entry, Math.max(best.get(entry) ?? 0, worth[field]))
  const having = [...best.values()].reduce((sum, value) => sum + value, 0)
  return having === 0 ? 0 : Math.log(1 + (entries - having + 0.5) / (having + 0.5))
}
