/**
 * What scanning threads do, in the memory that scan-map.ts describes. They are run from this text, so that they need no file
 * of their own: a bundle, the sources and a single executable start them alike. That is why nothing here names anything from
 * outside.
 */
import type { Shared } from './scan-map.ts'

/** Of Node's file system, what threads need. */
export interface Files {
  readSync(file: number, into: Uint8Array, at: number, length: number, position: number): number
}

export interface PieceScanner {
  /** Takes the next piece of the file upon itself; undefined where that is `reach` pieces from the first one in use. */
  claim(reach: number): number | undefined
  /** Lists what is in a piece that was claimed or given, and brings its text if there is room. */
  scan(turn: number): void
  /** Brings the text of a piece that has an entry; false where that is not to be done, or not yet. */
  fill(turn: number): boolean
  /** Does all that a piece needs, whoever has taken it upon himself. */
  finish(turn: number): void
}

export const createPieceScanner = ({ module, memory, map, names, file }: Shared, files: Files): PieceScanner => {
  const { Instance } = (
    globalThis as unknown as {
      WebAssembly: { Instance: new (module: object, imports: object) => { exports: unknown } }
    }
  ).WebAssembly
  const kernel = new Instance(module, { env: { memory } }).exports as {
    scan(from: number, to: number, list: number, scratch: number): number
    places(): number
    describe(piece: number, pieceEnd: number, list: number, into: number, scratch: number): number
  }
  const bytes = new Uint8Array(memory.buffer)
  const words = new Int32Array(memory.buffer)
  const { counter, entry, room, unlisted } = names
  const counters = map.counters / 4
  const entryOf = (turn: number): number => map.entries + (turn % map.entryCount) * map.entrySize
  const roomOf = (turn: number): number => map.rooms + (turn % map.roomCount) * map.roomSize
  const fieldOf = (turn: number, field: number): number => entryOf(turn) / 4 + field
  const isNear = (turn: number, reach: number): boolean => turn - Atomics.load(words, counters + counter.taken) < reach

  /** Reads a piece, and some text before it: who has that piece may still be reading it. */
  const read = (turn: number, into: number, wanted: number): number => {
    if (!file) return wanted
    const position = file.from + turn * map.pieceSize
    const before = Math.min(position, map.context)
    const start = into + map.piece - before
    const found = files.readSync(file.descriptor, bytes, start, before + wanted, position - before)
    return Math.max(0, found - before)
  }

  const list = (turn: number, at: number, length: number): void => {
    const piece = at + map.piece
    bytes.fill(0, piece + length, piece + length + map.behind)
    const limit = piece + Math.max(0, length - map.overlap)
    const isAll = kernel.scan(piece - map.overlap, limit, at + map.list, at + map.scratch) >= limit
    const lines = kernel.describe(piece, piece + length, at + map.list, at + map.roomDetails, at + map.scratch)
    words[fieldOf(turn, entry.length)] = length
    words[fieldOf(turn, entry.places)] = isAll ? kernel.places() : unlisted.tooMany
    words[fieldOf(turn, entry.lines)] = lines
    words[fieldOf(turn, entry.address)] = piece
    words[fieldOf(turn, entry.hasLists)] = 0
  }

  /** Moves the lists that were made in the spare room to the entry. */
  const keepLists = (turn: number): void => {
    const here = entryOf(turn)
    const places = words[fieldOf(turn, entry.places)] as number
    const fits = places >= 0 && places <= map.entryPlaces
    if (fits) {
      bytes.copyWithin(here + map.list, map.spare + map.list, map.spare + map.list + places * 8)
      const details = map.spare + map.roomDetails
      bytes.copyWithin(here + map.entryDetails, details, details + places * 20)
    } else words[fieldOf(turn, entry.places)] = unlisted.notYet
    words[fieldOf(turn, entry.hasLists)] = Number(fits)
  }

  const publish = (turn: number, at: number): void => {
    Atomics.store(words, at, turn + 1)
    Atomics.notify(words, at)
  }

  const publishEntry = (turn: number): void => publish(turn, fieldOf(turn, entry.turn))
  const publishText = (turn: number): void => publish(turn, roomOf(turn) / 4 + room.text)

  const takeRoom = (turn: number): boolean => {
    const at = roomOf(turn) / 4 + room.taken
    const last = Atomics.load(words, at)
    return last <= turn && isNear(turn, map.roomCount) && Atomics.compareExchange(words, at, last, turn + 1) === last
  }

  /** Brings a text whose length is known, and lists what is in it where that was left. */
  const bring = (turn: number): void => {
    const length = words[fieldOf(turn, entry.length)] as number
    const found = read(turn, roomOf(turn), length)
    if (words[fieldOf(turn, entry.places)] === unlisted.notYet) list(turn, roomOf(turn), found)
    else if (found < length) {
      words[fieldOf(turn, entry.length)] = found
      words[fieldOf(turn, entry.places)] = unlisted.tooMany
    }
    publishText(turn)
  }

  const finish = (turn: number): void => {
    const length = file ? map.pieceSize : (words[fieldOf(turn, entry.length)] as number)
    list(turn, roomOf(turn), read(turn, roomOf(turn), length))
    publishText(turn)
    publishEntry(turn)
  }

  return {
    claim(reach) {
      for (;;) {
        const turn = Atomics.load(words, counters + counter.next)
        if (!isNear(turn, reach)) return undefined
        if (Atomics.compareExchange(words, counters + counter.next, turn, turn + 1) === turn) return turn
      }
    },
    scan(turn) {
      if (takeRoom(turn)) return finish(turn)
      list(turn, map.spare, read(turn, map.spare, map.pieceSize))
      keepLists(turn)
      publishEntry(turn)
    },
    fill(turn) {
      if (Atomics.load(words, fieldOf(turn, entry.turn)) !== turn + 1 || !takeRoom(turn)) return false
      bring(turn)
      return true
    },
    finish,
  }
}

