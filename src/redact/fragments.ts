/** The pieces that the patterns of several rules are made of: what loggers put around names and values. */
import { kindNames } from './kinds.ts'

const colour = String.raw`(?:\x1b|\\{1,4}(?:u001b|x1b|033|e))\[[\d;]{0,9}m`

/**
 * Before a word of such characters, given as in the brackets of a pattern. Behind an escape or a colour a word begins,
 * although a letter or digit stands before it.
 */
export const wordStart = (characters: string): string =>
  String.raw`(?:%[\da-f]{2}|\\[nrtbf]|\\u[\da-f]{4}|\\x[\da-f]{2}|${colour}|(?<![%\\${characters}]))`

/** As it is, or escaped. */
export const quote = String.raw`(?:\\{0,7}["'${'\x60'}]|\\{1,4}u00(?:22|27)|%(?:25)?2[27]|&(?:quot|apos|#3[49]|#x2[27]);)`

/** Behind a name. */
export const closing = `(?:${quote}|${colour}){0,3}`

/** The sign of equality of any language. */
export const equals = String.raw`\]?\s{0,3}(?:=>|->|:=|={1,2}|:|>|%(?:25)?3[ad]|\\{1,4}u003[ad])\s{0,4}`

/** Between name and value in a list, or in `"name": "API_SECRET", "value": "…"`. */
export const comma = String.raw`,\s{0,2}(?:${quote}?value${quote}?\s?[:=]\s?|(?!${quote}?value\b))`

/** What is wrapped around a value, but for quotes: `Some(`, `[`, `b'`. */
export const wrapping = String.raw`(?:${colour}|[[({]|(?:some|ok|string|secret(?:str(?:ing)?)?)\(|[bu](?=["'])){0,3}`

/** The same with a quote, wherever it stands. */
export const opening = `${wrapping}${quote}?(?:${colour})?`

/** What was masked before is not masked again, whatever an answer wraps it in. */
export const notMasked = String.raw`(?!${opening}(?:\w{3,12} )?(?:${kindNames.join('|')})-\d{1,9}(?![\w-]))`

/** Such escapes end a value. */
const endOfValue = '(?!(?:25)?(?:2[267c]|20|0[ad]|5[cd]|7[bd]|3[bce]))'

/** Keys, signatures and tokens, also base64 with its signs escaped. */
export const word = String.raw`(?:[\w+/=~.-]|%${endOfValue}[\da-f]{2}|\\{1,2}/)`

/** What a password without quotes may be made of. */
export const bare = String.raw`(?:[^\s"'${'\x60'}&,;<>)\]}\\%]|%${endOfValue})`
