/** Threads that scan a long text while the main one judges what they find. */
import type { ScanHelper } from '../decode/scan-helper.ts'
import { breath, pieceSize } from '../read-pieces.ts'
import type { Shared } from './scan-loop.ts'
import { type ShareMemory, slotCount, startThread } from './scan-slots.ts'

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

/** Pieces go to the thread and come back: for what only this thread can read. */
export const startRingThread = (share: ShareMemory): RingThread => {
  const slots = startThread(share)
  let given = 0
  let taken = 0
  return {
    get isReady() {
      return slots.hasBegun()
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
      slots.wait(taken)
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
      const next = slots.scanner.claim()
      if (next === undefined) {
        slots.wait(turn)
        if (!slots.isScanned(turn)) slots.scanner.scan(turn)
      } else slots.scanner.scan(next)
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
