/** A code beside words that say what it means: `stepSize floor (-4023)`, `• -1021 Timestamp: sync the clock`. */
import type { Entry } from '../catalog/entry.ts'
import { common } from './fit.ts'
import type { Knowledge } from './knowledge.ts'
import { isAmount, lastOfApple } from './mention.ts'
import type { NumberToken } from './number.ts'
import type { Window } from './window.ts'

const wordsOf = (text: string): string[] =>
  text
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .match(/[a-z]{3,}/g)
    ?.filter((word) => !common.has(word)) ?? []

/** So many words of the name or of one text of a code's are among those that were said. */
const tells = (said: string[], entries: readonly Entry[], least: number): boolean =>
  entries.some(({ name, messages }) =>
    [name ?? '', ...messages].some(
      (text) => new Set(wordsOf(text).filter((word) => said.includes(word))).size >= least,
    ),
  )

const bracketed = /([^()]{3,60})\((-\d{4})\)/g

/** `**Step size** (-4023)`, or beside another that is told so. */
const isBracketed = ({ text }: Window, { start, end }: NumberToken, { entries }: Knowledge): boolean =>
  text[start - 1] === '(' &&
  text[end] === ')' &&
  !/[A-Z]{3}\W{1,3}$/.test(text.slice(Math.max(0, start - 8), start)) &&
  [...text.matchAll(bracketed)].some(([, head = '', digits]) =>
    tells(wordsOf(head).slice(-4), entries(Number(digits)), 2),
  )

const item = /^\s*(?:[*+-]|\xe2\x80\xa2)\s[*`]*$/
const term = /^[*`]*\s([A-Z][^\n:]{2,40}):\s/

/** An item of a list about Binance: the code, a word or two for it, and what to do. */
const isItem = (
  { text, lineStart, lineEnd, weighAround }: Window,
  { start, end }: NumberToken,
  { entries }: Knowledge,
) => {
  const said = item.test(text.slice(lineStart, start)) ? term.exec(text.slice(end, lineEnd))?.[1] : undefined
  return (
    said !== undefined && tells(wordsOf(said), entries(Number(text.slice(start, end))), 1) && weighAround(600).binance
  )
}

/** `// -4061: position side mismatch`, `handle -2022 ReduceOnly rejections` */
const isExplained = ({ text, lineEnd }: Window, { start, end }: NumberToken, { entries }: Knowledge): boolean => {
  const said = /^[\w\s"'`:(*=-]{4,60}/.exec(text.slice(end, lineEnd))?.[0]
  return said !== undefined && tells(wordsOf(said).slice(0, 4), entries(Number(text.slice(start, end))), 2)
}

const tickedRow = /(?<=^|\n)\s*(?:[|*+-]\s)?`(-\d{4})`[^\n`]/g

/** Under or over another row of a table or list that has a known code in backticks at its head. */
const isTickedRow = ({ text, weighAround }: Window, { start, value }: NumberToken, { entries }: Knowledge): boolean => {
  if (text[start - 1] !== '`') return false
  const rows = [...text.matchAll(tickedRow)].map(({ index, 0: row, 1: digits }) => ({
    index,
    row,
    code: Number(digits),
  }))
  const codes = rows.map(({ code }) => code).filter((code) => code % 1000 !== 0 && entries(code).length > 0)
  const isRow = rows.some(({ index, row }) => index < start && start < index + row.length)
  const around = weighAround(600)
  return (
    isRow &&
    codes.includes(value) &&
    new Set(codes).size > 1 &&
    !around.other &&
    (around.trading || Math.min(...codes) < lastOfApple)
  )
}

const ways = [isBracketed, isItem, isExplained, isTickedRow]

/** What a code means stands beside it. */
export const isGlossed = (window: Window, token: NumberToken, knowledge: Knowledge): boolean =>
  !window.isRecord && !isAmount(window.text, token) && ways.some((isOne) => isOne(window, token, knowledge))
