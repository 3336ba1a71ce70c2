/** Reads a code the way people type and paste it. */

/** A minus as keyboards, word processors and web pages write it. */
const minus = '[-\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]'
const alone = new RegExp(`^(${minus})?\\s?(\\d{3,6})$`)
const inside = new RegExp(`(?:\\bcode\\b["'\\s:=>]*|^\\W*?)(${minus})?\\s?(\\d{4,6})\\b(?!\\.\\d)`, 'i')

/**
 * The number a text stands for: `-1021`, `1021`, `−1021` (U+2212), `-1021:`, `APIError(code=-1021)`, `{"code":-1021`.
 * A number without a sign is taken as it is; which sign it should have is the catalogue's business.
 */
export const parseCode = (text: string): number | undefined => {
  const found = alone.exec(text.trim()) ?? inside.exec(text)
  if (!found) return undefined
  return (found[1] === undefined ? 1 : -1) * Number(found[2])
}

/** `-1021,-2019` and `-1021, -2019;` are several. */
export const splitCodes = (text: string): string[] | undefined => {
  const parts = text.split(/[,;\s]+/).filter(Boolean)
  return parts.length > 0 && parts.every((part) => alone.test(part)) ? parts : undefined
}
