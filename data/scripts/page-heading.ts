/** Tells what a heading of an error-code page stands for: a code, a category, or codes named in passing. */

import type { Category } from '../../src/catalog/entry.ts'

export interface CodeHeading {
  code: number
  name: string | null
  /** Set where the heading is a sentence: it then is the message. */
  message: string | null
}

const codeHeading = /^([-−]?\d{3,6})(?:\s+(.*))?$/
const numbered = /^(\d+x+(?:\s*[-/]\s*\d+x+)*)\s*(?:[-–]\s*)?(.*)$/i
const named = /([-−]\d{4,5})\s+([A-Z][A-Z0-9_]+)\b/g
const nameWord = /^[A-Z][A-Za-z0-9_]*$/

export const toCode = (digits: string): number => Number(digits.replace('−', '-'))

/** 'Request Throttled' and 'TOO MANY REQUESTS' are names; 'Order cancel-replace failed.' is a sentence. */
export const readCodeHeading = (text: string): CodeHeading | undefined => {
  const [, digits, label = ''] = codeHeading.exec(text) ?? []
  if (digits === undefined) return undefined
  const isName = label !== '' && label.split(' ').every((word) => nameWord.test(word))
  return {
    code: toCode(digits),
    name: isName ? label : null,
    message: isName || label === '' ? null : label,
  }
}

/** A heading without numbers is known by its last word: `cancelReplace`. */
export const readCategory = (text: string): Category => {
  const [, digits, title] = numbered.exec(text) ?? []
  if (digits !== undefined && title !== undefined) {
    return { id: digits.replace(/\s/g, '').toLowerCase(), title }
  }
  return { id: text.split(/[\s/]+/).at(-1) ?? text, title: text }
}

export const namedCodes = (text: string): Map<number, string> =>
  new Map([...text.matchAll(named)].map(([, digits = '', name = '']) => [toCode(digits), name]))
