/** Calls a second thread to a decoder's help once an input turns out to be long. */
import { availableParallelism } from 'node:os'
import type { Decoder } from '../decode/decoder.ts'
import type { ScannerImage } from '../decode/scan.ts'
import { type ScanThread, startScanThread } from './scan-thread.ts'

export interface Assistant {
  /** So many more bytes come to this decoder. */
  help(decoder: Decoder, length: number): void
  leave(): void
}

/** A thread takes about 20 ms to start, in which this much is scanned without it. */
const worthIt = 8 << 20

export const createAssistant = (image: () => ScannerImage): Assistant => {
  let seen = 0
  let thread: ScanThread | undefined
  let helped: Decoder | undefined
  return {
    help(decoder, length) {
      seen += length
      if (helped === decoder || seen < worthIt || availableParallelism() < 2) return
      thread ??= startScanThread(image())
      if (!thread.isReady) return
      decoder.assist(thread)
      helped = decoder
    },
    leave: () => thread?.close(),
  }
}
