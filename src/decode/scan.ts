/**
 * Finds the places in a run of bytes that are worth a look: whole chunks at a time, no lines, no strings. The loop is
 * WebAssembly (kernel/scan.ts says why and how fast) and reads from its own memory, which the text is read into.
 */
import type { Anchor } from './anchor.ts'
import { kernel } from './kernel.ts'

/** What a place may be. */
export const Kind = { number: 1, word: 2, message: 4 } as const

const digit = 27
const blank = 28

const isWhite = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xa0

const foldByte = (byte: number): number => {
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x60
  if (byte >= 0x41 && byte <= 0x5a) return byte - 0x40
  if (byte >= 0x30 && byte <= 0x39) return digit
  return isWhite(byte) || byte === 0x5f || byte === 0x2b ? blank : 0
}

const fold = Uint8Array.from({ length: 256 }, (_, byte) => foldByte(byte))

/** The hash of three characters of a text: five bits each, letters without case, all blanks alike. */
export const hashOf = (text: string, at: number): number => {
  const [first = 0, second = 0, third = 0] = [0, 1, 2].map((offset) => fold[text.charCodeAt(at + offset)])
  return (first << 10) | (second << 5) | third
}

/** A text to be found: its anchor, and what it begins with. */
export interface Sought {
  anchor: Anchor
  /** Up to eight fixed characters, in lower case. */
  begins: string
  /** How many bytes from its first to the third of its anchor's three middle ones. */
  reach: number
}

export interface Scanner {
  /** What is scanned. Before its first byte and for a few bytes behind its last there is room that may be read. */
  readonly bytes: Uint8Array
  /** Lists the places that end at or after `from` and before `to`, by their ends. */
  scan(from: number, to: number): Places
  /**
   * The hash of a line in which whatever bears on no judgement is zeros (kernel/mask.ts), but for what stands from
   * `keepFrom` to `keepTo` and values up to `near` bytes around.
   */
  maskLine(from: number, to: number, keepFrom: number, keepTo: number, near: number): number
  /** Keeps the line that was masked last, of this length; undefined when there is no more room. */
  keepLine(length: number): number | undefined
  /** Whether the line that was masked last is the one of the same length kept under this number. */
  isMasked(kept: number, length: number): boolean
  /** Makes room. */
  forgetLines(): void
  /** How many lines end at or after `from` and before `to`. */
  countLines(from: number, to: number): number
  image(): ScannerImage
}

/** What another thread needs to scan as this one does: its kernel, its tables, and where things are in its memory. */
export interface ScannerImage {
  /** A WebAssembly module. */
  module: object
  tables: Uint8Array
  text: number
  places: number
}

export interface Places {
  length: number
  /** The offset of a place's third byte. */
  end(index: number): number
  kind(index: number): number
  /** Where the list ends: before what was asked for, when it was full. */
  to: number
}

/** The map of the kernel's memory, as kernel/memory.ts has it. */
const layout = {
  classes: 0,
  hashes: 1024,
  slots: 1024 + 131072,
  slotCount: 4096,
  tests: 1024 + 131072 + 4096 * 8,
  testSize: 24,
  places: 393216,
  masked: 393216 + 16384 * 8,
  kept: 393216 + 16384 * 8 + 4096,
  text: 393216 + 16384 * 8 + 4096 + (1 << 20),
  size: 48 * 65536,
}

/** For reads over both ends of the text. */
const margin = 4096

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

const writeTables = (memory: Uint8Array, texts: Iterable<Sought>): void => {
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

/** What is used of WebAssembly; the types of neither Node nor the language have it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object) => { exports: unknown }
}

interface Kernel {
  memory: { buffer: ArrayBuffer }
  scan(from: number, to: number): number
  places(): number
  countLines(from: number, to: number): number
  maskLine(from: number, to: number, keepFrom: number, keepTo: number, near: number): number
  isMasked(kept: number, length: number): number
}

let compiled: object | undefined

const decodeBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

export const createScanner = (texts: Iterable<Sought>): Scanner => {
  compiled ??= new WebAssembly.Module(decodeBase64(kernel))
  const module = compiled
  const { memory, scan, places, countLines, maskLine, isMasked } = new WebAssembly.Instance(module).exports as Kernel
  writeTables(new Uint8Array(memory.buffer), texts)
  const origin = layout.text + margin
  const list = new Uint32Array(memory.buffer, layout.places)
  const bytes = new Uint8Array(memory.buffer)
  let kept = layout.kept
  return {
    bytes: new Uint8Array(memory.buffer, origin, layout.size - origin - margin),
    scan: (from, to) => ({
      to: from < to ? scan(origin + from, origin + to) - origin : to,
      length: from < to ? places() : 0,
      end: (index) => (list[index * 2] as number) - origin,
      kind: (index) => list[index * 2 + 1] as number,
    }),
    countLines: (from, to) => (from < to ? countLines(origin + from, origin + to) : 0),
    maskLine: (from, to, keepFrom, keepTo, near) =>
      maskLine(origin + from, origin + to, origin + keepFrom, origin + keepTo, near),
    keepLine(length) {
      if (kept + length > layout.text) return undefined
      bytes.copyWithin(kept, layout.masked, layout.masked + length)
      kept += length
      return kept - length
    },
    isMasked: (at, length) => isMasked(at, length) !== 0,
    forgetLines() {
      kept = layout.kept
    },
    image: () => ({
      module,
      tables: bytes.slice(0, layout.places),
      text: origin,
      places: layout.places,
    }),
  }
}
