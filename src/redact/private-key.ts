/** Private keys as PEM has them: in one line, or in many. */
import { type Rule, search } from './rule.ts'

const head = String.raw`-----BEGIN (?:[A-Z\d]{1,12} ){0,3}PRIVATE KEY-----`
const tail = '-----END'

/** The line breaks are escaped; where the text was cut off there is no end. */
export const privateKey: Rule = {
  kind: 'secret',
  hint: search('-BEGIN [A-Z\\d ]*PRIVATE'),
  pattern: new RegExp(`(?<before>${head})(?<secret>[^-]{16,})`, 'g'),
  spares: (secret) => !/[a-z\d+/]{16}/i.test(secret),
}

const headAtEnd = new RegExp(`${head}["'\\s]*$`)

/** Behind the prefix of a logger. */
const lastWord = /(?<![\w+/=-])[\w+/]+={0,2}(?=[\s"',\\]*$)/

/** The longest key in use has some hundred lines; one that was cut off must not hide what comes after. */
const mostLines = 120

export interface KeyLines {
  /** Takes the next line; what becomes of it where it is a part of a key, else undefined. */
  mask(line: string): string | undefined
  isOpen(): boolean
}

/** `standInFor` is asked with the first line of a key. */
export const createKeyLines = (standInFor: (secret: string) => string): KeyLines => {
  let left = 0
  let standIn: string | undefined
  return {
    mask(line) {
      const isPart = left > 0 && !line.includes(tail)
      left = isPart ? left - 1 : headAtEnd.test(line) ? mostLines : 0
      if (!isPart) {
        standIn = undefined
        return undefined
      }
      return line.replace(lastWord, (word) => {
        standIn ??= standInFor(word)
        return standIn
      })
    },
    isOpen: () => left > 0,
  }
}
