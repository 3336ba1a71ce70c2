/** A thread that scans a long text while the main one judges what it finds. */
import { Worker } from 'node:worker_threads'
import type { ScannerImage } from '../decode/scan.ts'
import { contextSize, overlap, type ScanHelper, type Scanned } from '../decode/scan-helper.ts'
import { pieceSize } from '../read-pieces.ts'
import { counter, field, type Shared, scanLoop } from './scan-loop.ts'

export interface ScanThread extends ScanHelper {
  close(): void
}

/** Takes some milliseconds to start. */
export interface RingThread extends ScanThread {
  readonly isReady: boolean
}

const head = 16
const text = contextSize + pieceSize
/** The main thread finds what is beyond. */
const places = 1 << 13
const sizes = { head, context: contextSize, piece: pieceSize, overlap, places }
const listSize = places * 8

/** The thread makes next to nothing new: Node would reserve some 20 MB for it. */
const resourceLimits = { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16, stackSizeMb: 1 }

/** A piece of which nothing is known. */
const unscanned = (bytes: Uint8Array): Scanned => ({ bytes, places: new Uint32Array(0), until: -overlap })

interface Ring {
  counters: Int32Array
  /** The place of a piece's text, which a thread that reads by itself has none of. */
  textOf(turn: number): Uint8Array
  set(index: number, count: number): void
  lengthOf(turn: number): number
  setLength(turn: number, length: number): void
  /** Waits until a piece has been scanned; false where that will never be. */
  waitFor(turn: number): boolean
  isScanned(turn: number): boolean
  scanned(turn: number, bytes: Uint8Array): Scanned
  close(): void
}

type Extent = Pick<Shared['sizes'], 'slots' | 'slot' | 'spin'>

const startThread = (image: ScannerImage, { slots, slot, spin }: Extent, file?: Shared['file']): Ring => {
  const memory = new SharedArrayBuffer(head + slots * slot)
  const counters = new Int32Array(memory, 0, 4)
  const workerData: Shared = { image, ring: memory, sizes: { ...sizes, slots, slot, spin }, ...(file && { file }) }
  const code = `(${scanLoop})(require('node:worker_threads').workerData, require('node:fs'))`
  const worker = new Worker(code, { eval: true, workerData, resourceLimits })
  worker.unref()
  const startOf = (turn: number): number => head + (turn % slots) * slot
  const fieldsOf = (turn: number): Int32Array => new Int32Array(memory, startOf(turn), 4)
  const count = (): number => Atomics.load(counters, counter.scanned)
  return {
    counters,
    textOf: (turn) => new Uint8Array(memory, startOf(turn) + head, text),
    lengthOf: (turn) => fieldsOf(turn)[field.length] as number,
    setLength(turn, length) {
      fieldsOf(turn)[field.length] = length
    },
    set(index, value) {
      Atomics.store(counters, index, value)
      Atomics.notify(counters, index)
    },
    isScanned: (turn) => count() < 0 || count() > turn,
    waitFor(turn) {
      for (let seen = count(); seen <= turn; seen = count()) {
        if (seen < 0) return false
        for (let turns = 0; turns < spin && count() === seen; turns++) {}
        Atomics.wait(counters, counter.scanned, seen)
      }
      return true
    },
    scanned(turn, bytes) {
      const fields = fieldsOf(turn)
      const list = new Uint32Array(memory, startOf(turn) + slot - listSize, (fields[field.places] as number) * 2)
      return { bytes, places: list, until: fields[field.until] as number }
    },
    close: () => void worker.terminate(),
  }
}

/** Pieces go to the thread and come back: for what only this thread can read. */
const slots = 4

export const startRingThread = (image: ScannerImage): RingThread => {
  const ring = startThread(image, { slots, slot: head + text + listSize, spin: 0 })
  let given = 0
  let taken = 0
  const bytesOf = (turn: number) => ring.textOf(turn).subarray(contextSize, contextSize + ring.lengthOf(turn))
  return {
    get isReady() {
      return ring.counters[counter.begun] === 1
    },
    get isFull() {
      // The slot that was taken last may still be in use.
      return given - taken === slots - 1
    },
    give(piece, context) {
      const slot = ring.textOf(given)
      slot.set(context)
      slot.set(piece, contextSize)
      ring.setLength(given, piece.length)
      given++
      ring.set(counter.given, given)
    },
    take(must) {
      if (taken === given || (!must && !ring.isScanned(taken))) return undefined
      const bytes = bytesOf(taken)
      const scanned = ring.waitFor(taken) ? ring.scanned(taken, bytes) : unscanned(bytes)
      taken++
      return scanned
    },
    close: ring.close,
  }
}

/** The thread reads the file by itself, from an offset on: bytes that pass from one core to another cost as much as reading them twice. */
export const startFileThread = (image: ScannerImage, file: NonNullable<Shared['file']>): ScanThread => {
  const ring = startThread(image, { slots: 16, slot: head + listSize, spin: 20000 }, file)
  let given: Uint8Array | undefined
  let taken = 0
  return {
    get isFull() {
      // A piece is gone when the next one is read.
      return given !== undefined
    },
    give(piece) {
      given = piece
    },
    take() {
      if (!given) return undefined
      const bytes = given
      given = undefined
      // A file that is written or replaced meanwhile is not the same to both.
      const isSame = ring.waitFor(taken) && ring.lengthOf(taken) === bytes.length
      const scanned = isSame ? ring.scanned(taken, bytes) : unscanned(bytes)
      if (isSame) ring.set(counter.taken, ++taken)
      return scanned
    },
    close: ring.close,
  }
}
