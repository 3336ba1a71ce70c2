/**
 * The memory that scanning threads share. A piece of a text has a turn. What was found in it stands in the turn's entry; its
 * text, which takes a hundred times as much, in one of few rooms. While the main thread is busy, another may thus be far
 * ahead of it: it lists what is in the pieces to come, and brings their texts when there is room.
 */
import { contextSize, lead, overlap } from '../decode/scan-helper.ts'
import { layout } from '../decode/scan-tables.ts'
import { pieceSize } from '../read-pieces.ts'

const aligned = (length: number): number => Math.ceil(length / 64) * 64

/** Of an entry: what is to be known of most pieces, errors being rare. */
const entryPlaces = 144
const list = 64
const entryDetails = list + entryPlaces * 8
const entrySize = aligned(entryDetails + entryPlaces * 20)
const entryCount = 1024

const roomDetails = list + layout.mostPlaces * 8
const scratch = roomDetails + layout.mostPlaces * 20
const piece = aligned(scratch + 4096 + lead)
/** A scan reads some bytes behind what it lists. */
const behind = 128
const roomSize = aligned(piece + pieceSize + behind)
const roomCount = 12

const counters = layout.places
const entries = counters + 64
const rooms = entries + entryCount * entrySize

/** Addresses and lengths in bytes. */
export const map = {
  counters,
  entries,
  entryCount,
  entrySize,
  /** So many places fit into an entry. */
  entryPlaces,
  rooms,
  roomCount,
  roomSize,
  /** Behind the rooms there is one for texts that are not kept. */
  spare: rooms + roomCount * roomSize,
  end: rooms + (roomCount + 1) * roomSize,
  /** In a room or an entry: the list of places, and what is known of each. */
  list,
  roomDetails,
  entryDetails,
  /** In a room: space for words or for a line, and the text. */
  scratch,
  piece,
  pieceSize,
  behind,
  /** Of the text before a piece. */
  context: contextSize + overlap,
  /** What is scanned with the next piece. */
  overlap,
}

/** Words of the counters: pieces given, those that are done with, the next one to be read from the file, a thread's state. */
const counter = { given: 0, taken: 1, next: 2, state: 3 }
const state = { begun: 1, failed: 2 }

/**
 * Words of an entry: for which turn it was made (from 1), the piece's length, its places, its lines, the piece's address when
 * it was scanned, and whether the lists stand in the entry itself.
 */
const entry = { turn: 0, length: 1, places: 2, lines: 3, address: 4, hasLists: 5 }
/** Instead of a number of places: more than could be listed; not listed yet. */
const unlisted = { tooMany: -1, notYet: -2 }

/** Words of a room: whose turn has taken it (from 1), and whose text is there. */
const room = { taken: 0, text: 1 }

export const names = { counter, state, entry, unlisted, room }

/** What a thread is given. */
export interface Shared {
  /** WebAssembly's. */
  module: object
  memory: { buffer: ArrayBuffer }
  map: typeof map
  names: typeof names
  /** A regular file, of which pieces are read from an offset on; else they are put into the rooms by who has them. */
  file?: { descriptor: number; from: number }
}
