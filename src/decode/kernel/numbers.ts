/** Numbers that may be a code. */
import { classOf, DIGIT, LABEL, NUMBER, WORD } from './memory'
import { emit } from './places'

/** Four to six digits without a leading zero that no letter, fraction, date or id goes on from. */
function isCode(at: usize): bool {
  let end = at
  while (end - at < 7 && (classOf(end) & DIGIT) != 0) end++
  const length = end - at
  if (length < 4 || length > 6 || load<u8>(at) == 0x30) return false
  const next = load<u8>(end)
  if ((classOf(end) & WORD) != 0) return false
  if (next == 0x2e || next == 0x3a) return (classOf(end + 1) & DIGIT) == 0
  if (next == 0x2d || next == 0x2f) return (classOf(end + 1) & WORD) == 0
  return true
}

/** `at` is the last byte of a sign; the byte before a Unicode sign is left to number.ts. */
export function checkSigned(at: usize): void {
  const sign = load<u8>(at)
  if (sign == 0x2d) {
    const before = load<u8>(at - 1)
    if (before == 0x2e || before == 0x40 || before == 0x23 || before == 0x24) return
    if ((classOf(at - 1) & WORD) != 0 && load<u8>(at - 2) != 0x5c && before != 0x6d && load<u8>(at - 3) != 0x25) return
  } else {
    if (sign < 0x8d || sign > 0x95) return
    const lead = load<u8>(at - 2)
    if (lead != 0xe2 && lead != 0xef) return
  }
  const next = load<u8>(at + 1)
  if (isCode(at + (next == 0x20 || next == 0x09 ? 2 : 1))) emit(at + 2, NUMBER)
}

/** After `code` or `error`, which ends at `end`, a few separators on: a number that has lost its sign. */
export function checkLabel(end: usize): void {
  let at = end + 1
  while (at - end < 12 && (classOf(at) & WORD) == 0 && load<u8>(at) != 0) at++
  if (at == end + 1 || load<u8>(at - 1) == 0x2d) return
  if (isCode(at)) emit(end, LABEL)
}
