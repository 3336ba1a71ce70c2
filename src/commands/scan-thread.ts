/** A thread that scans a long text while the main one judges what it finds; both share a ring of pieces. */
import { Worker } from 'node:worker_threads'
import type { ScannerImage } from '../decode/scan.ts'
import { contextSize, overlap, type ScanHelper } from '../decode/scan-helper.ts'

export interface ScanThread extends ScanHelper {
  /** It takes a few milliseconds to start. */
  readonly isReady: boolean
  close(): void
}

const slots = 4
const pieceSize = 1 << 18
/** Places a piece has room for; the main thread finds what is beyond. */
const mostPlaces = 1 << 15

const headSize = 16
const textSize = contextSize + pieceSize
const slotSize = headSize + textSize + mostPlaces * 8

/** In the ring's head, which counts pieces; in a slot's head, what a piece comes and goes with. */
const counter = { given: 0, scanned: 1, ready: 2 } as const
const field = { length: 0, places: 1, until: 2 } as const

interface Shared {
  image: ScannerImage
  ring: SharedArrayBuffer
  sizes: { slots: number; headSize: number; slotSize: number; contextSize: number; overlap: number; mostPlaces: number }
}

/**
 * The thread. It is run from its own text, so that it needs no file of its own: a bundle, the sources and a single
 * executable start it alike. That is why it names nothing from outside.
 */
const scanLoop = ({ image, ring, sizes }: Shared): void => {
  const wasm = (globalThis as unknown as { WebAssembly: { Instance: new (module: object) => { exports: unknown } } })
    .WebAssembly
  const { memory, scan, places } = new wasm.Instance(image.module).exports as {
    memory: { buffer: ArrayBuffer }
    scan(from: number, to: number): number
    places(): number
  }
  const bytes = new Uint8Array(memory.buffer)
  bytes.set(image.tables)
  const found = new Uint32Array(memory.buffer, image.places)
  const counters = new Int32Array(ring, 0, 4)
  counters[2] = 1
  for (let turn = 0; ; turn++) {
    while (Atomics.load(counters, 0) === turn) Atomics.wait(counters, 0, turn)
    const start = sizes.headSize + (turn % sizes.slots) * sizes.slotSize
    const fields = new Int32Array(ring, start, 4)
    const length = fields[0] as number
    const text = new Uint8Array(ring, start + sizes.headSize, sizes.contextSize + length)
    bytes.set(text, image.text - sizes.contextSize)
    bytes.fill(0, image.text + length, image.text + length + 64)
    const list = new Uint32Array(ring, start + sizes.slotSize - sizes.mostPlaces * 8, sizes.mostPlaces * 2)
    const limit = length - sizes.overlap
    let until = -sizes.overlap
    let count = 0
    while (until < limit) {
      const to = scan(image.text + until, image.text + limit) - image.text
      const more = places()
      if (count + more > sizes.mostPlaces) break
      for (let index = 0; index < more; index++) {
        list[(count + index) * 2] = (found[index * 2] as number) - image.text + sizes.overlap
        list[(count + index) * 2 + 1] = found[index * 2 + 1] as number
      }
      count += more
      until = to
    }
    fields[1] = count
    fields[2] = until
    Atomics.store(counters, 1, turn + 1)
    Atomics.notify(counters, 1)
  }
}

export const startScanThread = (image: ScannerImage): ScanThread => {
  const ring = new SharedArrayBuffer(headSize + slots * slotSize)
  const counters = new Int32Array(ring, 0, 4)
  const workerData: Shared = { image, ring, sizes: { slots, headSize, slotSize, contextSize, overlap, mostPlaces } }
  const worker = new Worker(`(${scanLoop})(require('node:worker_threads').workerData)`, { eval: true, workerData })
  worker.unref()
  let given = 0
  let taken = 0
  const slotOf = (turn: number) => headSize + (turn % slots) * slotSize
  return {
    get isReady() {
      return counters[counter.ready] === 1
    },
    get isFull() {
      // The slot that was taken last may still be in use.
      return given - taken === slots - 1
    },
    give(piece, context) {
      const start = slotOf(given)
      new Int32Array(ring, start, 4)[field.length] = piece.length
      const text = new Uint8Array(ring, start + headSize, textSize)
      text.set(context)
      text.set(piece, contextSize)
      given++
      Atomics.store(counters, counter.given, given)
      Atomics.notify(counters, counter.given)
    },
    take(must) {
      if (taken === given) return undefined
      while (Atomics.load(counters, counter.scanned) === taken) {
        if (!must) return undefined
        Atomics.wait(counters, counter.scanned, taken)
      }
      const start = slotOf(taken)
      taken++
      const fields = new Int32Array(ring, start, 4)
      return {
        bytes: new Uint8Array(ring, start + headSize + contextSize, fields[field.length] as number),
        places: new Uint32Array(ring, start + headSize + textSize, (fields[field.places] as number) * 2),
        until: fields[field.until] as number,
      }
    },
    close: () => void worker.terminate(),
  }
}
