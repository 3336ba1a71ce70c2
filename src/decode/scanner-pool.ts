/** Scanners that have served one text go to the next: each has 2 MB of memory and tables that take a while to write. */
import type { Knowledge } from './knowledge.ts'
import { createScanner, type Scanner, type ScannerImage } from './scan.ts'

const idle = new WeakMap<Knowledge, Scanner[]>()

export const takeScanner = (knowledge: Knowledge): Scanner =>
  idle.get(knowledge)?.pop() ?? createScanner([...knowledge.phrases.values()].flat())

export const returnScanner = (knowledge: Knowledge, scanner: Scanner): void => {
  const scanners = idle.get(knowledge)
  if (scanners) scanners.push(scanner)
  else idle.set(knowledge, [scanner])
}

export const scannerImage = (knowledge: Knowledge): ScannerImage => {
  const scanner = takeScanner(knowledge)
  returnScanner(knowledge, scanner)
  return scanner.image()
}
