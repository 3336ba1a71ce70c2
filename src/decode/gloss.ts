/** A code beside words that say what it means: `stepSize floor (-4023)`, `• -1021 Timestamp: sync the clock`. */
import type { Entry } from '../catalog/entry.ts'
import { words } from './fit.ts'
import type { Knowledge } from './knowledge.ts'
import { isAmount, isFree } from './mention.ts'
import type { NumberToken } from './number.ts'
import type { Window } from './window.ts'

/** `stepSize` is two. */
const wordsOf = (text: string): string[] => words(text.replace(/(?<=[a-z])(?=[A-Z])/g, ' '))

/** The words of an entry's name and of each of its texts: umbrella codes have dozens, and logs name them again and again. */
const ownWords = new WeakMap<Entry, Set<string>[]>()

const ownWordsOf = (entry: Entry): Set<string>[] => {
  const known = ownWords.get(entry)
  if (known) return known
  const texts = [entry.name ?? '', ...entry.messages].map((text) => new Set(words(text.replaceAll('_', ' '))))
  ownWords.set(entry, texts)
  return texts
}

/** So many words of the name or of one text of a code's are among those that were said. */
const tells = (said: string[], entries: readonly Entry[], least: number): boolean => {
  const different = [...new Set(said)]
  return (
    different.length >= least &&
    entries.some((entry) => ownWordsOf(entry).some((own) => different.filter((word) => own.has(word)).length >= least))
  )
}

const bracketed = /\((-\d{4})\)/g

/** `**Step size** (-4023)`, or beside another that is told so; behind the sign of a coin it is an amount. */
const isBracketed = ({ text }: Window, { start, end }: NumberToken, { entries }: Knowledge): boolean =>
  text[start - 1] === '(' &&
  text[end] === ')' &&
  !/[A-Z]{3}\W{1,3}$/.test(text.slice(Math.max(0, start - 8), start)) &&
  [...text.matchAll(bracketed)].some(({ index, 1: digits }) => {
    const head = /[^()]*$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? ''
    return tells(wordsOf(head).slice(-4), entries(Number(digits)), 2)
  })

const item = /^\s*(?:[*+-]|\xe2\x80\xa2)\s[*`]*$/

/** `// -4061: position side mismatch`; of an item in a list about Binance a word is enough: `• -1021 Timestamp: sync it`. */
const isExplained = (window: Window, { start, end, value }: NumberToken, { entries }: Knowledge): boolean => {
  const { text, lineStart, lineEnd } = window
  const said = wordsOf(/^[\w\s"'`:(*=-]{4,60}/.exec(text.slice(end, lineEnd))?.[0] ?? '')
  const least = item.test(text.slice(lineStart, start)) && window.weighAround(600).binance ? 1 : 2
  return tells(said.slice(0, least * 2), entries(value), least)
}

const rowHead = /^\s*(?:[|*+-]\s)?`?$/

/** What a row means stands in letters beyond ASCII: whoever writes English has the constants. */
const row = /(?<=^|\n)\s*(?:[|*+-]\s)?(?:`(-\d{4})`[^\n`]|(-\d{4})[.:]?\s[\x80-\xff][^\n]{3})/g

/** A row of a list or table under or over another one: both codes in backticks, or known and near each other. */
const isInList = (window: Window, { start, value }: NumberToken, { entries }: Knowledge): boolean => {
  if (value % 1000 === 0 || !rowHead.test(window.text.slice(window.lineStart, start))) return false
  const codes = [...window.text.matchAll(row)].map(([, ticked, plain]) => Number(ticked ?? plain))
  if (!codes.includes(value)) return false
  const others = codes.filter((code) => code !== value && code % 1000 !== 0 && entries(code).length > 0)
  if (window.text[start - 1] !== '`') return others.some((code) => Math.abs(code - value) < 10)
  return others.length > 0 && isFree(window, [value, ...others])
}

const ways = [isBracketed, isExplained, isInList]

/** What a code means stands beside it. */
export const isGlossed = (window: Window, token: NumberToken, knowledge: Knowledge): boolean =>
  !window.isRecord && !isAmount(window.text, token) && ways.some((isOne) => isOne(window, token, knowledge))
