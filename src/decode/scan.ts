/**
 * Finds the places in a run of bytes that are worth a look: whole chunks at a time, no lines, no strings. The loop is
 * WebAssembly (kernel/scan.ts says why and how fast) and reads from its own memory, which the text is read into.
 */
import { createKernel, createMemory, type Kernel, type KernelMemory } from './kernel-instance.ts'
import { layout, type Sought, writeTables } from './scan-tables.ts'

/** What a place may be. */
export const Kind = { number: 1, word: 2, message: 4 } as const

export interface Scanner {
  /** For a text that is to be scanned. Before its first byte and for a few bytes behind its last there is room that may be read. */
  readonly room: Uint8Array
  /** Lists the places of a text that end at or after `from` and before `to`, by their ends. */
  scan(text: Uint8Array, from: number, to: number): Places
  /**
   * The hash of a line in which all is zeros that bears on no judgement of the place of this kind which ends at `end`
   * (kernel/mask.ts), and its other half.
   */
  hashLine(text: Uint8Array, line: Line, end: number, kind: number): [hash: number, check: number]
  /** How many lines of a text end at or after `from` and before `to`. */
  countLines(text: Uint8Array, from: number, to: number): number
  /** A memory for other threads to scan in: with the same tables, and so many bytes from `layout.places` on. */
  share(length: number): KernelMemory
}

/** Where a line, or what is seen of it, begins and ends in a text. */
export interface Line {
  start: number
  end: number
}

/** What is known of a place without having looked at it. */
export interface Sighting {
  /** How many lines of the whole text end before it. */
  lines: number
  /** Of the first place in a line that is not too long; else undefined. */
  line: Line | undefined
  hash: number
  check: number
}

export interface Places {
  length: number
  /** The offset of a place's third byte. */
  end(index: number): number
  kind(index: number): number
  /** What else is known of the place. */
  sighting?(index: number): Sighting | undefined
  /** Where the list ends: before what was asked for, when it was full. */
  to: number
}

/** For reads over both ends of the text. */
const margin = 4096

/** What is looked at before and behind a run of bytes. */
const before = 512
const behind = 64

const newline = 0x0a

const pageSize = 1 << 16

export const createScanner = (texts: Iterable<Sought>): Scanner => {
  const memory = createMemory(layout.size / pageSize, false)
  const kernel: Kernel = createKernel(memory)
  const { scan, places, countLines, hashLine, check } = kernel
  const bytes = new Uint8Array(memory.buffer)
  writeTables(bytes, kernel, texts)
  const origin = layout.text + margin
  const list = new Uint32Array(memory.buffer, layout.places)

  /** Where a text's first byte is; of a text from elsewhere, where it would be if what is looked at stood in the room. */
  const addressOf = (text: Uint8Array, from: number, to: number): number => {
    if (text.buffer === memory.buffer) return text.byteOffset
    const start = Math.max(0, from - before)
    const part = text.subarray(start, to + behind)
    bytes.set(part, origin)
    bytes.fill(0, origin + part.length, origin + part.length + behind)
    return origin - start
  }

  return {
    room: new Uint8Array(memory.buffer, origin, layout.size - origin - margin),
    scan(text, from, to) {
      const at = addressOf(text, from, to)
      return {
        to: from < to ? scan(at + from, at + to, layout.places, layout.scratch) - at : to,
        length: from < to ? places() : 0,
        end: (index) => (list[index * 2] as number) - at,
        kind: (index) => list[index * 2 + 1] as number,
      }
    },
    countLines(text, from, to) {
      if (from >= to) return 0
      if (text.buffer === memory.buffer) return countLines(text.byteOffset + from, text.byteOffset + to)
      // Of a text from elsewhere little has not been counted yet: copying it takes longer.
      let lines = 0
      for (let at = from; at < to; at++) if (text[at] === newline) lines++
      return lines
    },
    hashLine(text, { start, end }, place, kind) {
      const at = addressOf(text, start, end)
      return [hashLine(at + start, at + end, at + place, kind, layout.scratch) >>> 0, check() >>> 0]
    },
    share(length) {
      const shared = createMemory(Math.ceil((layout.places + length) / pageSize), true)
      new Uint8Array(shared.buffer).set(bytes.subarray(0, layout.places))
      return shared
    },
  }
}
