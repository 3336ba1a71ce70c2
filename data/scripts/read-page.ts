/** Reads a page of error codes, in any of the layouts Binance and those who store its pages have used. */

import type { Category } from '../../src/catalog/entry.ts'
import { PageError } from './data-error.ts'
import { type Block, toBlocks } from './page-blocks.ts'
import { readHead } from './page-head.ts'
import { namedCodes, readCategory, readCodeHeading } from './page-heading.ts'
import { readBody, readCodeRow, readMessageCell, type TableKind, tableKind } from './page-table.ts'

export interface PageCode {
  code: number
  name: string | null
  category: string
  messages: string[]
  /** The names of further entries of the same code. */
  otherNames: string[]
}

export interface Page {
  date: string | null
  url: string | null
  categories: Category[]
  /** In the page's order. */
  codes: PageCode[]
}

/** Filter failures arrive with this code, also where the page has no heading for it (SAPI). */
const filterFailure = -1013

export const readPage = (text: string): Page => {
  const { date, url, body } = readHead(text)
  const categories: Category[] = []
  const codes: PageCode[] = []
  const firstLines = new Map<number, Block>()
  let category: Category | undefined
  let current: PageCode | undefined
  let table: { kind: TableKind; header: string[] } | undefined
  /** Where the rows of a table of messages belong. */
  let named = new Map<number, string | null>()

  const nearestCategory = (code: number): string | undefined => {
    const distance = (other: PageCode): number => Math.abs(other.code - code)
    return codes.toSorted((a, b) => distance(a) - distance(b))[0]?.category
  }

  const open = (block: Block, code: number, name: string | null, id: string | undefined): PageCode => {
    if (id === undefined) throw new PageError(block.line, block.text, 'a code before any heading')
    let entry = codes.find((other) => other.code === code)
    if (entry === undefined) {
      entry = { code, name, category: id, messages: [], otherNames: [] }
      codes.push(entry)
      firstLines.set(code, block)
    } else if (name !== null && name !== entry.name) {
      if (entry.name === null) entry.name = name
      else if (!entry.otherNames.includes(name)) entry.otherNames.push(name)
    }
    return entry
  }

  const add = (entry: PageCode, message: string): void => {
    if (!entry.messages.includes(message)) entry.messages.push(message)
  }

  const openUnderHeading = (block: Block, code: number, name: string | null): PageCode => {
    if (category !== undefined && !categories.includes(category)) categories.push(category)
    return open(block, code, name, category?.id)
  }

  const readHeading = (block: Block): void => {
    table = undefined
    const heading = readCodeHeading(block.text)
    if (heading !== undefined) {
      current = openUnderHeading(block, heading.code, heading.name)
      if (heading.message !== null) add(current, heading.message)
    } else if (block.level > 1) {
      current = undefined
      category = readCategory(block.text)
      category = categories.find(({ id }) => id === category?.id) ?? category
      named = /filter failures/i.test(block.text) ? new Map([[filterFailure, null]]) : namedCodes(block.text)
    }
  }

  const readBullet = (block: Block): void => {
    const codesInText = namedCodes(block.text)
    if (current !== undefined) add(current, block.text)
    else if (codesInText.size > 0) named = new Map([...named, ...codesInText])
    else if (category !== undefined) throw new PageError(block.line, block.text, 'a text under no code')
  }

  const readMessageRow = (block: Block): void => {
    const body = readBody(block.cells[0] ?? '')
    if (body) {
      add(openUnderHeading(block, body.code, null), body.message)
      return
    }
    if (named.size === 0) throw new PageError(block.line, block.text, 'a table of messages that names no code')
    for (const [code, name] of named) {
      const entry = open(block, code, name, nearestCategory(code))
      for (const message of readMessageCell(block.cells[0] ?? '')) add(entry, message)
    }
  }

  const readRow = (block: Block): void => {
    if (block.isHeader) {
      const kind = tableKind(block.cells)
      if (kind === undefined) throw new PageError(block.line, block.text, 'an unknown kind of table')
      table = { kind, header: block.cells }
    } else if (table === undefined) {
      throw new PageError(block.line, block.text, 'a row outside a table')
    } else if (table.kind === 'messages') {
      readMessageRow(block)
    } else {
      const row = readCodeRow(table.header, block.cells)
      if (row === undefined) throw new PageError(block.line, block.text, 'a row without a code')
      const entry = openUnderHeading(block, row.code, row.name)
      for (const message of row.messages) add(entry, message)
    }
  }

  for (const block of toBlocks(body)) {
    if (block.kind === 'heading') readHeading(block)
    else if (block.kind === 'bullet') readBullet(block)
    else if (block.kind === 'row') readRow(block)
  }

  if (codes.length === 0) throw new PageError(1, text.split('\n')[0] ?? '', 'no error code on this page')
  const silent = codes.find(({ messages }) => messages.length === 0)
  const at = silent && firstLines.get(silent.code)
  if (at !== undefined) throw new PageError(at.line, at.text, 'a code without a message')
  return { date, url, categories, codes }
}
