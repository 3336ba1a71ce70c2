/** How many of its first words tell a text from those of other codes. */
import type { PhraseRecord } from '../catalog/phrase-record.ts'

/** Fewer words or letters prove nothing, whoever else has them. */
const fewestWords = 3
const fewestLetters = 20

export const wordsOf = (text: string): string[] => text.split(/[ _]+/)

const shared = (one: readonly string[], other: readonly string[]): number => {
  const differs = one.findIndex((word, at) => word !== other[at])
  return differs < 0 ? one.length : differs
}

const codesOf = ({ entries }: PhraseRecord): string => [...new Set(entries.map(([, code]) => code))].sort().join(' ')

const lettersIn = (words: readonly string[]): number => words.join('').replace(/%\w|[^\p{L}]/gu, '').length

const enoughLetters = (words: readonly string[]): number => {
  const at = words.findIndex((_, last) => lettersIn(words.slice(0, last + 1)) >= fewestLetters)
  return at < 0 ? words.length : at + 1
}

/** All of its words where it is too short, or the beginning of another text. */
export const ownWords = (record: PhraseRecord, records: readonly PhraseRecord[]): number => {
  const words = wordsOf(record.text.toLowerCase())
  const codes = codesOf(record)
  const others = records.filter((other) => other !== record && codesOf(other) !== codes)
  const most = others.reduce((longest, other) => Math.max(longest, shared(words, wordsOf(other.text.toLowerCase()))), 0)
  return Math.max(fewestWords, enoughLetters(words), most + 1)
}
