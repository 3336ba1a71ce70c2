/** Turns the bytes of an input into UTF-8 text, or says why they are none. */
import { TextDecoder } from 'node:util'
import { ErrcodeError } from '../errors.ts'

const marks: [string, number, number][] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
]

/** NUL bytes this early are no text's. */
const looked = 4096

const name = (file: string | null): string => (file === null ? 'standard input' : `'${file}'`)

/** A pipe may hand over a single byte first; the mark and the NULs are looked for in what comes after it too. */
async function* withLongFirst(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined
  let begun = false
  for await (const chunk of chunks) {
    if (begun) yield chunk
    else {
      // A copy: a piece is gone when the next one is asked for.
      head = Buffer.concat(head ? [head, chunk] : [chunk])
      begun = head.length > 3
      if (begun) yield head
    }
  }
  if (!begun && head && head.length > 0) yield head
}

/** Files that Windows programs wrote come as UTF-16 with a byte-order mark; binary and empty ones are errors. */
export async function* toText(chunks: AsyncIterable<Uint8Array>, file: string | null): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined
  const encoder = new TextEncoder()
  let first = true
  for await (const chunk of withLongFirst(chunks)) {
    if (first) {
      const encoding = marks.find(([, low, high]) => chunk[0] === low && chunk[1] === high)?.[0]
      if (encoding) decoder = new TextDecoder(encoding)
      else if (chunk.subarray(0, looked).includes(0))
        throw new ErrcodeError(`cannot read ${name(file)}: it is binary data`)
      first = false
    }
    yield decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk
  }
  if (first) throw new ErrcodeError(`${name(file)} is empty`)
}
