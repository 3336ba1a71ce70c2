/** Writes the tables by which the kernel finds texts and words: for each four bytes, what to test where they stand. */
import type { Anchor } from './anchor.ts'
import { digit, foldByte, isWhite } from './fold.ts'

/** A text to be found: its anchor, and what it begins with. */
export interface Sought {
  anchor: Anchor
  /** Up to eight fixed characters, in lower case. */
  begins: string
  /** How many bytes from its first to the third of its anchor's three middle ones. */
  reach: number
}

/** The map of the kernel's memory, as kernel/memory.ts has it. */
export const layout = {
  classes: 0,
  hashes: 1024,
  slots: 1024 + 131072,
  slotCount: 4096,
  tests: 1024 + 131072 + 4096 * 8,
  testSize: 24,
  places: 393216,
  mostPlaces: 16384,
  /** For the line that is hashed. */
  scratch: 393216 + 16384 * 8,
  text: 393216 + 16384 * 8 + 4096,
  size: 32 * 65536,
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)
const bytesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))

const isWordByte = (byte: number): boolean => (foldByte(byte) > 0 && foldByte(byte) <= digit ? true : byte === 0x5f)
const isHex = (byte: number): boolean => /[\da-f]/i.test(String.fromCharCode(byte))
const white = range(0, 255).filter(isWhite)
/** The last bytes of what loggers write for a blank (`%20` and `\n` among it), and the first ones. */
const blankEnds = [...white, ...bytesOf('_+0n')]
const blankStarts = [...white, ...bytesOf('_+%\\')]
/** Between the words of a name. */
const blanks = bytesOf(' _+')
const separators = range(1, 255).filter((byte) => !isWordByte(byte))
/** What may stand before a word: no letter or digit but those of an escape. */
const wordStarts = [0, ...separators, ...bytesOf('nrt')]

/** All runs of bytes that a window may stand for, a character at a time. */
const choices = (window: string): number[][] =>
  [...window].map((character, at) => {
    if (character === '^') return wordStarts
    if (character !== ' ') return bytesOf(character)
    return at === 0 ? blankEnds : at === 4 ? blankStarts : blanks
  })

const runsOf = (places: readonly number[][]): number[][] =>
  places.reduce<number[][]>((runs, choice) => runs.flatMap((run) => choice.map((byte) => [...run, byte])), [[]])

/** Four bytes as the kernel loads them, folded. */
const word32 = ([first = 0, second = 0, third = 0, fourth = 0]: readonly number[]): number =>
  (first | (second << 8) | (third << 16) | (fourth << 24) | 0x20202020) >>> 0

/** One test of the kernel: how far on the place ends, how far back the text begins and with which bytes. */
interface Test {
  forward: number
  reach: number
  begins: string
}

/** In `forward`: `reach` is how far on a word for an error ends. */
const isLabel = 0xffff

/** The tests for each four bytes that any text covers at an even address, whichever its own address is. */
const collectTests = (texts: Iterable<Sought>): Map<number, Test[]> => {
  const tests = new Map<number, Test[]>()
  const add = (gram: number, test: Test): void => {
    const group = tests.get(gram)
    if (group) group.push(test)
    else tests.set(gram, [test])
  }
  const byWindow = new Map<string, Map<string, Sought>>()
  for (const text of texts) {
    const { window } = text.anchor
    const group = byWindow.get(window) ?? new Map<string, Sought>()
    byWindow.set(window, group.set(`${text.reach} ${text.begins}`, text))
  }
  for (const [window, group] of byWindow) {
    const places = choices(window)
    const even = runsOf(places.slice(0, 4)).map(word32)
    const odd = runsOf(places.slice(1)).map(word32)
    for (const { reach, begins } of group.values()) {
      for (const gram of even) add(gram, { forward: 3, reach, begins })
      for (const gram of odd) add(gram, { forward: 2, reach, begins })
    }
  }
  for (const label of ['code', 'rror']) {
    add(word32(bytesOf(label)), { forward: isLabel, reach: 3, begins: '' })
    for (const byte of separators) {
      add(word32([...bytesOf(label.slice(1)), byte]), { forward: isLabel, reach: 2, begins: '' })
    }
  }
  return tests
}

/** Four bytes are known by their place in the table and a mark of seven bits there; this where several share a place. */
const anyMark = 1

const multiply = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> 0

/** The folded bytes of a beginning, and a mask that says how many they are. */
const createBeginnings = () => {
  const made = new Map<string, Uint8Array>()
  return (begins: string): Uint8Array => {
    const known = made.get(begins)
    if (known) return known
    const bytes = new Uint8Array(16).fill(0xff, 8, 8 + begins.length)
    for (const [at, byte] of bytesOf(begins).entries()) bytes[at] = byte | 0x20
    made.set(begins, bytes)
    return bytes
  }
}

export const writeTables = (memory: Uint8Array, texts: Iterable<Sought>): void => {
  const words = new Uint16Array(memory.buffer)
  const grams = new Uint32Array(memory.buffer)
  for (let byte = 0; byte < 256; byte++) {
    memory[layout.classes + byte] =
      (foldByte(byte) === digit ? 1 : 0) | (isWordByte(byte) ? 2 : 0) | (isHex(byte) ? 4 : 0)
  }
  const beginning = createBeginnings()
  let test = layout.tests
  for (const [gram, group] of collectTests(texts)) {
    const hash = multiply(gram)
    const place = layout.hashes + (hash >>> 15)
    memory[place] = memory[place] === 0 ? ((hash >>> 7) & 0xff) | 0x80 : anyMark
    let slot = hash >>> 20
    while (words[(layout.slots + slot * 8 + 6) / 2] !== 0) slot = (slot + 1) % layout.slotCount
    const at = layout.slots + slot * 8
    grams[at / 4] = gram
    words[at / 2 + 2] = (test - layout.tests) / layout.testSize
    words[at / 2 + 3] = group.length
    for (const { forward, reach, begins } of group) {
      words[test / 2] = forward
      words[test / 2 + 1] = reach
      memory.set(beginning(begins), test + 8)
      test += layout.testSize
    }
  }
  if (test > layout.places) throw new RangeError('more texts than the scanner has room for')
}
