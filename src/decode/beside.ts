/** Numbers that stand right before or behind a text. */

export interface Neighbour {
  code: number
  start: number
  end: number
}

/** A number right before (`4014: Price not …`, `1007,"msg":"…`) or after (`… (Code: -4164)`) the text. */
export const numberBefore = (text: string, start: number): Neighbour | undefined => {
  const head = text.slice(Math.max(0, start - 40), start)
  const found =
    /(?:(?<![\w.:/-])[A-Z]{0,3}|(?<=code))(-|\xe2\x88\x92)?\s?(?![1-5]\d\d\b)(\d{2,7})(?:[\s"'`\\:,;)\]}>|*.=/–-]|\xe2\x80[\x90-\x95]|msg|message|[A-Z]+(?:_[A-Z]+)+){1,20}$/.exec(
      head,
    )
  // `58=` is a field's tag.
  if (!found || ((found[2]?.length ?? 0) < 4 && /=$/.test(head))) return undefined
  const at = start - head.length + found.index
  return { code: -Number(found[2]), start: at, end: at + (found[1]?.length ?? 0) + (found[2]?.length ?? 0) }
}

/** Four digits and more: an HTTP status does not say who sent a text, nor does a code of JSON-RPC that wraps it. */
const told = /(?:code|error)\W{1,6}(?!32\d{3}\b)(\d{4,7})\b(?:[^{}]{0,120}?(?:msg|message)\W{1,6}|\W{1,5})$/i
const toldBehind = /^\W{1,6}\w{0,4}code\W{1,6}(\d{4,7})\b/i

/** The number that a text came with, in one object (`{"code":700002,"msg":"…"}`) or in one breath (`error 700004 ("…")`). */
export const numberWith = (text: string, start: number, end: number): number | undefined => {
  const found = told.exec(text.slice(Math.max(0, start - 200), start)) ?? toldBehind.exec(text.slice(end, end + 24))
  return found ? Number(found[1]) : undefined
}

export const numberAfter = (text: string, end: number): Neighbour | undefined => {
  const tail = text.slice(end, end + 48)
  const found =
    /^[\s.,'"`\\]*[([{]?[\s'"`\\]*(?:error[\s_]?)?(?:code)?[\s:=#'"`\\>]*(-|\xe2\x88\x92)?(\d{4,6})\b/i.exec(tail)
  if (!found) return undefined
  const number = `${found[1] ?? ''}${found[2]}`
  const at = end + found[0].length - number.length
  return { code: -Number(found[2]), start: at, end: end + found[0].length }
}
