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

export const numberAfter = (text: string, end: number): Neighbour | undefined => {
  const tail = text.slice(end, end + 48)
  const found =
    /^[\s.,'"`\\]*[([{]?[\s'"`\\]*(?:error[\s_]?)?(?:code)?[\s:=#'"`\\>]*(-|\xe2\x88\x92)?(\d{4,6})\b/i.exec(tail)
  if (!found) return undefined
  const number = `${found[1] ?? ''}${found[2]}`
  const at = end + found[0].length - number.length
  return { code: -Number(found[2]), start: at, end: end + found[0].length }
}
