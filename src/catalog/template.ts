/** Official texts as templates: whether a live message is one of them, and what stands in its holes. */

const holes = /%(?:s|d|b)|\{\w+\}|<[A-Z_]+>/gi

/** Live texts differ from the page in case, quotes, spacing, backslashes and the final full stop; none of it tells codes apart. */
export const foldMessage = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b`\u00b4]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\\/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s"']+|[\s"'.!,;:]+$/g, '')

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

export interface Template {
  /** The official text. */
  text: string
  /** Its fixed parts, folded, in order. */
  literals: string[]
  /** How many characters are fixed. */
  weight: number
  pattern: RegExp
}

export const compileTemplate = (text: string): Template => {
  const folded = foldMessage(text)
  const literals = folded.split(holes)
  const body = literals.map((part) => escapePattern(part).replace(/["']/g, '["\']?')).join('(.{1,200}?)')
  return {
    text,
    literals,
    weight: literals.join('').replace(/[^\p{L}\p{N}]/gu, '').length,
    pattern: new RegExp(`^${body}$`, 'u'),
  }
}

/** The fixed parts of an official text, as they stand between its holes. */
export const splitHoles = (text: string): string[] => text.split(holes)

/** What stands in the holes, as it was written, when the whole message is this text; undefined when it is not. */
export const matchTemplate = (template: Template, message: string): string[] | undefined => {
  const folded = foldMessage(message)
  const found = template.pattern.exec(folded)
  if (!found) return undefined
  // The fold keeps no case; the hole's text is looked up again in the message as it came.
  const plain = message.replace(/\\/g, '').replace(/\s+/g, ' ')
  const lower = plain.toLowerCase()
  return found.slice(1).map((value) => {
    const at = lower.indexOf(value)
    return (at < 0 ? value : plain.slice(at, at + value.length)).replace(/^["']|["']$/g, '')
  })
}
