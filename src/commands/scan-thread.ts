/** Threads that scan a long text while the main one judges what they find. */
import type { ScanHelper } from '../decode/scan-helper.ts'
import { breath, pieceSize } from '../read-pieces.ts'
import { keepHeapSmall } from './heap.ts'
import { map, type Shared } from './scan-map.ts'
import { type ShareMemory, startThread } from './scan-rooms.ts'

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
  /** Ends the pieces before the file does. */
  leave(): void
}

/** A log that is being written gives so little at a time; what has begun to come in earlier waits so many milliseconds. */
const little = 4096
const patience = 1

/**
 * Pieces go to the thread and come back: for what only this thread can read. A pipe gives little at a time, and to wake the
 * other thread takes as long as to scan that: it is given as much as a room holds, or all that has come.
 */
export const startRingThread = (share: ShareMemory): RingThread => {
  const rooms = startThread(share)
  /** Rooms that were given. */
  let given = 0
  let taken = 0
  /** Bytes in the next one, and when the first came. */
  let filled = 0
  let since = 0

  const giveRoom = (): void => {
    filled = 0
    rooms.give(++given)
  }

  return {
    get isReady() {
      return rooms.hasBegun()
    },
    get isFull() {
      // The room that was taken last may still be in use.
      return given + Number(filled > 0) - taken === map.roomCount - 1
    },
    give(bytes, context) {
      if (filled + bytes.length > pieceSize) giveRoom()
      rooms.setLength(given, filled + bytes.length)
      const room = rooms.textOf(given, context.length)
      if (filled === 0) {
        room.set(context)
        since = performance.now()
      }
      room.set(bytes, context.length + filled)
      filled += bytes.length
      if (filled === pieceSize || bytes.length < little || performance.now() - since > patience) giveRoom()
    },
    take(must) {
      if (must && taken === given && filled > 0) giveRoom()
      if (taken === given || (!must && !rooms.isReady(taken))) return undefined
      rooms.wait(taken)
      return rooms.scanned(taken++)
    },
    close: rooms.close,
  }
}

export const startFileThread = (share: ShareMemory, file: NonNullable<Shared['file']>): FileThread => {
  const rooms = startThread(share, file)
  let given: Uint8Array | undefined
  /** The piece that was handed out last. */
  let current: { turn: number; bytes: Uint8Array } = { turn: 0, bytes: new Uint8Array(0) }

  /** Instead of waiting for a piece, this thread brings it, or scans the next one that nobody has begun. */
  const prepare = (turn: number): void => {
    while (!rooms.isReady(turn)) {
      if (rooms.scanner.fill(turn)) continue
      const next = rooms.scanner.claim(map.roomCount)
      if (next === undefined) {
        rooms.wait(turn)
        if (!rooms.isReady(turn)) rooms.scanner.finish(turn)
      } else rooms.scanner.scan(next)
    }
  }

  let hasLeft = false
  let hasBegun = false
  const watch = (): void => {
    if (hasBegun) return
    hasBegun = rooms.hasBegun()
    keepHeapSmall()
  }

  return {
    async *pieces() {
      for (let turn = 0; !hasLeft; turn++) {
        watch()
        // The end of the piece before is still needed: it goes before this one.
        rooms.release(Math.max(0, turn - 1))
        prepare(turn)
        current = { turn, bytes: rooms.textOf(turn, 0) }
        if (current.bytes.length > 0) yield current.bytes
        if (rooms.lengthOf(turn) < pieceSize) return
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
      return isOurs ? rooms.scanned(current.turn) : bytes
    },
    leave() {
      hasLeft = true
    },
    close: rooms.close,
  }
}
