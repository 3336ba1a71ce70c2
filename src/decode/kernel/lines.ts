/** Counts lines. */

const NEWLINE: i8 = 0x0a

/** How many lines end from `from` on and before `to`. */
export function countLines(from: usize, to: usize): u32 {
  let total: u32 = 0
  let at = from
  const blocks = from + ((to - from) & ~15)
  while (at < blocks) {
    // A lane counts to 255.
    const end = min(blocks, at + 16 * 255)
    let lanes = i8x16.splat(0)
    for (; at < end; at += 16) lanes = i8x16.sub(lanes, i8x16.eq(v128.load(at), i8x16.splat(NEWLINE)))
    const sums = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(lanes))
    total +=
      i32x4.extract_lane(sums, 0) +
      i32x4.extract_lane(sums, 1) +
      i32x4.extract_lane(sums, 2) +
      i32x4.extract_lane(sums, 3)
  }
  for (; at < to; at++) total += <u32>(load<i8>(at) == NEWLINE)
  return total
}
