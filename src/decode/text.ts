/** Bytes as strings in which an index is a byte's offset, and back. */

const piece = 8192

/** Node makes such a string at once, ten times as fast; elsewhere it is put together. */
const node = (globalThis as { Buffer?: typeof Buffer }).Buffer

/** The bytes that were asked for last, as Node has them: many strings come from the same. */
let last: { bytes: Uint8Array; buffer: Buffer } | undefined

const asBuffer = (bytes: Uint8Array, { from }: typeof Buffer): Buffer => {
  if (last?.bytes !== bytes) last = { bytes, buffer: from(bytes.buffer, bytes.byteOffset, bytes.length) }
  return last.buffer
}

/** One character a byte, so that an offset in the string is an offset in the bytes. */
export const latin1 = (bytes: Uint8Array, from: number, to: number): string => {
  if (node) return asBuffer(bytes, node).toString('latin1', from, to)
  let text = ''
  for (let at = from; at < to; at += piece) {
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + piece, to)))
  }
  return text
}

/** The bytes of such a string. */
export const latin1Bytes = (text: string): Uint8Array =>
  node ? node.from(text, 'latin1') : Uint8Array.from(text, (character) => character.charCodeAt(0))

const utf8 = new TextDecoder()
const nonAscii = /[\x80-\xff]/

/** The same text as people read it. */
export const fromLatin1 = (text: string): string => (nonAscii.test(text) ? utf8.decode(latin1Bytes(text)) : text)

/** A readable text in the one-character-a-byte form, for patterns over words that are not English. */
export const toLatin1 = (text: string): string => {
  const bytes = new TextEncoder().encode(text)
  return latin1(bytes, 0, bytes.length)
}

const codePoint = (hex: string): string => String.fromCodePoint(Number.parseInt(hex, 16))
const entities: Record<string, string> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' }

/** Undoes what loggers and transports do to a text: backslashes, \u0000, HTML entities, percent signs, colours. */
export const unescapeText = (text: string): string =>
  text
    .replace(/(?:\x1b|\\+(?:u001b|x1b|e|033))\[[\d;]*m/gi, '')
    .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) => codePoint(hex))
    .replace(/\\+[nrt]/g, ' ')
    .replace(/\\+(["'`/\\])/g, '$1')
    .replace(/&(quot|apos|amp|lt|gt);|&#(\d{2,5});|&#x([0-9a-f]{2,4});/gi, (whole, name, decimal, hex) =>
      name ? (entities[name.toLowerCase()] ?? whole) : hex ? codePoint(hex) : String.fromCodePoint(Number(decimal)),
    )
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run)
      } catch {
        return run
      }
    })
    .replace(/\s+/g, ' ')
    .trim()
