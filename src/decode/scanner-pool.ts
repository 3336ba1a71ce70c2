/** Scanners that have served one text go to the next: each has 2 MB of memory and tables that take a while to write. */
import type { KernelMemory } from './kernel-instance.ts'
import type { Knowledge } from './knowledge.ts'
import { createScanner, type Scanner } from './scan.ts'

const idle = new WeakMap<Knowledge, Scanner[]>()
/** One of those that were made, at work or not: their tables are alike, and stay as they are. */
const model = new WeakMap<Knowledge, Scanner>()

const makeScanner = (knowledge: Knowledge): Scanner => {
  const scanner = createScanner([...knowledge.phrases.values()].flat())
  model.set(knowledge, scanner)
  return scanner
}

export const takeScanner = (knowledge: Knowledge): Scanner => idle.get(knowledge)?.pop() ?? makeScanner(knowledge)

export const returnScanner = (knowledge: Knowledge, scanner: Scanner): void => {
  const scanners = idle.get(knowledge)
  if (scanners) scanners.push(scanner)
  else idle.set(knowledge, [scanner])
}

/** A memory for other threads to scan in, with so many bytes from `layout.places` on. */
export const shareScanner = (knowledge: Knowledge, length: number): KernelMemory =>
  (model.get(knowledge) ?? makeScanner(knowledge)).share(length)
