/**
 * HTML that is safe by construction: in whatever is put into a template, markup becomes text and what hides or reverses text
 * becomes visible, but for what a template has made.
 */
import { sanitize } from '../format/sanitize.ts'

/** Made by `html` alone. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Part = Html | string | number | undefined | readonly Part[]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] as string)

const textOf = (part: Part): string => {
  if (part === undefined) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(textOf).join('')
  return escapeHtml(sanitize(String(part)))
}

/** Lists are joined; what is undefined leaves nothing. Line ends and the blanks behind them are for the source alone. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(pieces.map((piece, at) => piece.replace(/\n\s*/g, '') + textOf(parts[at])).join(''))

/** Texts of our own that go into an element which knows no escapes: the style sheet and the script. */
export const verbatim = (text: string): Html => new Html(text)
