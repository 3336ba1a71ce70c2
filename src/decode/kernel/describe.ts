/**
 * Tells of each place what a judgement by memory asks for: its line, and the hash of that. It costs the thread that scans
 * a microsecond an error, and the one that judges as much less.
 */
import { countLines } from './lines'
import { check, hashLine } from './mask'
import { places } from './places'

/** Longer lines come rarely, and never twice. */
const LONGEST_LINE: usize = 1000
/** What is known of the text before a piece. */
const CONTEXT: usize = 512

const NEWLINE: u32 = 0x0a

/** Just behind the newline before `at`; 0 where it is too far away. */
function startOfLine(at: usize, piece: usize): usize {
  const floor = max(piece - CONTEXT, at - LONGEST_LINE)
  for (let start = at; start > floor; start--) {
    if (load<u8>(start - 1) == NEWLINE) return start
  }
  return 0
}

/** 0 where the line goes on behind the piece, or is too long. */
function endOfLine(start: usize, at: usize, pieceEnd: usize): usize {
  const limit = min(pieceEnd, start + LONGEST_LINE)
  for (let end = at; end < limit; end++) {
    if (load<u8>(end) == NEWLINE) return end
  }
  return 0
}

/**
 * Lists at `into`, for each place of the list that was made last, how many lines of the piece end before it, then of the
 * first place of a line where that begins and ends, and both halves of its hash; else noughts. Returns how many lines end in
 * the piece.
 */
export function describe(piece: usize, pieceEnd: usize, list: usize, into: usize, scratch: usize): u32 {
  const count = places()
  let counted = piece
  let lines: u32 = 0
  let lineEnd: usize = 0
  for (let index: u32 = 0; index < count; index++, list += 8, into += 20) {
    const place = <usize>load<u32>(list)
    if (place > counted) {
      lines += countLines(counted, place)
      counted = place
    }
    store<u32>(into, lines)
    memory.fill(into + 4, 0, 16)
    if (place < piece || place < lineEnd) continue
    const start = startOfLine(place, piece)
    const end = start == 0 ? 0 : endOfLine(start, place, pieceEnd)
    if (end == 0) continue
    lineEnd = end
    store<u32>(into + 4, <u32>start)
    store<u32>(into + 8, <u32>end)
    store<u32>(into + 12, hashLine(start, end, place, load<u32>(list + 4), scratch))
    store<u32>(into + 16, check())
  }
  return lines + countLines(counted, pieceEnd)
}
