/** Calls a second thread to a decoder's help once an input turns out to be long. */
import { availableParallelism } from 'node:os'
import type { Decoder } from '../decode/decoder.ts'
import type { ScannerImage } from '../decode/scan.ts'
import { pieceSize } from '../read-pieces.ts'
import type { Input } from './input.ts'
import { type RingThread, type ScanThread, startFileThread, startRingThread } from './scan-thread.ts'

export interface Assistant {
  /** So many more bytes of the input are about to go to its decoder, which has found so many errors in all inputs. */
  help(decoder: Decoder, input: Input, length: number, errors: number): void
  leave(): void
}

/** A thread takes some 30 ms to start; in that time as much is scanned without it. */
const worthIt = 8 << 20
const ahead = 24 << 20

/** With more errors than one in so many bytes, judging takes longer than scanning: a thread would only wait. */
const rare = 1 << 10

export const createAssistant = (image: () => ScannerImage): Assistant => {
  /** For all that this thread alone can read. */
  let ring: RingThread | undefined
  let reader: { thread: ScanThread; from: number } | undefined
  let current: Input | undefined
  let seen = 0
  let total = 0
  let isHelped = false

  const leaveFile = (): void => {
    reader?.thread.close()
    reader = undefined
  }

  const begin = (input: Input): void => {
    leaveFile()
    current = input
    seen = 0
    isHelped = availableParallelism() < 2
  }

  /** The thread begins to read where this one will be by then. */
  const helpWithFile = (decoder: Decoder, path: string, inode: number, size: number): void => {
    if (!reader) {
      const from = seen + ahead
      if (from >= size) return
      reader = { from, thread: startFileThread(image(), { path, inode, from }) }
    }
    if (seen !== reader.from) return
    decoder.assist(reader.thread)
    isHelped = true
  }

  const helpWithRing = (decoder: Decoder): void => {
    ring ??= startRingThread(image())
    if (!ring.isReady) return
    decoder.assist(ring)
    isHelped = true
  }

  return {
    help(decoder, input, length, errors) {
      if (input !== current) begin(input)
      if (!isHelped && (reader || (seen >= worthIt && errors * rare < total))) {
        const { file, inode, size } = input
        if (file === null || inode === undefined || size === undefined) helpWithRing(decoder)
        // A shorter piece was made of another encoding's: the thread would read other bytes.
        else if (length === pieceSize) helpWithFile(decoder, file, inode, size)
      }
      seen += length
      total += length
    },
    leave() {
      leaveFile()
      ring?.close()
    },
  }
}
