/** A number that could be a code, on its bytes: where it begins and ends, its sign, and what it certainly is not. */
import { Kind } from './scan.ts'

export interface NumberToken {
  /** Of the sign, or of the first digit. */
  start: number
  end: number
  /** As written: negative with a sign. */
  value: number
  signed: boolean
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const isWordByte = (byte: number): boolean =>
  isDigit(byte) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x5f

const at = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0

/** The bytes of the sign that ends at `last`: one for a hyphen, three for its Unicode forms, none for other text. */
const signLength = (bytes: Uint8Array, last: number): number => {
  const byte = at(bytes, last)
  if (byte === 0x2d) return 1
  const pair = (at(bytes, last - 2) << 8) | at(bytes, last - 1)
  if (pair === 0xe288 && byte === 0x92) return 3
  if (pair === 0xe280 && byte >= 0x90 && byte <= 0x95) return 3
  if (pair === 0xefbc && byte === 0x8d) return 3
  return 0
}

/** `10-09-2023`, `x-1003`, `8f2c-4411`, `1.5e-1021`: what stands right before a sign when it is none. Escapes are no words. */
const continuesWord = (bytes: Uint8Array, start: number): boolean => {
  const before = at(bytes, start - 1)
  if (before === 0x2f) return !endsCode(bytes, start - 2)
  if (before === 0x2e || before === 0x40 || before === 0x23 || before === 0x24) return true
  if (!isWordByte(before)) return false
  const backslash = at(bytes, start - 2) === 0x5c
  if (backslash && (before === 0x6e || before === 0x74 || before === 0x72)) return false
  // The end of a colour (`ESC[31m`) or of a percent escape (`%3D`, `%20`).
  if (before === 0x6d) return !endsColour(bytes, start - 2)
  return at(bytes, start - 3) !== 0x25
}

/** `-2011/-2013`: two codes that are named in one breath. */
const endsCode = (bytes: Uint8Array, last: number): boolean => {
  let index = last
  while (last - index < 7 && isDigit(at(bytes, index))) index--
  return last - index >= 4 && signLength(bytes, index) > 0
}

const endsColour = (bytes: Uint8Array, last: number): boolean => {
  let index = last
  while (last - index < 16 && (isDigit(at(bytes, index)) || at(bytes, index) === 0x3b)) index--
  return at(bytes, index) === 0x5b
}

/** `-1021.55`, `-1021ms`, `-2019-05`, `-1000,000`, `-1021%`, `-04:00`: what makes a number an amount, a date or an id. */
const goesOn = (bytes: Uint8Array, end: number): boolean => {
  const next = at(bytes, end)
  if (next === 0x25) return !isHex(at(bytes, end + 1))
  if (next === 0x2e || next === 0x2c || next === 0x3a || next === 0x2d || next === 0x2f) {
    if (next === 0x2c) return [1, 2, 3].every((step) => isDigit(at(bytes, end + step))) && !isDigit(at(bytes, end + 4))
    if (next === 0x2d || next === 0x2f) return isWordByte(at(bytes, end + 1))
    return isDigit(at(bytes, end + 1))
  }
  return isWordByte(next)
}

const isHex = (byte: number): boolean =>
  isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)

/** Codes have four to six digits and no leading zero. */
const readDigits = (bytes: Uint8Array, from: number): { end: number; value: number } | undefined => {
  let end = from
  let value = 0
  while (isDigit(at(bytes, end)) && end - from < 7) value = value * 10 + at(bytes, end++) - 0x30
  const length = end - from
  return length >= 4 && length <= 6 && at(bytes, from) !== 0x30 ? { end, value } : undefined
}

/** The signed number whose sign stands at the beginning of the place that ends at `end`. */
export const signedNumber = (bytes: Uint8Array, end: number): NumberToken | undefined => {
  const sign = end - 2
  const length = signLength(bytes, sign)
  if (length === 0) return undefined
  const start = sign - length + 1
  const spaced = !isDigit(at(bytes, sign + 1))
  const digits = readDigits(bytes, sign + (spaced ? 2 : 1))
  if (!digits || continuesWord(bytes, start) || goesOn(bytes, digits.end)) return undefined
  return { start, end: digits.end, value: -digits.value, signed: true }
}

/** The number without a sign that follows the word ending at `end`, a few separators later. */
export const unsignedNumber = (bytes: Uint8Array, end: number): NumberToken | undefined => {
  let from = end + 1
  while (from - end < 12 && !isDigit(at(bytes, from)) && !isWordByte(at(bytes, from)) && at(bytes, from) !== 0) from++
  if (from === end + 1 || signLength(bytes, from - 1) > 0) return undefined
  const digits = readDigits(bytes, from)
  if (!digits || goesOn(bytes, digits.end)) return undefined
  return { start: from, end: digits.end, value: digits.value, signed: false }
}

/** The number of a place of these kinds; undefined where it turns out to be none. */
export const tokenAt = (bytes: Uint8Array, end: number, kinds: number): NumberToken | undefined => {
  if (kinds & Kind.number) return signedNumber(bytes, end)
  return kinds & Kind.word ? unsignedNumber(bytes, end) : undefined
}
