/**
 * What scanning threads do. They are run from this text, so that they need no file of their own: a bundle, the sources and
 * a single executable start them alike. That is why nothing here names anything from outside.
 */

/** Memory that all see: the kernel's tables, counters, then slots, each with a piece of the text and its places. */
export interface Shared {
  /** WebAssembly's. */
  module: object
  memory: { buffer: ArrayBuffer }
  /** Addresses and lengths in bytes. */
  map: {
    counters: number
    /** The first slot. */
    slots: number
    slotCount: number
    slotSize: number
    /** In a slot, behind its fields: the list of places, what is known of each, space for words or for a line, and the piece. */
    list: number
    details: number
    scratch: number
    piece: number
    pieceSize: number
    /** Of the text before it. */
    lead: number
    /** What is scanned with the next piece. */
    overlap: number
  }
  /** A regular file, of which pieces are read from an offset on; else they are put into the slots by who has them. */
  file?: { descriptor: number; from: number }
}

/** Pieces given, and those that are done with; the next one to be read from the file; whether a thread has begun or failed. */
export const counter = { given: 0, taken: 1, next: 2, state: 3 } as const
export const state = { begun: 1, failed: 2 } as const

/** Of a slot: for which piece it was scanned last (from 1), the piece's length, its places (-1: too many) and its lines. */
export const field = { scanned: 0, length: 1, places: 2, lines: 3 } as const

/** Of Node's file system, what threads need. */
export interface Files {
  readSync(file: number, into: Uint8Array, at: number, length: number, position: number): number
}

export interface PieceScanner {
  /** Takes the next piece of the file upon itself; undefined while no slot is free. */
  claim(): number | undefined
  /** Reads a piece of the file, or takes the one that its slot has, and scans it. */
  scan(turn: number): void
}

export const createPieceScanner = ({ module, memory, map, file }: Shared, files: Files): PieceScanner => {
  const { Instance } = (
    globalThis as unknown as {
      WebAssembly: { Instance: new (module: object, imports: object) => { exports: unknown } }
    }
  ).WebAssembly
  const kernel = new Instance(module, { env: { memory } }).exports as {
    scan(from: number, to: number, list: number, scratch: number): number
    places(): number
    describe(piece: number, pieceEnd: number, list: number, into: number, scratch: number): number
  }
  const bytes = new Uint8Array(memory.buffer)
  const words = new Int32Array(memory.buffer)
  const counters = map.counters / 4

  /** The text before a piece comes from the file too: the piece before it may still be read by another thread. */
  const read = ({ descriptor, from }: { descriptor: number; from: number }, turn: number, piece: number): number => {
    const position = from + turn * map.pieceSize
    const before = Math.min(position, map.lead)
    const wanted = before + map.pieceSize
    return Math.max(0, files.readSync(descriptor, bytes, piece - before, wanted, position - before) - before)
  }

  return {
    claim() {
      for (;;) {
        const turn = Atomics.load(words, counters + 2)
        if (turn - Atomics.load(words, counters + 1) >= map.slotCount) return undefined
        if (Atomics.compareExchange(words, counters + 2, turn, turn + 1) === turn) return turn
      }
    },
    scan(turn) {
      const slot = map.slots + (turn % map.slotCount) * map.slotSize
      const fields = slot / 4
      const piece = slot + map.piece
      const list = slot + map.list
      const length = file ? read(file, turn, piece) : (words[fields + 1] as number)
      bytes.fill(0, piece + length, piece + length + 128)
      const start = piece - map.overlap
      const limit = piece + Math.max(0, length - map.overlap)
      const isAll = kernel.scan(start, limit, list, slot + map.scratch) >= limit
      words[fields + 3] = kernel.describe(piece, piece + length, list, slot + map.details, slot + map.scratch)
      words[fields + 1] = length
      words[fields + 2] = isAll ? kernel.places() : -1
      Atomics.store(words, fields, turn + 1)
      Atomics.notify(words, fields)
    },
  }
}

export const scanLoop = ({ memory, map, file }: Shared, scanner: PieceScanner): void => {
  const words = new Int32Array(memory.buffer)
  const counters = map.counters / 4

  /** To be woken takes 60 µs, as long as a quarter of a piece. */
  const waitForRoom = (taken: number): void => {
    for (let turns = 0; turns < 20_000 && Atomics.load(words, counters + 1) === taken; turns++) {}
    Atomics.wait(words, counters + 1, taken)
  }

  const scanFile = (): void => {
    for (;;) {
      const taken = Atomics.load(words, counters + 1)
      const turn = scanner.claim()
      if (turn === undefined) waitForRoom(taken)
      else scanner.scan(turn)
    }
  }

  const scanGiven = (): void => {
    for (let turn = 0; ; turn++) {
      for (let given = 0; given <= turn; given = Atomics.load(words, counters)) Atomics.wait(words, counters, given)
      scanner.scan(turn)
    }
  }

  try {
    Atomics.store(words, counters + 3, 1)
    if (file) scanFile()
    else scanGiven()
  } catch {
    // Whoever waits finds everything by itself.
    Atomics.store(words, counters + 3, 2)
    for (let turn = 0; turn < map.slotCount; turn++) Atomics.notify(words, (map.slots + turn * map.slotSize) / 4)
  }
}
