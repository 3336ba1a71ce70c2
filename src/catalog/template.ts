/** Official texts as templates: whether a live message is one of them, and what stands in its holes. */

/** The page's own holes, and the place where a parser stopped, which is another each time. */
const holes = /%(?:s|d|b)|\{\w+\}|<[A-Z_]+>|(?<=\b(?:line|column) )\d+/gi

/** The fixed parts of an official text, as they stand between its holes. */
export const splitHoles = (text: string): string[] => text.split(holes)

/** Live texts differ from the page in case, quotes, spacing, backslashes and the final full stop; none of it tells codes apart. */
export const foldMessage = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b`\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\\/g, '')
    .replace(/''/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"']+|[\s"'.!,;:]+$/g, '')

export interface Template {
  /** The official text. */
  text: string
  /** Its fixed parts, folded, in order. */
  literals: string[]
  /** The first letters of all that it matches; to compile a pattern takes long. */
  head: string
  /** The whole text, then what is left of it when it breaks off after a sentence; the groups are its holes. */
  patterns: RegExp[]
}

/** The differences that `foldMessage` takes away, as a pattern over the message as it came. */
const loosen = (literal: string): string =>
  literal.replace(/['"`\u2018\u2019\u201c\u201d]|\s+|[.*+?^${}()|[\]\\/]/g, (found) => {
    if (/\s/.test(found)) return '\\s+'
    if (/['"`\u2018\u2019\u201c\u201d]/.test(found)) return '\\\\*[\'"`\u2018\u2019\u201c\u201d]{0,2}'
    return `\\\\*\\${found}`
  })

const patternOf = (text: string): RegExp =>
  new RegExp(
    `^[\\s"'\`]*${splitHoles(text.replace(/[\s.!,;:]+$/, ''))
      .map(loosen)
      .join('(.{1,200}?)')}[\\s"'\`.!,;:]*$`,
    'iu',
  )

/** Whatever is loose in a pattern, letters are not. */
const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, '')

/** Of the message that was asked for last: it is held against many templates. */
let last = { message: '', letters: '' }

const lettersOfMessage = (message: string): string => {
  if (last.message !== message) last = { message, letters: lettersOf(message) }
  return last.letters
}

/** A beginning must be long enough to be no other text's. */
const shortest = 24

const beginnings = (text: string): string[] =>
  [...text.matchAll(/(?<=[.;])\s/g)]
    .map(({ index }) => text.slice(0, index))
    .filter((head) => lettersOf(head).length >= shortest)
    .reverse()

export const compileTemplate = (text: string): Template => {
  const literals = splitHoles(foldMessage(text))
  let patterns: RegExp[] | undefined
  return {
    text,
    literals,
    head: lettersOf(literals[0] ?? '').slice(0, shortest),
    get patterns() {
      patterns ??= [text, ...beginnings(text)].map(patternOf)
      return patterns
    },
  }
}

/** What stands in the holes, as it was written, when the whole message is this text; undefined when it is not. */
export const matchTemplate = (template: Template, message: string): string[] | undefined => {
  if (!lettersOfMessage(message).startsWith(template.head)) return undefined
  for (const pattern of template.patterns) {
    const found = pattern.exec(message)
    if (found) return found.slice(1).map((value) => value.replace(/^["'`]+|["'`]+$/g, ''))
  }
  return undefined
}
