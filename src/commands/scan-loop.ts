/**
 * What the scanning thread does. It is run from its own text, so that it needs no file of its own: a bundle, the sources
 * and a single executable start it alike. That is why it names nothing from outside.
 */
import type { ScannerImage } from '../decode/scan.ts'

/** Memory that both threads see: counters, then a ring of slots, each with fields, a piece of the text, and its places. */
export interface Shared {
  image: ScannerImage
  ring: SharedArrayBuffer
  sizes: {
    slots: number
    /** How often a counter is looked at before the thread goes to sleep. */
    spin: number
    /** Of the counters, and of a slot's fields. */
    head: number
    slot: number
    context: number
    piece: number
    overlap: number
    /** How many places a piece has room for. */
    places: number
  }
  /** Read by the thread itself; else its pieces come in the ring. */
  file?: { path: string; inode: number; from: number }
}

/** Pieces given, scanned and taken (-1 scanned: the thread cannot go on); the thread has begun. */
export const counter = { given: 0, scanned: 1, taken: 2, begun: 3 } as const

/** Of a slot: the piece's length, how many places it has, how far they reach. */
export const field = { length: 0, places: 1, until: 2 } as const

/** Of Node's file system, what the thread needs. */
interface Files {
  openSync(path: string): number
  fstatSync(file: number): { ino: number }
  readSync(file: number, into: Uint8Array, at: number, length: number, position: number): number
}

export const scanLoop = ({ image, ring, sizes, file }: Shared, files: Files): void => {
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
  const before = image.text - sizes.context

  const waitWhile = (index: number, isEarly: (count: number) => boolean): void => {
    for (;;) {
      const count = Atomics.load(counters, index)
      if (!isEarly(count)) return
      for (let turns = 0; turns < sizes.spin && Atomics.load(counters, index) === count; turns++) {}
      Atomics.wait(counters, index, count)
    }
  }

  /** Brings the next piece behind the end of the one before it. */
  const openFile = ({ path, inode, from }: NonNullable<Shared['file']>) => {
    const descriptor = files.openSync(path)
    // Another file has the name now: to be at its end is to be of no use.
    let position = files.fstatSync(descriptor).ino === inode ? from : Number.MAX_SAFE_INTEGER
    const context = Math.min(from, sizes.context)
    files.readSync(descriptor, bytes, image.text - context, context, from - context)
    return (turn: number, last: number): number => {
      waitWhile(2, (taken) => turn - taken >= sizes.slots - 1)
      if (turn > 0) bytes.copyWithin(before, before + last, image.text + last)
      if (position === Number.MAX_SAFE_INTEGER) return 0
      const length = files.readSync(descriptor, bytes, image.text, sizes.piece, position)
      position += length
      return length
    }
  }

  const openRing =
    () =>
    (turn: number): number => {
      waitWhile(0, (given) => given === turn)
      const start = sizes.head + (turn % sizes.slots) * sizes.slot
      const length = new Int32Array(ring, start, 4)[0] as number
      bytes.set(new Uint8Array(ring, start + sizes.head, sizes.context + length), before)
      return length
    }

  const scanAll = (): void => {
    const next = file ? openFile(file) : openRing()
    counters[3] = 1
    for (let turn = 0, last = 0; ; turn++) {
      const length = next(turn, last)
      bytes.fill(0, image.text + length, image.text + length + 64)
      const start = sizes.head + (turn % sizes.slots) * sizes.slot
      const list = new Uint32Array(ring, start + sizes.slot - sizes.places * 8, sizes.places * 2)
      const limit = length - sizes.overlap
      let until = -sizes.overlap
      let count = 0
      while (until < limit) {
        const to = scan(image.text + until, image.text + limit) - image.text
        const more = places()
        if (count + more > sizes.places) break
        for (let index = 0; index < more; index++) {
          list[(count + index) * 2] = (found[index * 2] as number) - image.text + sizes.overlap
          list[(count + index) * 2 + 1] = found[index * 2 + 1] as number
        }
        count += more
        until = to
      }
      new Int32Array(ring, start, 4).set([length, count, until])
      Atomics.store(counters, 1, turn + 1)
      Atomics.notify(counters, 1)
      if (file && length === 0) return
      last = length
    }
  }

  try {
    scanAll()
  } catch {
    // The main thread finds everything by itself.
    Atomics.store(counters, 1, -1)
    Atomics.notify(counters, 1)
  }
}
