/** Reads the rows of a page's tables: quoted messages, or codes with their names and messages. */

import { toCode } from './page-heading.ts'

export interface CodeRow {
  code: number
  name: string | null
  messages: string[]
}

export type TableKind = 'messages' | 'codes'

export const tableKind = (header: string[]): TableKind | undefined => {
  const first = header[0] ?? ''
  if (/^error message$/i.test(first)) return 'messages'
  return /^(error )?code$/i.test(first) ? 'codes' : undefined
}

/** `"A." / "B."` holds two messages; a quote that was forgotten or misplaced is no part of the text. */
export const readMessageCell = (cell: string): string[] =>
  cell.split('" / "').map((text) => text.replaceAll('"', '').trim())

/** `{"code": 2, "msg": "…"}`: such a row says itself which code it belongs to. */
export const readBody = (cell: string): { code: number; message: string } | undefined => {
  const [, code, message] = /^\{\s*"code":\s*(-?\d+),\s*"msg":\s*("(?:[^"\\]|\\.)*")/.exec(cell) ?? []
  return code === undefined || message === undefined ? undefined : { code: Number(code), message: JSON.parse(message) }
}

/** Some tables drop the minus sign; of all codes only Portfolio Margin's 51xxx are positive. */
const signed = (digits: string): number => {
  const code = toCode(digits)
  return code > 0 && Math.trunc(code / 1000) !== 51 ? -code : code
}

export const readCodeRow = (header: string[], cells: string[]): CodeRow | undefined => {
  const [digits = ''] = cells
  if (!/^[-−]?\d{3,6}$/.test(digits)) return undefined
  const cell = (title: RegExp): string => cells[header.findIndex((text) => title.test(text))] ?? ''
  const messages = cell(/message|description|msg/i).split(/<br\s*\/?>/)
  return {
    code: signed(digits),
    name: cell(/name/i) || null,
    messages: messages.map((text) => text.trim()).filter((text) => text !== ''),
  }
}
