/** Cuts a page into headings, bullets and table rows, whether it is Markdown or plain text. */

import { cleanText } from './clean-text.ts'

export interface Block {
  kind: 'heading' | 'bullet' | 'row' | 'text'
  /** Where it begins, counted from 1. */
  line: number
  text: string
  /** Of a heading: 1 is the page's title. */
  level: number
  /** Of a row. */
  cells: string[]
  isHeader: boolean
}

const fence = /^\s*(```|~~~)/
const markdownHeading = /^(#{1,6})\s+(.*?)\s*#*\s*$/
const plainCategory = /^\d+x+\b/i
const plainCode = /^-?\d{3,6}(\s+\S.*)?$/
const bullet = /^\s*[*\-•]\s+(.*)$/
const separator = /^[\s|:-]*---[\s|:-]*$/

const block = (kind: Block['kind'], line: number, text: string, more: Partial<Block> = {}): Block => ({
  kind,
  line,
  text: cleanText(text),
  level: 0,
  cells: [],
  isHeader: false,
  ...more,
})

/** A whole answer is quoted as it is sent: its backticks are no Markdown. */
const toCell = (text: string): string => (/^\s*\{"/.test(text) ? text.trim() : cleanText(text))

const toCells = (line: string): string[] =>
  line.includes('|') ? line.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').map(toCell) : []

/** A plain page has no heading marks, so there a line that begins with a code is a heading. */
const toHeading = (line: string, isMarkdown: boolean): { level: number; text: string } | undefined => {
  if (isMarkdown) {
    const [, marks, text] = markdownHeading.exec(line) ?? []
    return marks === undefined || text === undefined ? undefined : { level: marks.length, text }
  }
  if (plainCategory.test(line)) return { level: 2, text: line }
  return plainCode.test(line) ? { level: 3, text: line } : undefined
}

export const toBlocks = (text: string): Block[] => {
  const lines = text.split(/\r?\n/)
  const isMarkdown = lines.some((line) => markdownHeading.test(line))
  const blocks: Block[] = []
  let isFenced = false
  let isWrapping = false
  lines.forEach((line, index) => {
    const number = index + 1
    const last = blocks.at(-1)
    if (fence.test(line)) isFenced = !isFenced
    if (isFenced || fence.test(line) || line.trim() === '') {
      isWrapping = false
      return
    }
    if (separator.test(line) && line.includes('|')) {
      if (last?.kind === 'row') last.isHeader = true
      return
    }
    const heading = toHeading(line, isMarkdown)
    const item = bullet.exec(line)?.[1]
    const cells = toCells(line)
    if (heading !== undefined) blocks.push(block('heading', number, heading.text, { level: heading.level }))
    else if (item !== undefined) blocks.push(block('bullet', number, item))
    else if (cells.length > 1) blocks.push(block('row', number, line, { cells }))
    else if (isWrapping && last?.kind === 'bullet') last.text = `${last.text} ${cleanText(line)}`
    else blocks.push(block('text', number, line))
    isWrapping = blocks.at(-1)?.kind === 'bullet'
  })
  return blocks
}
