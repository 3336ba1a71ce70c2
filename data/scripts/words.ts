/** Compares texts by their words alone. */

/** Lower-case words with one blank between them and around: ' order does not exist '. */
export const toWords = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

const hole = /%s|%d|%b|\{\w*\}|<[A-Z_]+>/

/** The pieces between a message's holes that are long enough to be a quotation. */
export const quotable = (message: string, words = 5): string[] =>
  message
    .split(hole)
    .map(toWords)
    .filter((piece) => piece.trim().split(' ').length >= words)

export const containsWords = (text: string, words: string): boolean =>
  words.trim() !== '' && toWords(text).includes(toWords(words))

/** Codes as they are written in prose. */
export const codesIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\w.])-\d{4,5}(?![\w.]*\d)/g)].map(([code]) => Number(code))
