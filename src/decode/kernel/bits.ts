/** Tells of 64 bytes at once which are of a kind: one bit a byte. */

function bits(first: v128, second: v128, third: v128, fourth: v128): u64 {
  const low = <u32>i8x16.bitmask(first) | (<u32>i8x16.bitmask(second) << 16)
  const high = <u32>i8x16.bitmask(third) | (<u32>i8x16.bitmask(fourth) << 16)
  return <u64>low | (<u64>high << 32)
}

/** Signed comparison: of all bytes only letters are that small after the addition. */
function areLetters(bytes: v128): v128 {
  const folded = v128.or(bytes, i8x16.splat(0x20))
  return i8x16.lt_s(i8x16.add(folded, i8x16.splat(0x1f)), i8x16.splat(-102))
}

function areDigits(at: usize): v128 {
  return i8x16.lt_s(i8x16.add(v128.load(at), i8x16.splat(0x50)), i8x16.splat(-118))
}

function are(bytes: v128, byte: i8): v128 {
  return i8x16.eq(bytes, i8x16.splat(byte))
}

/** Hyphens, points, slashes and colons. */
function areJoints(at: usize): v128 {
  const bytes = v128.load(at)
  return v128.or(i8x16.lt_s(i8x16.add(bytes, i8x16.splat(0x53)), i8x16.splat(-125)), are(bytes, 0x3a))
}

function lettersAt(at: usize): v128 {
  return areLetters(v128.load(at))
}

function underscoresAt(at: usize): v128 {
  return are(v128.load(at), 0x5f)
}

function hyphensAt(at: usize): v128 {
  return are(v128.load(at), 0x2d)
}

export function letters(at: usize): u64 {
  return bits(lettersAt(at), lettersAt(at + 16), lettersAt(at + 32), lettersAt(at + 48))
}

export function underscores(at: usize): u64 {
  return bits(underscoresAt(at), underscoresAt(at + 16), underscoresAt(at + 32), underscoresAt(at + 48))
}

export function digits(at: usize): u64 {
  return bits(areDigits(at), areDigits(at + 16), areDigits(at + 32), areDigits(at + 48))
}

export function joints(at: usize): u64 {
  return bits(areJoints(at), areJoints(at + 16), areJoints(at + 32), areJoints(at + 48))
}

/** Hyphens, and all bytes beyond ASCII, which may end another sign. */
export function signs(at: usize): u64 {
  const hyphens = bits(hyphensAt(at), hyphensAt(at + 16), hyphensAt(at + 32), hyphensAt(at + 48))
  const first = v128.load(at)
  const second = v128.load(at + 16)
  const third = v128.load(at + 32)
  const fourth = v128.load(at + 48)
  const isAscii = i8x16.bitmask(v128.or(v128.or(first, second), v128.or(third, fourth))) == 0
  return isAscii ? hyphens : hyphens | bits(first, second, third, fourth)
}

/** How many letters and underscores stand right before a place, sixteen at most. */
export function lettersBefore(at: usize): u32 {
  const bytes = v128.load(at - 16)
  return clz(~(i8x16.bitmask(v128.or(areLetters(bytes), are(bytes, 0x5f))) << 16))
}
