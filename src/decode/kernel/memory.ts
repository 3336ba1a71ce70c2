/** The map of the memory, as ../scan-tables.ts has it, and what a byte is. */

export const CLASSES: usize = 0
export const ENDS: usize = 1024
export const WORDS: usize = ENDS + 16384
export const SLOTS: usize = WORDS + 8192
export const SLOT_MASK: usize = 4095
export const TESTS: usize = SLOTS + 4096 * 16
export const TEST_SIZE: usize = 24
export const MOST_PLACES: u32 = 16384

/** What a place may be: a number with a sign, a word before a number without one, a text. */
export const NUMBER: u32 = 1
export const LABEL: u32 = 2
export const MESSAGE: u32 = 4

export const DIGIT: u32 = 1
export const WORD: u32 = 2
export const HEX: u32 = 4
export const LETTER: u32 = 8

export function classOf(at: usize): u32 {
  return load<u8>(load<u8>(at), CLASSES)
}
