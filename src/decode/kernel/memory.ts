/** The map of the memory, written by ../scan.ts, and what a byte is. */

export const CLASSES: usize = 0
export const HASHES: usize = 1024
export const SLOTS: usize = HASHES + 131072
export const SLOT_MASK: u32 = 4095
export const TESTS: usize = SLOTS + 4096 * 8
export const MOST_PLACES: u32 = 16384

/** What a place may be: a number with a sign, a word before a number without one, a text. */
export const NUMBER: u32 = 1
export const LABEL: u32 = 2
export const MESSAGE: u32 = 4

export const DIGIT: u32 = 1
export const WORD: u32 = 2
export const HEX: u32 = 4

export function classOf(at: usize): u32 {
  return load<u8>(load<u8>(at), CLASSES)
}
