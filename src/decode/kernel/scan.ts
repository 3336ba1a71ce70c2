/**
 * The loop of scan.ts, in AssemblyScript: lists the places of a run of bytes that are worth a look. `npm run kernel`
 * compiles it into ../kernel.ts. It must let every error pass; what it lets pass too much costs time only.
 *
 * Texts are found by four bytes at even addresses, folded and hashed into a table: five letters of a text always cover
 * four bytes at an even address, so that half of the addresses need no look. With a table of 32 kB, which stays in the
 * first cache, every 60th byte is a false place, and the scan reaches 1.8 GB/s; with 128 kB 2.9 GB/s; a table of bits
 * takes more work a look (2.3 GB/s). Nibble tables with i8x16.swizzle (the way of Teddy) are faster while few places
 * pass, but a thousand texts let more pass than they save.
 */
import { classOf, DIGIT, HASHES, LABEL, MESSAGE, MOST_PLACES, NUMBER, SLOT_MASK, SLOTS, TESTS, WORD } from './memory'

const FOLD: u32 = 0x20202020
const FOLD_LONG: u64 = 0x2020202020202020
const FACTOR: u32 = 0x9e3779b1

// `code` and `rror`, the last letter in the highest byte.
const CODE: u32 = 0x65646f63
const RROR: u32 = 0x726f7272

let from: usize = 0
let until: usize = 0
let count: u32 = 0
/** Where the list begins. */
let list: usize = 0

/** Places are listed in the order of their ends, wherever a block of the loop begins. */
function emit(end: usize, kind: u32): void {
  if (end < from || end >= until) return
  let at = list + count * 8
  while (at > list && load<u32>(at - 8) >= <u32>end) {
    if (load<u32>(at - 8) == <u32>end && load<u32>(at - 4) == kind) return
    if (load<u32>(at - 8) == <u32>end && load<u32>(at - 4) < kind) break
    at -= 8
  }
  memory.copy(at + 8, at, list + count * 8 - at)
  store<u32>(at, <u32>end)
  store<u32>(at + 4, kind)
  count++
}

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
function checkSigned(at: usize): void {
  const sign = load<u8>(at)
  if (sign == 0x2d) {
    const before = load<u8>(at - 1)
    if (before == 0x2e || before == 0x40 || before == 0x23 || before == 0x24) return
    if ((classOf(at - 1) & WORD) != 0 && load<u8>(at - 2) != 0x5c && before != 0x6d && load<u8>(at - 3) != 0x25) return
  } else {
    const lead = load<u8>(at - 2)
    if (lead != 0xe2 && lead != 0xef) return
  }
  const next = load<u8>(at + 1)
  if (isCode(at + (next == 0x20 || next == 0x09 ? 2 : 1))) emit(at + 2, NUMBER)
}

/** After `code` or `error`, a few separators on: a number that has lost its sign. */
function checkLabel(end: usize): void {
  const word = load<u32>(end - 3) | FOLD
  if (word != CODE && word != RROR) return
  let at = end + 1
  while (at - end < 12 && (classOf(at) & WORD) == 0 && load<u8>(at) != 0) at++
  if (at == end + 1 || load<u8>(at - 1) == 0x2d) return
  if (isCode(at)) emit(end, LABEL)
}

/** A text's beginning before its four bytes: up to eight bytes of it, at the beginning of a word. */
function begins(start: usize, test: usize): bool {
  if (((load<u64>(start) | FOLD_LONG) & load<u64>(test, 16)) != load<u64>(test, 8)) return false
  return (classOf(start - 1) & WORD) == 0 || load<u8>(start - 2) == 0x5c
}

/** Escapes between a text's beginning and its anchor take a few bytes more than the page's text. */
const SLACK: u32 = 4

function check(at: usize): void {
  const found = load<u32>(at) | FOLD
  let slot = (found * FACTOR) >>> 20
  for (;;) {
    const place = SLOTS + (slot & SLOT_MASK) * 8
    const size = load<u16>(place, 6)
    if (size == 0) return
    if (load<u32>(place) == found) {
      let test = TESTS + <usize>load<u16>(place, 4) * 24
      for (let left = size; left > 0; left--, test += 24) {
        const forward = load<u16>(test)
        // The words before a number without a sign.
        if (forward == 0xffff) {
          checkLabel(at + load<u16>(test, 2))
          continue
        }
        const end = at + forward
        const start = end - load<u16>(test, 2)
        for (let shift: u32 = 0; shift <= SLACK; shift++) {
          if (begins(start - shift, test)) {
            emit(end, MESSAGE)
            break
          }
        }
      }
      return
    }
    slot++
  }
}

