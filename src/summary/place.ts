/** Where an error stands, in the words of a summary. */
import type { Hit } from '../decode/hit.ts'

/** `812`, or `bot.log:812` where the text came from a file. */
export const placeOf = ({ file, line }: Pick<Hit, 'file' | 'line'>): string =>
  file === null ? String(line) : `${file}:${line}`
