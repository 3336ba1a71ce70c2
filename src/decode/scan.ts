/**
 * Finds the places in a run of bytes that are worth a look: whole chunks at a time, no lines, no strings. The loop is
 * WebAssembly (kernel/scan.ts says why and how fast) and reads from its own memory, which the text is read into.
 */
import { kernel } from './kernel.ts'
import { layout, type Sought, writeTables } from './scan-tables.ts'

/** What a place may be. */
export const Kind = { number: 1, word: 2, message: 4 } as const

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

/** For reads over both ends of the text. */
const margin = 4096

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
