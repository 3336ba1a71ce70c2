/** Calls a second thread to a decoder's help where an input is long. */
import { availableParallelism } from 'node:os'
import type { Decoder } from '../decode/decoder.ts'
import { pieceSize } from '../read-pieces.ts'
import { compileLess, keepHeapSmall } from './heap.ts'
import type { Input } from './input.ts'
import type { ShareMemory } from './scan-rooms.ts'
import { type FileThread, type RingThread, startFileThread, startRingThread } from './scan-thread.ts'

export interface Assistant {
  /** So many more bytes of the input are about to go to its decoder, which has found so many errors in all inputs. */
  help(decoder: Decoder, input: Input, length: number, errors: number): void
  leave(): void
}

/** A thread takes some 30 ms to start, and memory. */
const worthIt = { file: 16 << 20, pipe: 4 << 20 }

/** With more errors than one in so many bytes, judging takes longer than scanning: a thread only takes memory. */
const rare = 1 << 10

const hasCores = availableParallelism() > 1

export const createAssistant = (share: ShareMemory): Assistant => {
  /** For all that this thread alone can read. */
  let ring: RingThread | undefined
  let reader: FileThread | undefined
  let current: Input | undefined
  let seen = 0
  /** In all inputs. */
  let total = 0
  let isHelped = false

  const leaveFile = (): void => {
    reader?.leave()
    reader?.close()
    reader = undefined
    isHelped = false
  }

  const begin = (input: Input): void => {
    leaveFile()
    current = input
    seen = 0
  }

  const helpWithFile = (decoder: Decoder, takeOver: NonNullable<Input['takeOver']>): void => {
    takeOver((descriptor, from) => {
      reader = startFileThread(share, { descriptor, from })
      compileLess()
      decoder.assist(reader)
      return reader.pieces()
    })
    isHelped = true
  }

  const helpWithRing = (decoder: Decoder): void => {
    ring ??= startRingThread(share)
    if (!ring.isReady) return
    keepHeapSmall()
    decoder.assist(ring)
    isHelped = true
  }

  return {
    help(decoder, input, length, errors) {
      if (input !== current) begin(input)
      const isRare = errors * rare <= total
      const isWanted = hasCores && !isHelped && isRare
      if (reader && !isRare) leaveFile()
      const { takeOver, size = 0 } = input
      // A piece of another length was made of another encoding's: the thread would read other bytes.
      if (isWanted && takeOver && size - seen >= worthIt.file && length === pieceSize) helpWithFile(decoder, takeOver)
      else if (isWanted && !takeOver && seen >= worthIt.pipe) helpWithRing(decoder)
      seen += length
      total += length
    },
    leave() {
      leaveFile()
      ring?.close()
    },
  }
}
