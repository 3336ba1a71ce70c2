/** Breaks text into lines of a width; words are never broken, so that a parameter or an address can be copied whole. */

/** `width` Infinity leaves a text in one line. */
export const wrap = (text: string, width: number): string[] => {
  if (text.length <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if ([...longer].length <= width || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  return lines
}

/** The first line begins with `first`, the others with blanks of the same length. */
export const hang = (first: string, text: string, width: number): string[] => {
  const blanks = ' '.repeat([...first].length)
  return wrap(text, width - blanks.length).map((line, at) => (at === 0 ? first : blanks) + line)
}
