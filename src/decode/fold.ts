/** Bytes as texts are compared by them: letters without case, digits alike, all blanks alike. */

export const digit = 27
const blank = 28

export const isWhite = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xa0

export const foldByte = (byte: number): number => {
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x60
  if (byte >= 0x41 && byte <= 0x5a) return byte - 0x40
  if (byte >= 0x30 && byte <= 0x39) return digit
  return isWhite(byte) || byte === 0x5f || byte === 0x2b ? blank : 0
}

const fold = Uint8Array.from({ length: 256 }, (_, byte) => foldByte(byte))

/** The hash of three characters of a text: five bits each, letters without case, all blanks alike. */
export const hashOf = (text: string, at: number): number => {
  const [first = 0, second = 0, third = 0] = [0, 1, 2].map((offset) => fold[text.charCodeAt(at + offset)])
  return (first << 10) | (second << 5) | third
}
