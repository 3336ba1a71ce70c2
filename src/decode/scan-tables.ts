/** Writes the tables by which the kernel finds texts: for each word, what to test where it ends. */
import type { Anchor } from '../catalog/phrase-record.ts'
import { digit, foldByte } from './fold.ts'
import type { Kernel } from './kernel-instance.ts'

/** A text to be found: the word it is found by, and what it begins with. */
export interface Sought {
  anchor: Anchor
  /** Up to eight fixed characters, in lower case. */
  begins: string
}

const tests = 1024 + 16384 + 8192 + 4096 * 16
const places = 3 * 65536
const mostPlaces = 16384
const scratch = places + mostPlaces * 8

/** The map of the kernel's memory, as kernel/memory.ts has it. */
export const layout = {
  classes: 0,
  tests,
  testSize: 24,
  testsEnd: tests + 49152,
  places,
  mostPlaces,
  /** For the words that a scan is to look at, or the line that is hashed. */
  scratch,
  text: scratch + 4096,
  size: 32 * 65536,
}

const isWordByte = (byte: number): boolean => (foldByte(byte) > 0 && foldByte(byte) <= digit ? true : byte === 0x5f)
const isHex = (byte: number): boolean => /[\da-f]/i.test(String.fromCharCode(byte))
const isLetter = (byte: number): boolean => foldByte(byte) > 0 && foldByte(byte) < digit

/** The kernel looks at words of so many letters, and knows them by so many of their last ones. */
const fewestLetters = 4
const mostLetters = 8

/** A constant's last word may stand by itself. */
const formsOf = (word: string): string[] => {
  const plain = word.slice(word.lastIndexOf('_') + 1)
  return plain === word || plain.length < fewestLetters ? [word] : [word, plain]
}

/** By their words; of those that are alike to the kernel one. */
const groupByWord = (texts: Iterable<Sought>): Map<string, Map<string, Sought>> => {
  const groups = new Map<string, Map<string, Sought>>()
  for (const text of texts) {
    for (const form of formsOf(text.anchor.word)) {
      const word = form.slice(-mostLetters)
      const group = groups.get(word) ?? new Map<string, Sought>()
      groups.set(word, group.set(`${text.anchor.end} ${text.begins}`, text))
    }
  }
  return groups
}

/** The letter of an escape before a word: `\nMargin`. */
const escapes = ['n', 'r', 't']

export const writeTables = (
  memory: Uint8Array,
  kernel: Pick<Kernel, 'addEnd' | 'addWord'>,
  texts: Iterable<Sought>,
) => {
  for (let byte = 0; byte < 256; byte++) {
    memory[layout.classes + byte] =
      (foldByte(byte) === digit ? 1 : 0) | (isWordByte(byte) ? 2 : 0) | (isHex(byte) ? 4 : 0) | (isLetter(byte) ? 8 : 0)
  }
  /** Returns where it ends. */
  const writeWord = (word: string): number => {
    for (let at = 0; at < word.length; at++) memory[layout.scratch + mostLetters + at] = word.charCodeAt(at)
    return layout.scratch + mostLetters + word.length
  }
  for (const label of ['code', 'error']) kernel.addEnd(writeWord(label))
  const writeTest = (test: number, { anchor, begins }: Sought): void => {
    if (test + layout.testSize > layout.testsEnd) throw new RangeError('more texts than the scanner has room for')
    memory[test] = anchor.end & 0xff
    memory[test + 1] = anchor.end >> 8
    // The folded bytes of its beginning, and a mask that says how many they are.
    for (let at = 0; at < begins.length; at++) {
      memory[test + 8 + at] = begins.charCodeAt(at) | 0x20
      memory[test + 16 + at] = 0xff
    }
  }
  const groups = groupByWord(texts)
  let count = 0
  for (const [word, group] of groups) {
    const escaped = escapes.map((letter) => (letter + word).slice(-mostLetters)).filter((form) => !groups.has(form))
    for (const form of new Set([word, ...escaped])) kernel.addWord(writeWord(form), form.length, count, group.size)
    for (const text of group.values()) writeTest(layout.tests + layout.testSize * count++, text)
  }
}
