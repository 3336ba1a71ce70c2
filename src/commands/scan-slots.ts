/** A thread that scans, and the memory it shares with the main one: slots, each with a piece of the text and its places. */
import { readSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type KernelMemory, kernelModule } from '../decode/kernel-instance.ts'
import { lead, overlap, type Scanned } from '../decode/scan-helper.ts'
import { layout } from '../decode/scan-tables.ts'
import { pieceSize } from '../read-pieces.ts'
import { counter, createPieceScanner, field, type PieceScanner, type Shared, scanLoop, state } from './scan-loop.ts'

/** A memory with the tables of a scanner and so many bytes more. */
export type ShareMemory = (length: number) => KernelMemory

/** The thread makes next to nothing new: Node would reserve some 20 MB for it. */
const resourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16, stackSizeMb: 1 }

/** A thread that has died wakes nobody: after so many waits of so many milliseconds it is taken for dead. */
const patience = 50
const mostWaits = 40

const aligned = (length: number): number => Math.ceil(length / 64) * 64

const list = 64
const details = list + layout.mostPlaces * 8
const scratch = details + layout.mostPlaces * 20
const piece = aligned(scratch + 4096 + lead)
const slotSize = aligned(piece + pieceSize + 128)
export const slotCount = 12
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

export interface Slots {
  scanner: PieceScanner
  /** Of the piece that a slot has, and before it what a scan looks back to. */
  textOf(turn: number, before: number): Uint8Array
  lengthOf(turn: number): number
  setLength(turn: number, length: number): void
  /** So many pieces have been given. */
  give(count: number): void
  /** So many pieces are done with. */
  release(count: number): void
  hasBegun(): boolean
  isScanned(turn: number): boolean
  /** Waits until a piece has been scanned, or for so long that it never will be. */
  wait(turn: number): void
  /** The piece by itself where it had too many places, or was not scanned. */
  scanned(turn: number): Scanned | Uint8Array
  close(): void
}

export const startThread = (share: ShareMemory, file?: Shared['file']): Slots => {
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
  worker.on('error', () => Atomics.store(words, counters / 4 + counter.state, state.failed))
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
    hasBegun: () => Atomics.load(words, counters / 4 + counter.state) === state.begun,
    isScanned: (turn) => scannedTurn(turn) === turn,
    wait(turn) {
      for (let waits = 0; scannedTurn(turn) !== turn && waits < mostWaits; waits++) {
        if (Atomics.load(words, counters / 4 + counter.state) === state.failed) return
        Atomics.wait(words, fieldAt(turn, field.scanned), scannedTurn(turn) + 1, patience)
      }
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