function gram(at: usize): u32 {
  return load<u8>(((load<u32>(at) | FOLD) * FACTOR) >>> 15, HASHES)
}

/** In the table: the mark of its four bytes, or this where several share a place. */
const ANY_MARK: u8 = 1

/** Three of four places where the table says yes share no more than their place in it with a text. */
function isGram(at: usize): bool {
  const hash = (load<u32>(at) | FOLD) * FACTOR
  const mark = load<u8>(hash >>> 15, HASHES)
  return mark == <u8>((hash >>> 7) | 0x80) || mark == ANY_MARK
}

function grams(at: usize): u32 {
  return gram(at) | gram(at + 2) | gram(at + 4) | gram(at + 6)
}

function checkGrams(at: usize): void {
  for (const end = at + 8; at < end; at += 2) {
    if (isGram(at)) check(at)
  }
}

/** Signed comparison: of all bytes only digits are that small after the addition. */
function digits(at: usize): v128 {
  return i8x16.lt_s(i8x16.add(v128.load(at), i8x16.splat(0x50)), i8x16.splat(-118))
}

function letters(at: usize): v128 {
  const folded = v128.or(v128.load(at), i8x16.splat(0x20))
  return i8x16.le_u(i8x16.sub(folded, i8x16.splat(0x61)), i8x16.splat(25))
}

function either(at: usize, first: i8, second: i8): v128 {
  const bytes = v128.load(at)
  return v128.or(i8x16.eq(bytes, i8x16.splat(first)), i8x16.eq(bytes, i8x16.splat(second)))
}

/**
 * Signs whose four digits go on as those of an amount, a unit or an id: `-3008.03`, `-1758ms`, `-4599-9057`. A log has one
 * every hundred bytes, and telling them one by one takes as long as all else.
 */
function goOn(at: usize): v128 {
  const fraction = v128.and(either(at + 5, 0x2e, 0x3a), digits(at + 6))
  const id = v128.and(either(at + 5, 0x2d, 0x2f), v128.or(digits(at + 6), letters(at + 6)))
  return v128.or(letters(at + 5), v128.or(fraction, id))
}

/** Whatever a sign is, with or without a blank behind it: bytes two, three and four of a code are digits. */
function digitsBehind(at: usize): v128 {
  return v128.and(v128.and(digits(at + 2), digits(at + 3)), digits(at + 4))
}

/** A hyphen. */
function hyphens(at: usize): v128 {
  return v128.and(i8x16.eq(v128.load(at), i8x16.splat(0x2d)), digitsBehind(at))
}

/** The last byte of a Unicode sign, from 0x8d to 0x95. */
function otherSigns(at: usize): v128 {
  const offset = i8x16.sub(v128.load(at), i8x16.splat(-0x73))
  return v128.and(i8x16.le_u(offset, i8x16.splat(8)), digitsBehind(at))
}

/**
 * Lists at `into` the places that end from `start` on and before `to`; bytes around them are looked at. Returns where it
 * stopped: `to`, or less when the list was full.
 */
export function scan(start: usize, to: usize, into: usize): usize {
  list = into
  from = start
  until = to
  count = 0
  for (let at = (start - 8) & ~1; at < to; at += 32) {
    const first = grams(at)
    const second = grams(at + 8)
    const third = grams(at + 16)
    const fourth = grams(at + 24)
    if ((first | second | third | fourth) != 0) {
      if (first != 0) checkGrams(at)
      if (second != 0) checkGrams(at + 8)
      if (third != 0) checkGrams(at + 16)
      if (fourth != 0) checkGrams(at + 24)
    }
    let low = hyphens(at)
    let high = hyphens(at + 16)
    // Only where there is more than ASCII.
    if (i8x16.bitmask(v128.or(v128.load(at), v128.load(at + 16))) != 0) {
      low = v128.or(low, otherSigns(at))
      high = v128.or(high, otherSigns(at + 16))
    }
    if (v128.any_true(v128.or(low, high))) {
      low = v128.andnot(low, goOn(at))
      high = v128.andnot(high, goOn(at + 16))
      let bits = <u32>i8x16.bitmask(low) | (<u32>i8x16.bitmask(high) << 16)
      while (bits != 0) {
        checkSigned(at + ctz(bits))
        bits &= bits - 1
      }
    }
    // A block adds at most one place a byte.
    if (count > MOST_PLACES - 64) {
      // Places of the next block may end before the last ones of this block: they are found again.
      const stop = at + 32
      if (stop < to) {
        while (count > 0 && load<u32>(list + (count - 1) * 8) >= <u32>stop) count--
        return stop
      }
    }
  }
  return to
}

export function places(): u32 {
  return count
}
