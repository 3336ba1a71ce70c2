/**
 * Finds texts by words of theirs. A word is looked up where it ends: its last four letters in a table of 16 kB that stays in
 * the first cache, which one word of six passes, then by its last eight. What passes is listed, and looked at later all at
 * once: branches that are seldom taken take longer, one by one, than what they spare.
 */
import { lettersBefore } from './bits'
import { classOf, ENDS, LETTER, MESSAGE, SLOT_MASK, SLOTS, TEST_SIZE, TESTS, WORD, WORDS } from './memory'
import { checkLabel } from './numbers'
import { emit } from './places'

const FOLD: u32 = 0x20202020
const FOLD_LONG: u64 = 0x2020202020202020
const FACTOR: u32 = 0x9e3779b1
const FACTOR_LONG: u64 = 0x9e3779b97f4a7c15

// `code` and `rror`, the last letter in the highest byte.
const CODE: u32 = 0x65646f63
const RROR: u32 = 0x726f7272

/** In the table of words, where several share a place; else it has a mark of seven bits there. */
const ANY: u8 = 2

/** An address has so many bytes: what the table of ends holds, so that it says how far to go on in the list. */
const ADDRESS: u8 = 4

@inline
function endBefore(behind: usize): u32 {
  return load<u32>(behind - 4) | FOLD
}

@inline
function endPlace(end: u32): usize {
  return ENDS + ((end * FACTOR) >>> 18)
}

function wordPlace(hash: u64): usize {
  return WORDS + <usize>(hash >> 51)
}

function markOf(hash: u64): u8 {
  return <u8>(hash >> 40) | 1
}

/** A word by its last letters and underscores, eight at most. */
function wordBefore(behind: usize, length: u32): u64 {
  return (load<u64>(behind - 8) | FOLD_LONG) >> ((8 - min(length, 8)) << 3)
}

function hashOf(word: u64): u64 {
  return word * FACTOR_LONG
}

function isLabel(end: u32): bool {
  return end == CODE || end == RROR
}

/** Adds a place behind a word to a list that ends at `last` if its last letters are those of a known word; returns where the list ends then. */
@inline
export function note(behind: usize, last: usize): usize {
  store<u32>(last, <u32>behind)
  return last + load<u8>(endPlace(endBefore(behind)))
}

/** Leaves of a list the known words; returns where it ends then. */
function sift(first: usize, last: usize): usize {
  let kept = first
  for (let each = first; each < last; each += ADDRESS) {
    const behind = <usize>load<u32>(each)
    const hash = hashOf(wordBefore(behind, lettersBefore(behind)))
    const mark = load<u8>(wordPlace(hash))
    const end = endBefore(behind)
    store<u32>(kept, <u32>behind)
    kept += (<u32>(mark == markOf(hash)) | <u32>(mark == ANY) | <u32>(end == CODE) | <u32>(end == RROR)) << 2
  }
  return kept
}

/** A text's beginning: up to eight bytes of it, at the beginning of a word. */
function begins(start: usize, test: usize): bool {
  if (((load<u64>(start) | FOLD_LONG) & load<u64>(test, 16)) != load<u64>(test, 8)) return false
  return (classOf(start - 1) & WORD) == 0 || load<u8>(start - 2) == 0x5c
}

/** Escapes between a text's beginning and its word take a few bytes more than the page's text. */
const SLACK: usize = 4

/** Whether a text begins as it should before its word. */
function isText(end: usize, test: usize): bool {
  const earliest = end - load<u16>(test) - SLACK
  const folded = v128.or(v128.load(earliest), i8x16.splat(0x20))
  let firsts = i8x16.bitmask(i8x16.eq(folded, v128.load8_splat(test + 8))) & ((2 << SLACK) - 1)
  while (firsts != 0) {
    if (begins(earliest + ctz(firsts), test)) return true
    firsts &= firsts - 1
  }
  return false
}

/** The texts that a word may belong to. */
function checkWord(word: u64, end: usize): void {
  for (let slot = <usize>(hashOf(word) >> 52); ; slot++) {
    const place = SLOTS + (slot & SLOT_MASK) * 16
    const count = <u32>load<u16>(place, 10)
    if (count == 0) return
    if (load<u64>(place) != word) continue
    let test = TESTS + <usize>load<u16>(place, 8) * TEST_SIZE
    for (let left = count; left > 0; left--, test += TEST_SIZE) {
      if (isText(end, test)) {
        emit(end, MESSAGE)
        return
      }
    }
    return
  }
}

/** Looks at the words of a list. */
export function checkWords(first: usize, last: usize): void {
  const kept = sift(first, last)
  for (let each = first; each < kept; each += ADDRESS) {
    const behind = <usize>load<u32>(each)
    // The list has places at the ends of blocks that are behind no word.
    if ((classOf(behind) & LETTER) != 0) continue
    if (isLabel(endBefore(behind))) checkLabel(behind - 1)
    checkWord(wordBefore(behind, lettersBefore(behind)), behind - 1)
  }
}

/** Writes into the tables that a number may follow a word, which ends before `behind`. */
export function addEnd(behind: usize): void {
  store<u8>(endPlace(endBefore(behind)), ADDRESS)
}

/** Writes a word of `length` letters into the tables, and which tests to make where it stands. */
export function addWord(behind: usize, length: u32, test: u32, count: u32): void {
  const word = wordBefore(behind, length)
  const hash = hashOf(word)
  let slot = <usize>(hash >> 52)
  while (load<u16>(SLOTS + (slot & SLOT_MASK) * 16, 10) != 0) slot++
  const place = SLOTS + (slot & SLOT_MASK) * 16
  store<u64>(place, word)
  store<u16>(place, <u16>test, 8)
  store<u16>(place, <u16>count, 10)
  store<u8>(wordPlace(hash), load<u8>(wordPlace(hash)) == 0 ? markOf(hash) : ANY)
  addEnd(behind)
}
