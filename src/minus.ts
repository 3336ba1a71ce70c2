/** Carries arguments that begin with a minus past a parser that would take them for options. */

/** Stands in for the minus of `-1021,-2019` or `-1021: Timestamp …`; not a character that anyone types. */
export const standIn = '\u{f0000}'

/** Plain words and real options stay as they are. */
export const shieldMinus = (word: string): string => (/^-\d/.test(word) ? standIn + word.slice(1) : word)

export const restoreMinus = (word: string): string =>
  word.startsWith(standIn) ? `-${word.slice(standIn.length)}` : word
