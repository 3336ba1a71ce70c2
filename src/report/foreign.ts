/** Texts from a log, cut to what can be read. */
import { sanitize } from '../format/sanitize.ts'
import { counted } from '../wording.ts'
import { type Html, html } from './html.ts'

/** Errors stand near the end of a long line more often than near its beginning. */
const mostBefore = 240
const mostAfter = 400

/** The colours of terminals. */
const colors = /\x1b\[[\d;]*m/g

/** A line with a mark in place of its middle where it is long. */
export const cutLine = (line: string): Html => {
  const characters = [...sanitize(line.replace(colors, '').trimEnd())]
  const left = characters.length - mostBefore - mostAfter
  if (left <= 0) return html`${characters.join('')}`
  const before = characters.slice(0, mostBefore).join('')
  const after = characters.slice(-mostAfter).join('')
  return html`${before}<span class="cut"> … ${counted(left, 'character')} left out … </span>${after}`
}

/** A text of which the beginning tells enough. */
export const cutEnd = (text: string, most: number): string => {
  const characters = [...sanitize(text)]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}

/** Our own words: what stands in backticks is code. */
export const prose = (text: string): Html[] =>
  text.split('`').map((piece, at) => (at % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`))
