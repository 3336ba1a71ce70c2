/** Tells codes, which begin with a minus, from options, and carries them past a parser that does not. */

/** Stands in for the minus of `-1021,-2019` or `-1021: Timestamp …`; not a character that anyone types. */
export const standIn = '\u{f0000}'

const startsWithNumber = (word: string): boolean => /^-\d/.test(word)

/** `-` and `--` included, which mean something to a parser as well. */
export const isOption = (word: string): boolean => word.startsWith('-') && !startsWithNumber(word)

/** Plain words and real options stay as they are. */
export const shieldMinus = (word: string): string => (startsWithNumber(word) ? standIn + word.slice(1) : word)

export const restoreMinus = (word: string): string =>
  word.startsWith(standIn) ? `-${word.slice(standIn.length)}` : word
