/**
 * The loop of ../scan.ts, in AssemblyScript: lists the places of a run of bytes that are worth a look. `npm run kernel`
 * compiles it into ../kernel.ts. It must let every error pass; what it lets pass too much costs time only.
 *
 * 64 bytes are told apart at once, and what follows from that is reckoned by their bits, at 2 GB/s. To look for four bytes
 * of each text at every second address takes a third longer; nibble tables with i8x16.swizzle (the way of Teddy) are faster
 * while few places pass, but a thousand texts let more pass than they save.
 */
import { digits, joints, letters, signs, underscores } from './bits'
import { checkSigned } from './numbers'
import { dropFrom, hasRoom, openList } from './places'
import { checkWords, note } from './words'

/** Of 64 bytes so many were the last ones of the 64 before them: what stands before a place is among its own. */
const SEEN: usize = 8
const UNSEEN: u64 = ~0xff

/** So many blocks are looked at in a row. */
const ROW: usize = 64 * (64 - SEEN)

/** A place of the next row may end so far before it. */
const OVERLAP: usize = 16

/** Places behind words of four letters, or of more. */
function behindWords(letter: u64, word: u64): u64 {
  return ~letter & (letter << 1) & (word << 2) & (word << 3) & (word << 4) & UNSEEN
}

/**
 * The fourth byte behind a sign, where that and the two before are digits: a code's, with or without a blank. Left out is
 * what goes on as an amount, a unit, a date or an id does (`-3008.03`, `-1758ms`, `-4599-9057`): a log has one every
 * hundred bytes.
 */
function fourthDigits(digit: u64, sign: u64, letter: u64, joint: u64): u64 {
  const goesOn = (letter >> 1) | ((joint >> 1) & (digit >> 2))
  return digit & (digit << 1) & (digit << 2) & (sign << 4) & ~goesOn & UNSEEN
}

/**
 * Lists at `into` the places that end from `start` on and before `to`; bytes around them are looked at. Returns where it
 * stopped: `to`, or less when the list was full. At `words` there is room for 4 kB.
 */
export function scan(start: usize, to: usize, into: usize, words: usize): usize {
  openList(start, to, into)
  let at = start - SEEN
  while (at < to) {
    let found = words
    for (const end = min(to, at + ROW); at < end; at += 64 - SEEN) {
      const letter = letters(at)
      const digit = digits(at)
      let behind = behindWords(letter, letter | underscores(at))
      // Most blocks have no more than four: what comes behind the last is seen to be no word's end later.
      do {
        found = note(at + <usize>ctz(behind), found)
        behind &= behind - 1
        found = note(at + <usize>ctz(behind), found)
        behind &= behind - 1
        found = note(at + <usize>ctz(behind), found)
        behind &= behind - 1
        found = note(at + <usize>ctz(behind), found)
        behind &= behind - 1
      } while (behind != 0)
      let fourth = fourthDigits(digit, signs(at), letter, joints(at))
      while (fourth != 0) {
        checkSigned(at + <usize>ctz(fourth) - 4)
        fourth &= fourth - 1
      }
    }
    checkWords(words, found)
    // A row adds two places a byte at most.
    if (at < to && !hasRoom(<u32>ROW * 2)) {
      dropFrom(at - OVERLAP)
      return at - OVERLAP
    }
  }
  return to
}
