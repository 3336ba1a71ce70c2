/** The fixed parts of a text between its holes, and where it may break off. */
import { foldMessage, splitHoles } from '../catalog/template.ts'
import { lettersOf } from './phrase-weight.ts'

/** A leading hole has no beginning to be found by. */
export const literalsOf = (text: string): string[] => {
  const literals = splitHoles(text)
  if (literals[0] !== undefined && foldMessage(literals[0]) === '') literals.shift()
  literals[0] = (literals[0] ?? '').replace(/^[\s"'`]+/, '')
  return literals
}

/** A text may break off after a sentence, once that is long enough to be known: the texts so far, shortest first. */
export const breaks = (literals: string[]): string[][] => {
  const whole = literals.join('\0')
  const ends = [...whole.matchAll(/(?<=[.;])\s/g)].map(({ index }) => index)
  return [...ends.map((end) => whole.slice(0, end)), whole]
    .map((text) => text.split('\0'))
    .filter((parts, at, all) => at === all.length - 1 || lettersOf(parts) >= 24)
}
