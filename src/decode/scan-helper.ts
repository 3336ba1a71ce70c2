/** Lets another thread scan a text while this one judges: what the decoder asks of it, and the places that it found. */
import type { Places, Scanner } from './scan.ts'

/** Bytes before a piece that its scan looks back to. */
export const contextSize = 512

/** Bytes at the end of a piece that are scanned with the next one: a place needs some behind it. */
export const overlap = 32

/** A piece that was scanned. */
export interface Scanned {
  bytes: Uint8Array
  /** Pairs of a place's end, from the beginning of the piece on (less `overlap`), and its kinds. */
  places: Uint32Array
  /** How far the list reaches, from the beginning of the piece: it may have run out of room. */
  until: number
}

/** Scans pieces in the order they come; scanned ones come back in the same order. */
export interface ScanHelper {
  /** No more can be given before one is taken. */
  readonly isFull: boolean
  /** `context`: the text before the piece. */
  give(piece: Uint8Array, context: Uint8Array): void
  /** Waits for the next piece where it `must`; undefined where none is ready, or none is left. */
  take(must: boolean): Scanned | undefined
}

/** Places that were found elsewhere, for as far as they reach; the scanner finds the rest. */
export interface FoundPlaces extends Pick<Scanner, 'scan'> {
  /** The places of a piece that begins at `start` in the buffer. */
  add(scanned: Scanned, start: number): void
  /** So many bytes were dropped from the buffer's beginning. */
  drop(length: number): void
}

export const createFoundPlaces = (scanner: Pick<Scanner, 'scan'>): FoundPlaces => {
  let list: Uint32Array = new Uint32Array(0)
  /** Of the piece that the list is of, in the buffer. */
  let start = 0
  let from = 0
  let until = 0

  const endAt = (index: number): number => start + (list[index * 2] as number) - overlap

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

  const view = (wanted: number, to: number): Places => {
    const first = firstFrom(wanted)
    return {
      to,
      length: firstFrom(to) - first,
      end: (index) => endAt(first + index),
      kind: (index) => list[(first + index) * 2 + 1] as number,
    }
  }

  return {
    add({ places, until: reached }, pieceStart) {
      list = places
      start = pieceStart
      from = pieceStart - overlap
      until = pieceStart + reached
    },
    drop(length) {
      start -= length
      from -= length
      until -= length
    },
    scan(wanted, limit) {
      if (wanted >= until || limit <= from) return scanner.scan(wanted, limit)
      if (wanted < from) return scanner.scan(wanted, Math.min(limit, from))
      return view(wanted, Math.min(limit, until))
    },
  }
}
