/** Threads that scan a long text while the main one judges what they find. */
import { readSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type KernelMemory, kernelModule } from '../decode/kernel-instance.ts'
import { lead, overlap, type ScanHelper, type Scanned } from '../decode/scan-helper.ts'
import { layout } from '../decode/scan-tables.ts'
import { breath, pieceSize } from '../read-pieces.ts'
import {
  counter,
  createPieceScanner,
  field,
  type PieceScanner,
  type Shared,
  scanLoop,
  state as states,
} from './scan-loop.ts'

export interface ScanThread extends ScanHelper {
  close(): void
}

/** Takes some milliseconds to start. */
export interface RingThread extends ScanThread {
  readonly isReady: boolean
}

/** Scans a file: its pieces are read by whichever thread has nothing else to do. */
export interface FileThread extends ScanThread {
  /** Whole pieces from where the thread was to begin; a last one that is shorter, where the file ends or has changed. */
  pieces(): AsyncGenerator<Uint8Array>
}

/** A memory with the tables of a scanner and so many bytes more. */
export type ShareMemory = (length: number) => KernelMemory

/** The thread makes next to nothing new: Node would reserve some 20 MB for it. */
const resourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16, stackSizeMb: 1 }

/** A thread that has failed wakes nobody; in milliseconds. */
const patience = 50

const aligned = (length: number): number => Math.ceil(length / 64) * 64

const list = 64
const details = list + layout.mostPlaces * 8
const scratch = details + layout.mostPlaces * 20
const piece = aligned(scratch + 1024 + lead)
const slotSize = aligned(piece + pieceSize + 64)
const slotCount = 12
const counters = layout.places

const map = {
  counters,
  slots: counters + 64,
  slotCount,
  slotSize,
  list,
  details,
  scratch,
  piece,
  pieceSize,
  lead,
  overlap,
}

interface Slots {
  scanner: PieceScanner
  /** Of the piece that a slot has, and before it what a scan looks back to. */
  textOf(turn: number, before: number): Uint8Array
  lengthOf(turn: number): number
  setLength(turn: number, length: number): void
  /** So many pieces have been given. */
  give(count: number): void
  /** So many pieces are done with. */
  release(count: number): void
  state(): number
  isScanned(turn: number): boolean
  /** Waits a while. */
  wait(turn: number): void
  /** The piece by itself where it had too many places, or was not scanned. */
  scanned(turn: number): Scanned | Uint8Array
  close(): void
}

const startThread = (share: ShareMemory, file?: Shared['file']): Slots => {
  const memory = share(map.slots + slotCount * slotSize - layout.places)
  const shared: Shared = { module: kernelModule(true), memory, map, ...(file && { file }) }
  // Where the sources run, functions are marked with their names.
  const code = `const __name = (made) => made;
const { workerData } = require('node:worker_threads');
(${scanLoop})(workerData, (${createPieceScanner})(workerData, require('node:fs')));`
  const worker = new Worker(code, { eval: true, workerData: shared, resourceLimits })
  worker.unref()
  const { buffer } = memory
  const words = new Int32Array(buffer)
  // Without it everything is found all the same.
  worker.on('error', () => Atomics.store(words, counters / 4 + counter.state, states.failed))
  const slotOf = (turn: number): number => map.slots + (turn % slotCount) * slotSize
  const fieldAt = (turn: number, index: number): number => slotOf(turn) / 4 + index
  const lengthOf = (turn: number): number => words[fieldAt(turn, field.length)] as number
  const scannedTurn = (turn: number): number => Atomics.load(words, fieldAt(turn, field.scanned)) - 1
  return {
    scanner: createPieceScanner(shared, { readSync }),
    textOf: (turn, before) => new Uint8Array(buffer, slotOf(turn) + piece - before, before + lengthOf(turn)),
    lengthOf,
    setLength(turn, length) {
      words[fieldAt(turn, field.length)] = length
    },
    give(count) {
      Atomics.store(words, counters / 4 + counter.given, count)
      Atomics.notify(words, counters / 4 + counter.given)
    },
    release(count) {
      Atomics.store(words, counters / 4 + counter.taken, count)
      Atomics.notify(words, counters / 4 + counter.taken)
    },
    state: () => Atomics.load(words, counters / 4 + counter.state),
    isScanned: (turn) => scannedTurn(turn) === turn,
    wait(turn) {
      const seen = scannedTurn(turn)
      if (seen !== turn) Atomics.wait(words, fieldAt(turn, field.scanned), seen + 1, patience)
    },
    scanned(turn) {
      const count = words[fieldAt(turn, field.places)] as number
      if (scannedTurn(turn) !== turn || count < 0) return this.textOf(turn, 0)
      return {
        room: this.textOf(turn, lead),
        address: slotOf(turn) + piece,
        places: new Uint32Array(buffer, slotOf(turn) + list, count * 2),
        lineCount: words[fieldAt(turn, field.lines)] as number,
        details: new Uint32Array(buffer, slotOf(turn) + details, count * 5),
      }
    },
    close: () => void worker.terminate(),
  }
}

/** Pieces go to the thread and come back: for what only this thread can read. */
export const startRingThread = (share: ShareMemory): RingThread => {
  const slots = startThread(share)
  let given = 0
  let taken = 0
  return {
    get isReady() {
      return slots.state() === states.begun
    },
    get isFull() {
      // The slot that was taken last may still be in use.
      return given - taken === slotCount - 1
    },
    give(bytes, context) {
      slots.setLength(given, bytes.length)
      const room = slots.textOf(given, context.length)
      room.set(context)
      room.set(bytes, context.length)
      given++
      slots.give(given)
    },
    take(must) {
      if (taken === given || (!must && !slots.isScanned(taken))) return undefined
      while (!slots.isScanned(taken) && slots.state() !== states.failed) slots.wait(taken)
      return slots.scanned(taken++)
    },
    close: slots.close,
  }
}

export const startFileThread = (share: ShareMemory, file: NonNullable<Shared['file']>): FileThread => {
  const slots = startThread(share, file)
  let given: Uint8Array | undefined
  /** The piece that was handed out last. */
  let current: { turn: number; bytes: Uint8Array } = { turn: 0, bytes: new Uint8Array(0) }

  /** Instead of waiting for a piece, this thread scans the next one that nobody has begun. */
  const prepare = (turn: number): void => {
    while (!slots.isScanned(turn)) {
      const next = slots.state() === states.failed ? turn : slots.scanner.claim()
      if (next === undefined) slots.wait(turn)
      else slots.scanner.scan(next)
    }
  }

  return {
    async *pieces() {
      for (let turn = 0; ; turn++) {
        // The end of the piece before is still needed: it goes before this one.
        slots.release(Math.max(0, turn - 1))
        prepare(turn)
        current = { turn, bytes: slots.textOf(turn, 0) }
        if (current.bytes.length > 0) yield current.bytes
        if (slots.lengthOf(turn) < pieceSize) return
        if (turn % breath === 0) await new Promise((resolve) => setImmediate(resolve))
      }
    },
    get isFull() {
      // A piece is gone when the next one is read.
      return given !== undefined
    },
    give(bytes) {
      given = bytes
    },
    take() {
      const bytes = given
      given = undefined
      const isOurs = bytes?.buffer === current.bytes.buffer && bytes.byteOffset === current.bytes.byteOffset
      return isOurs ? slots.scanned(current.turn) : bytes
    },
    close: slots.close,
  }
}
