/** Texts as pieces that many of them share: words, and what stands between two words where it is not a blank. */

/** A hole of a message; or a code, a path or whatever else is written in one, with punctuation only within. */
const word =
  /%[sdb]|\{\w+\}|<[A-Z_]+>|[/-]?[a-z\d\u00c0-\u024f][\w\u00c0-\u024f]*(?:['\u2019./#-][\w\u00c0-\u024f]+)*/gi

/** A gap has no letters of its own, so these stand in it for what would part or mark pieces: `_,_` is a comma and a blank. */
const mark = '_'
const writeGap = (gap: string): string => mark + gap.replaceAll('_', 'u').replaceAll(' ', '_')
const readGap = (piece: string): string => piece.slice(mark.length).replaceAll('_', ' ').replaceAll('u', '_')

export const isGap = (piece: string): boolean => piece.startsWith(mark)

/** At least one; none has a blank. */
export const piecesOf = (text: string): string[] => {
  const pieces: string[] = []
  let end = 0
  const addGap = (to: number): void => {
    const gap = text.slice(end, to)
    if (gap !== (pieces.length > 0 ? ' ' : '')) pieces.push(writeGap(gap))
  }
  for (const { 0: found, index } of text.matchAll(word)) {
    addGap(index)
    pieces.push(found)
    end = index + found.length
  }
  if (end < text.length || text === '') pieces.push(writeGap(text.slice(end)))
  return pieces
}

export const textOf = (pieces: readonly string[]): string => {
  let text = ''
  let isAfterWord = false
  for (const piece of pieces) {
    const isWord = !isGap(piece)
    text += isWord ? (isAfterWord ? ` ${piece}` : piece) : readGap(piece)
    isAfterWord = isWord
  }
  return text
}
