/**
 * Makes lines alike that differ in nothing that bears on a judgement: dates, times, amounts, addresses and long ids
 * become zeros. Lengths stay, and so do numbers that may be codes or statuses.
 */

const other = 0
const digit = 1
const hexLetter = 2
const letter = 3

const kindOf = (byte: number): number => {
  if (byte >= 0x30 && byte <= 0x39) return digit
  const lower = byte | 0x20
  if (lower >= 0x61 && lower <= 0x66) return hexLetter
  return (lower > 0x66 && lower <= 0x7a) || byte === 0x5f ? letter : other
}

const kinds = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte))

/** What joins the numbers of a date, a time, an amount or an address: `2026-11-20T08:14:03.221`. */
const joins = Uint8Array.from({ length: 256 }, (_, byte) => ('-/:.T'.includes(String.fromCharCode(byte)) ? 1 : 0))

const zero = 0x30

/** Longer than any code. */
const longNumber = 7
const longId = 8

const kindAt = (bytes: Uint8Array, at: number): number => kinds[bytes[at] as number] ?? other

const joined = (bytes: Uint8Array, joint: number, beyond: number): boolean =>
  joins[bytes[joint] as number] === 1 && kindAt(bytes, beyond) === digit

/** `08:14:03,221`, as Python writes it. */
const isFraction = (bytes: Uint8Array, start: number): boolean =>
  bytes[start - 1] === 0x2c && kindAt(bytes, start - 2) === digit && bytes[start - 4] === 0x3a

/** Hexadecimal ids, and the groups that follow one after a hyphen, as in a UUID. */
const isId = (bytes: Uint8Array, start: number, end: number, idEnd: number): boolean => {
  const goesOn = idEnd === start - 1 && bytes[idEnd] === 0x2d
  if (end - start < longId && !goesOn) return false
  let digits = 0
  for (let at = start; at < end; at++) {
    const kind = kindAt(bytes, at)
    if (kind === letter) return false
    if (kind === digit) digits++
  }
  return digits > 0 || goesOn
}

/** `bytes` is the text, `masked` a copy of the line; `from` is where the line begins in the text. */
const maskNumbers = (bytes: Uint8Array, from: number, masked: Uint8Array, start: number, end: number): void => {
  for (let at = start; at < end; ) {
    if (kindAt(bytes, at) !== digit) {
      at++
      continue
    }
    let stop = at
    while (stop < end && kindAt(bytes, stop) === digit) stop++
    const follows = joined(bytes, at - 1, at - 2) || isFraction(bytes, at)
    const standsFree = kindAt(bytes, at - 1) === other
    if (follows || (standsFree && (stop - at >= longNumber || joined(bytes, stop, stop + 1))))
      masked.fill(zero, at - from, stop - from)
    at = stop
  }
}

/** The line from `from` to `to` into `masked`; what stands from `keepFrom` to `keepTo` stays as it is. */
export const maskLine = (
  bytes: Uint8Array,
  { start: from, end: to }: { start: number; end: number },
  masked: Uint8Array,
  keepFrom: number,
  keepTo: number,
): void => {
  masked.set(bytes.subarray(from, to))
  let idEnd = -1
  for (let at = from; at < to; ) {
    if (kindAt(bytes, at) === other) {
      at++
      continue
    }
    let end = at
    while (end < to && kindAt(bytes, end) !== other) end++
    if (end <= keepFrom || at >= keepTo) {
      if (isId(bytes, at, end, idEnd)) {
        masked.fill(zero, at - from, end - from)
        idEnd = end
      } else maskNumbers(bytes, from, masked, at, end)
    }
    at = end
  }
}
