/** Scanners that have served one text go to the next: each has 2 MB of memory and tables that take a while to write. */
import type { KernelMemory } from './kernel-instance.ts'
import type { Knowledge } from './knowledge.ts'
import { createScanner, type Scanner } from './scan.ts'

const idle = new WeakMap<Knowledge, Scanner[]>()

export const takeScanner = (knowledge: Knowledge): Scanner =>
  idle.get(knowledge)?.pop() ?? createScanner([...knowledge.phrases.values()].flat())

export const returnScanner = (knowledge: Knowledge, scanner: Scanner): void => {
  const scanners = idle.get(knowledge)
  if (scanners) scanners.push(scanner)
  else idle.set(knowledge, [scanner])
}

/** A memory for other threads to scan in, with so many bytes from `layout.places` on. */
export const shareScanner = (knowledge: Knowledge, length: number): KernelMemory => {
  const scanner = takeScanner(knowledge)
  returnScanner(knowledge, scanner)
  return scanner.share(length)
}
