/**
 * Finds the places in a run of bytes that are worth a look: whole chunks at a time, no lines, no strings.
 *
 * Every place is known by three bytes, folded to five bits each (letters without case, any digit, any blank, any
 * minus): 15 bits index one table of 32 kB that stays in the processor's cache, so that the loop is a shift, an or and
 * a look per byte, however many messages there are to find. A regular expression with the message texts took ten times
 * as long, one with the codes alone the same.
 */

/** What a place may be; one place may be several. */
export const Kind = { number: 1, word: 2, message: 4 } as const

const digit = 27
const blank = 28
const minus = 29

const foldByte = (byte: number): number => {
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x60
  if (byte >= 0x41 && byte <= 0x5a) return byte - 0x40
  if (byte >= 0x30 && byte <= 0x39) return digit
  if (byte === 0x20 || byte === 0x09) return blank
  // A hyphen, and the last byte of U+2010-U+2015, U+2212 and U+FF0D in UTF-8.
  if (byte === 0x2d || (byte >= 0x90 && byte <= 0x95) || byte === 0x8d) return minus
  return 0
}

const fold = Uint8Array.from({ length: 256 }, (_, byte) => foldByte(byte))

const hash = (first: number, second: number, third: number): number => (first << 10) | (second << 5) | third

/** The place in the table of three characters of a text. */
export const hashOf = (text: string, at: number): number =>
  hash(...([0, 1, 2].map((offset) => fold[text.charCodeAt(at + offset)] ?? 0) as [number, number, number]))

/** `-1021` and `- 1021`; the ends of `code` and `error`, before a number whose sign was lost. */
const always: [number, number][] = [
  [hash(minus, digit, digit), Kind.number],
  [hash(minus, blank, digit), Kind.number],
  [hashOf('ode', 0), Kind.word],
  [hashOf('ror', 0), Kind.word],
]

/** Called with the offset of a place's third byte; false stops the scan. */
export type Visit = (end: number, kinds: number) => boolean

export interface Scanner {
  /** Visits the places that end at or after `from`; bytes before it are looked at, so that a place may straddle it. */
  scan(bytes: Uint8Array, from: number, to: number, visit: Visit): void
}

/** `messages`: the hashes of three characters by which message texts are found. */
export const createScanner = (messages: Iterable<number>): Scanner => {
  const table = new Uint8Array(1 << 15)
  for (const [at, kind] of always) table[at] = (table[at] ?? 0) | kind
  for (const at of messages) table[at] = (table[at] ?? 0) | Kind.message
  return {
    scan(bytes, from, to, visit) {
      let rolling = 0
      for (let at = Math.max(0, from - 2); at < from; at++) {
        rolling = ((rolling << 5) | (fold[bytes[at] as number] as number)) & 0x7fff
      }
      for (let at = from; at < to; at++) {
        rolling = ((rolling << 5) | (fold[bytes[at] as number] as number)) & 0x7fff
        const kinds = table[rolling] as number
        if (kinds !== 0 && !visit(at, kinds)) return
      }
    },
  }
}