export const scanLoop = ({ memory, map, names, file }: Shared, scanner: PieceScanner): void => {
  const words = new Int32Array(memory.buffer)
  const { counter, entry, room, state, unlisted } = names
  const counters = map.counters / 4
  const fieldOf = (turn: number, field: number): number =>
    (map.entries + (turn % map.entryCount) * map.entrySize) / 4 + field

  /** To be woken takes 60 µs, as long as a quarter of a piece. */
  const waitForRoom = (taken: number): void => {
    const at = counters + counter.taken
    for (let turns = 0; turns < 20_000 && Atomics.load(words, at) === taken; turns++) {}
    Atomics.wait(words, at, taken)
  }

  /** The main thread will ask for these texts next. */
  const fillFrom = (taken: number): boolean => {
    for (let turn = taken; turn < taken + map.roomCount; turn++) if (scanner.fill(turn)) return true
    return false
  }

  const scanFile = (): void => {
    let reach = map.entryCount
    for (;;) {
      const taken = Atomics.load(words, counters + counter.taken)
      if (fillFrom(taken)) continue
      const turn = scanner.claim(reach)
      if (turn === undefined) {
        waitForRoom(taken)
        continue
      }
      scanner.scan(turn)
      // The file ends there; or there are more places than entries are made for, and it is judging that takes long.
      if ((words[fieldOf(turn, entry.length)] as number) < map.pieceSize) reach = 0
      else if (words[fieldOf(turn, entry.places)] === unlisted.notYet) reach = map.roomCount
    }
  }

  const scanGiven = (): void => {
    const at = counters + counter.given
    for (let turn = 0; ; turn++) {
      for (let given = 0; given <= turn; given = Atomics.load(words, at)) Atomics.wait(words, at, given)
      scanner.finish(turn)
    }
  }

  try {
    Atomics.store(words, counters + counter.state, state.begun)
    if (file) scanFile()
    else scanGiven()
  } catch {
    // Whoever waits finds everything by itself.
    Atomics.store(words, counters + counter.state, state.failed)
    for (let turn = 0; turn < map.entryCount; turn++) Atomics.notify(words, fieldOf(turn, entry.turn))
    for (let turn = 0; turn < map.roomCount; turn++)
      Atomics.notify(words, (map.rooms + turn * map.roomSize) / 4 + room.text)
  }
}
