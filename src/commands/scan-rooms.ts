/** A thread that scans, and what the main one sees of the memory they share. */
import { readSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type KernelMemory, kernelModule } from '../decode/kernel-instance.ts'
import { lead, type Scanned } from '../decode/scan-helper.ts'
import { layout } from '../decode/scan-tables.ts'
import { createPieceScanner, type PieceScanner, scanLoop } from './scan-loop.ts'
import { map, names, type Shared } from './scan-map.ts'

/** A memory with the tables of a scanner and so many bytes more. */
export type ShareMemory = (length: number) => KernelMemory

/** The thread makes next to nothing new: Node would reserve some 20 MB for it. */
const resourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16, stackSizeMb: 1 }

/** A thread that has died wakes nobody: after so many waits of so many milliseconds it is taken for dead. */
const patience = 50
const mostWaits = 40

const { counter, entry, room, state } = names

export interface Rooms {
  scanner: PieceScanner
  /** Of the piece whose turn it is, and before it what a judgement looks back to. */
  textOf(turn: number, before: number): Uint8Array
  lengthOf(turn: number): number
  setLength(turn: number, length: number): void
  /** So many pieces have been given. */
  give(count: number): void
  /** So many pieces are done with. */
  release(count: number): void
  hasBegun(): boolean
  /** What is in a piece is known, and its text is there. */
  isReady(turn: number): boolean
  /** Waits until a piece is ready, or for so long that it never will be. */
  wait(turn: number): void
  /** The piece by itself where it had too many places, or was not scanned. */
  scanned(turn: number): Scanned | Uint8Array
  close(): void
}

export const startThread = (share: ShareMemory, file?: Shared['file']): Rooms => {
  const memory = share(map.end - layout.places)
  const shared: Shared = { module: kernelModule(true), memory, map, names, ...(file && { file }) }
  // Where the sources run, functions are marked with their names.
  const code = `const __name = (made) => made;
const { workerData } = require('node:worker_threads');
(${scanLoop})(workerData, (${createPieceScanner})(workerData, require('node:fs')));`
  const worker = new Worker(code, { eval: true, workerData: shared, resourceLimits })
  worker.unref()
  const { buffer } = memory
  const words = new Int32Array(buffer)
  const wordOf = (index: number): number => map.counters / 4 + index
  // Without it everything is found all the same.
  worker.on('error', () => Atomics.store(words, wordOf(counter.state), state.failed))
  const entryOf = (turn: number): number => map.entries + (turn % map.entryCount) * map.entrySize
  const roomOf = (turn: number): number => map.rooms + (turn % map.roomCount) * map.roomSize
  const field = (turn: number, index: number): number => words[entryOf(turn) / 4 + index] as number
  const lengthOf = (turn: number): number => field(turn, entry.length)
  /** The words that must both have come to a turn. */
  const entryWord = (turn: number): number => entryOf(turn) / 4 + entry.turn
  const textWord = (turn: number): number => roomOf(turn) / 4 + room.text
  const hasCome = (word: number, turn: number): boolean => Atomics.load(words, word) === turn + 1
  const isReady = (turn: number): boolean => hasCome(entryWord(turn), turn) && hasCome(textWord(turn), turn)
  return {
    scanner: createPieceScanner(shared, { readSync }),
    textOf: (turn, before) => new Uint8Array(buffer, roomOf(turn) + map.piece - before, before + lengthOf(turn)),
    lengthOf,
    setLength(turn, length) {
      words[entryOf(turn) / 4 + entry.length] = length
    },
    give(count) {
      Atomics.store(words, wordOf(counter.given), count)
      Atomics.notify(words, wordOf(counter.given))
    },
    release(count) {
      Atomics.store(words, wordOf(counter.taken), count)
      Atomics.notify(words, wordOf(counter.taken))
    },
    hasBegun: () => Atomics.load(words, wordOf(counter.state)) === state.begun,
    isReady,
    wait(turn) {
      for (let waits = 0; !isReady(turn) && waits < mostWaits; waits++) {
        if (Atomics.load(words, wordOf(counter.state)) === state.failed) return
        const word = hasCome(entryWord(turn), turn) ? textWord(turn) : entryWord(turn)
        const last = Atomics.load(words, word)
        if (last !== turn + 1) Atomics.wait(words, word, last, patience)
      }
    },
    scanned(turn) {
      const count = field(turn, entry.places)
      if (!isReady(turn) || count < 0) return this.textOf(turn, 0)
      const lists = field(turn, entry.hasLists) === 1 ? entryOf(turn) : roomOf(turn)
      const details = lists + (field(turn, entry.hasLists) === 1 ? map.entryDetails : map.roomDetails)
      return {
        room: this.textOf(turn, lead),
        address: field(turn, entry.address),
        places: new Uint32Array(buffer, lists + map.list, count * 2),
        lineCount: field(turn, entry.lines),
        details: new Uint32Array(buffer, details, count * 5),
      }
    },
    close: () => void worker.terminate(),
  }
}
