/** Reads a text piece by piece and pushes the errors in it into a sink; never depends on where a piece ends. */
import type { Product } from '../catalog/entry.ts'
import type { Sink } from './hit.ts'
import { createInspector, type Inspector, type Outlook } from './inspect.ts'
import type { Knowledge } from './knowledge.ts'
import { contextSize, createFoundPlaces, lead, type ScanHelper, type Scanned } from './scan-helper.ts'
import { returnScanner, takeScanner } from './scanner-pool.ts'

export interface DecoderOptions {
  knowledge: Knowledge
  /** The product to take where the text names none. */
  product: Product
  file: string | null
  sink: Sink
  /** The text was written by then, in milliseconds since 1970: it decides on the year of stamps without one. */
  now?: (() => number) | undefined
}

export interface Decoder {
  /** Takes the next bytes; false once the sink wants no more. */
  push(bytes: Uint8Array): boolean
  /** From now on another thread scans. */
  assist(helper: ScanHelper): void
  /** Nothing came for a while: judges what stands in whole lines without waiting for the lines after them. */
  idle(): boolean
  /** Judges what has waited for more text, as if there were none. */
  end(): boolean
  /** The offset before which no error will be found any more. */
  settled(): number
}

const newline = 0x0a

/** Bytes that a number needs after it before it can be read. */
const margin = 32

/** Bytes before the position that judgements look back to. */
const kept = 4096

/** How much is read at a time: more than this would push the tables and the text itself out of the processor's cache. */
const pieceSize = 1 << 18

export const createDecoder = ({ knowledge, product, file, sink, now }: DecoderOptions): Decoder => {
  const scanner = takeScanner(knowledge)
  const { room } = scanner
  const inspector: Inspector = createInspector({ knowledge, product, file, sink, scanner, now })
  const found = createFoundPlaces(scanner)
  let helper: ScanHelper | undefined
  /** What has been read, as far as a judgement may look at it. */
  let text = room.subarray(0, 0)
  /** The offset of its first byte in the whole text. */
  let base = 0
  /** Everything before it has been judged. */
  let position = 0
  let open = true
  let ended = false

  /** How far places are looked for: a number needs some bytes behind it, unless its line is whole and no more come. */
  const limitOf = (outlook: Outlook): number => {
    if (outlook === 'end') return text.length
    const lineEnd = outlook === 'pause' ? text.lastIndexOf(newline) + 1 : 0
    return Math.max(text.length - margin, lineEnd)
  }

  const run = (outlook: Outlook): void => {
    const limit = limitOf(outlook)
    while (open && position < limit) {
      const places = found.scan(text, position, limit)
      for (let index = 0; index < places.length; index++) {
        const outcome = inspector.inspect(places.end(index), places.kind(index), places.sighting?.(index), outlook)
        if (outcome === 'early') {
          position = places.end(index)
          return
        }
        if (outcome === 'enough') {
          open = false
          return
        }
      }
      position = places.to
    }
  }

  const see = (seen: Uint8Array): void => {
    text = seen
    inspector.see(text, base)
  }

  /** Drops what no judgement can look back to any more. */
  const compact = (): void => {
    const dropped = position - kept
    if (dropped <= 0) return
    inspector.drop(dropped)
    found.drop(dropped)
    base += dropped
    position -= dropped
    see(text.subarray(dropped))
  }

  /** What has been read comes before the piece in the scanner's room. */
  const accept = (piece: Uint8Array): void => {
    const length = text.length + piece.length
    room.set(text)
    room.set(piece, text.length)
    // What an earlier text left behind this one is no part of it.
    room.fill(0, length, length + margin)
    found.clear()
    see(room.subarray(0, length))
    run('more')
    compact()
  }

  /** What has been read comes before the piece where that stands. */
  const acceptScanned = (scanned: Scanned): void => {
    const start = text.length
    const from = lead - start
    scanned.room.set(text, from)
    see(scanned.room.subarray(from))
    const lines = inspector.linesBefore(start)
    found.set(scanned, start, text.length, lines)
    run('more')
    inspector.noteLines(text.length, lines + scanned.lineCount)
    compact()
  }

  const takeScanned = (must: boolean): boolean => {
    const taken = open ? helper?.take(must) : undefined
    if (taken instanceof Uint8Array) accept(taken)
    else if (taken) acceptScanned(taken)
    return taken !== undefined
  }

  /** The end of what was given last: the next piece's scan looks back to it. */
  const context = new Uint8Array(contextSize)
  const remember = (piece: Uint8Array): void => {
    context.copyWithin(0, Math.min(piece.length, contextSize))
    context.set(piece.subarray(-contextSize), Math.max(0, contextSize - piece.length))
  }

  const give = (piece: Uint8Array, to: ScanHelper): void => {
    to.give(piece, context)
    while (takeScanned(to.isFull)) {}
  }

  return {
    push(bytes) {
      for (let from = 0; open && from < bytes.length; from += pieceSize) {
        const piece = bytes.subarray(from, from + pieceSize)
        if (helper) give(piece, helper)
        else accept(piece)
        remember(piece)
      }
      return open
    },
    assist(given) {
      helper = given
    },
    idle() {
      while (takeScanned(true)) {}
      if (open) run('pause')
      return open
    },
    end() {
      if (ended) return open
      ended = true
      while (takeScanned(true)) {}
      if (open) run('end')
      returnScanner(knowledge, scanner)
      return open
    },
    settled: () => base + position,
  }
}
