/** Makes foreign text harmless: what could move a cursor, hide or reverse text is shown instead of obeyed. */

/** C0 and C1 controls, zero-width and bidirectional characters, line and paragraph separators, the byte-order mark. */
const harmful =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

const show = (character: string): string => {
  const point = character.codePointAt(0) ?? 0
  return point < 0x100
    ? `\\x${point.toString(16).toUpperCase().padStart(2, '0')}`
    : `\\u{${point.toString(16).toUpperCase()}}`
}

/** One line of text, without tabs and line ends. */
export const sanitize = (text: string): string =>
  // Most texts are, and the other pattern takes long to be made.
  /^[ -~]*$/.test(text) ? text : text.replace(/[\t\n]/g, ' ').replace(harmful, show)

/** JSON already escapes C0; the rest would reach a terminal as it is. */
export const sanitizeJson = (json: string): string =>
  json.replace(harmful, (character) =>
    character === '\n'
      ? character
      : [...Array(character.length).keys()]
          .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join(''),
  )
