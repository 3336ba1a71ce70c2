/** The kernel at work in a memory: one of its own, or one that threads share. */
import { kernel, sharedFlag } from './kernel.ts'

/** Offsets are addresses in the memory. */
export interface Kernel {
  /** Lists places at `list`; `places` says how many. `scratch`: 4 kB that nobody else writes to. */
  scan(from: number, to: number, list: number, scratch: number): number
  places(): number
  countLines(from: number, to: number): number
  /** Half of a line's hash (kernel/mask.ts), as a signed number, and the other half. */
  hashLine(from: number, to: number, place: number, kind: number, scratch: number): number
  check(): number
  /** Writes a word into the tables: it ends before `behind`, and so many tests are to be made where it stands. */
  addWord(behind: number, length: number, test: number, count: number): void
  /** Writes into the tables that a number may follow what ends before `behind`. */
  addEnd(behind: number): void
}

export interface KernelMemory {
  buffer: ArrayBuffer
}

/** What is used of WebAssembly; the types of neither Node nor the language have it. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object
  Instance: new (module: object, imports: { env: { memory: KernelMemory } }) => { exports: unknown }
  Memory: new (size: { initial: number; maximum: number; shared: boolean }) => KernelMemory
}

const compiled = new Map<boolean, object>()

/** Hexadecimal digits pack better than base64: what is alike stays alike. */
const bytesFrom = (digits: string): Uint8Array =>
  Uint8Array.from({ length: digits.length / 2 }, (_, at) => Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16))

/** For a memory that threads share, or for one of its own: a module takes only the one or the other. */
export const kernelModule = (isShared: boolean): object => {
  const known = compiled.get(isShared)
  if (known) return known
  const bytes = bytesFrom(kernel)
  bytes[sharedFlag] = isShared ? 3 : 1
  const module = new WebAssembly.Module(bytes)
  compiled.set(isShared, module)
  return module
}

/** In pages of 64 kB; it does not grow. */
export const createMemory = (pages: number, isShared: boolean): KernelMemory =>
  new WebAssembly.Memory({ initial: pages, maximum: pages, shared: isShared })

/** At work in a memory of its own. */
export const createKernel = (memory: KernelMemory): Kernel =>
  new WebAssembly.Instance(kernelModule(false), { env: { memory } }).exports as Kernel
