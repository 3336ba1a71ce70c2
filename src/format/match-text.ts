/** A search's result: what was found, and why it matched. */
import type { Match } from '../catalog/search.ts'
import type { Layout } from './layout.ts'
import { productTitles } from './product-title.ts'
import { title } from './title.ts'
import { shortVerdict, verdictPaint } from './verdict.ts'
import { wrap } from './wrap.ts'

/** Emphasis is put on whole words before wrapping, so that a break never falls inside it. */
const emphasise = (text: string, ranges: readonly [number, number][], mark: (text: string) => string): string[] => {
  let at = 0
  return text.split(/(\s+)/).map((part) => {
    const from = at
    at += part.length
    return part.trim() !== '' && ranges.some(([start, end]) => start < at && end > from) ? mark(part) : part
  })
}

const marked = (text: string, ranges: readonly [number, number][], { style, width }: Layout): string[] => {
  const words = emphasise(text, ranges, style.mark).filter((part) => part.trim() !== '')
  let at = 0
  return wrap(text.replace(/\s+/g, ' ').trim(), width - 4).map((line) => {
    const count = line.split(' ').length
    at += count
    return `    ${words.slice(at - count, at).join(' ')}`
  })
}

/** What was found, what it means, and the text that matched where that is another; the product where several were searched. */
export const matchLines = ({ entry, field, text, ranges }: Match, layout: Layout, several = false): string[] => {
  const { style } = layout
  const head = title(entry, layout)
  const why = ['summary', 'name', 'code'].includes(field)
    ? []
    : marked(`${field}: ${text}`, ranges.map(shift(field.length + 2)), layout)
  const summary = field === 'summary' ? marked(text, ranges, layout) : marked(entry.summary, [], layout)
  const product = several ? `  ${style.dim(productTitles[entry.product])}` : ''
  return [`${head}${product}  ${verdictPaint(style, entry)(shortVerdict(entry))}`, ...summary, ...why]
}

const shift =
  (by: number) =>
  ([from, to]: [number, number]): [number, number] => [from + by, to + by]
