/** Lets other threads scan a text while this one judges: what the decoder asks of them, and the places that they found. */
import type { Places, Scanner, Sighting } from './scan.ts'

/** Bytes before a piece that its scan looks back to. */
export const contextSize = 512

/** Bytes at the end of a piece that are scanned with the next one: a place needs some behind it. */
export const overlap = 32

/** Before a scanned piece there is so much room for the end of the text before it, which judgements look back to. */
export const lead = 8192

/** A piece that was scanned. */
export interface Scanned {
  /** The piece, with room for `lead` bytes before it. */
  room: Uint8Array
  /** The address of the piece's first byte. */
  address: number
  /** Pairs of a place's address and its kind. */
  places: Uint32Array
  /**
   * Five numbers a place: how many lines of the piece end before it; of the first place in a line where that begins and
   * ends, as addresses, and both halves of its hash; else noughts.
   */
  details: Uint32Array
  /** How many lines end in the piece. */
  lineCount: number
}

/** Scans pieces in the order they come; they come back in the same order. */
export interface ScanHelper {
  /** No more can be given before one is taken. */
  readonly isFull: boolean
  /** `context`: the text before the piece. */
  give(piece: Uint8Array, context: Uint8Array): void
  /** Waits for the next piece where it `must`; as it was given where nobody has scanned it; undefined where none is ready, or none is left. */
  take(must: boolean): Scanned | Uint8Array | undefined
}

/** Places that were found elsewhere, for as far as they reach; the scanner finds the rest. */
export interface FoundPlaces extends Pick<Scanner, 'scan'> {
  /** The places of a piece that stands from `start` to `end` of the text, behind so many lines. */
  set(scanned: Scanned, start: number, end: number, linesBefore: number): void
  /** From now on there are none. */
  clear(): void
  /** So many bytes were dropped from the text's beginning. */
  drop(length: number): void
}

export const createFoundPlaces = (scanner: Pick<Scanner, 'scan'>): FoundPlaces => {
  let list: Uint32Array = new Uint32Array(0)
  let details: Uint32Array = new Uint32Array(0)
  let linesBefore = 0
  /** From an address to an offset in the text. */
  let shift = 0
  let from = 0
  let until = 0

  const endAt = (index: number): number => (list[index * 2] as number) + shift

  /** The first place that ends at or after an offset. */
  const firstFrom = (offset: number): number => {
    let low = 0
    let high = list.length / 2
    while (low < high) {
      const middle = (low + high) >> 1
      if (endAt(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Of a place in the end of the piece before nothing is known. */
  const sightingAt = (index: number): Sighting | undefined => {
    if (endAt(index) < from + overlap) return undefined
    const at = index * 5
    const start = details[at + 1] as number
    return {
      lines: linesBefore + (details[at] as number),
      line: start === 0 ? undefined : { start: start + shift, end: (details[at + 2] as number) + shift },
      hash: details[at + 3] as number,
      check: details[at + 4] as number,
    }
  }

  const view = (wanted: number, to: number): Places => {
    const first = firstFrom(wanted)
    return {
      to,
      length: firstFrom(to) - first,
      end: (index) => endAt(first + index),
      kind: (index) => list[(first + index) * 2 + 1] as number,
      sighting: (index) => sightingAt(first + index),
    }
  }

  return {
    set(scanned, start, end, before) {
      list = scanned.places
      details = scanned.details
      linesBefore = before
      shift = start - scanned.address
      from = start - overlap
      until = end - overlap
    },
    clear() {
      from = until = 0
    },
    drop(length) {
      shift -= length
      from -= length
      until -= length
    },
    scan(text, wanted, limit) {
      if (wanted >= until || limit <= from) return scanner.scan(text, wanted, limit)
      if (wanted < from) return scanner.scan(text, wanted, Math.min(limit, from))
      return view(wanted, Math.min(limit, until))
    },
  }
}
