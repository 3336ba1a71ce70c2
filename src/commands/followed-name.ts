/** A file's name followed over time: each text that stood under it is read to its end, one after another. */
import { statSync } from 'node:fs'
import { breath } from '../read-pieces.ts'
import { type GrownFile, identify, openGrownFile } from './grown-file.ts'
import { passedFiles } from './passed-files.ts'

export interface Followed {
  /** The next text that stands under the name, as long as it grows: until another file has the name, or it is written anew. */
  text(): AsyncGenerator<Uint8Array>
  /** Whether the last piece was there before the following began. */
  isOld(): boolean
  /** In bytes: how much was there, and how far the text has been read. */
  old(): number
  read(): number
  close(): void
}

export interface Surroundings {
  /** Resolves when it is time to look again. */
  sleep(): Promise<void>
  /** Milliseconds since 1970. */
  now(): number
  /** Is told once whenever there is no file to read under the name; the error of the system says why. */
  onMissing(error: unknown): void
}

/** A rotation may leave the name without a file for a moment: only after so many looks it counts as missing. */
const patience = 40

/** Of several writers some take a moment to leave the old file for the new one: it is read for so many looks more. */
const linger = 2

/** What a writer that keeps its place leaves before it when its file is cut short. */
const withoutHole = (piece: Uint8Array): Uint8Array => {
  const start = piece.findIndex((byte) => byte !== 0)
  return piece.subarray(start < 0 ? piece.length : start)
}

export const followName = (path: string, { sleep, now, onMissing }: Surroundings): Followed => {
  /** Those that had the name, oldest first, as far as they may still have something to read. */
  const files: GrownFile[] = []
  let misses = patience - 1
  let isClosed = false
  /** How far the first file was written when the following began. */
  let old = 0
  let isOld = false
  let lastLook = 0

  const hold = (one: string): void => {
    const opened = openGrownFile(one)
    if (files.some(({ id }) => id === opened.id)) opened.close()
    else files.push(opened)
  }

  /** Opens what has the name now, unless it is open: held open, it can be read whatever name it is given later. */
  const look = (): void => {
    const time = now()
    try {
      const stats = statSync(path, { bigint: true })
      if (!stats.isFile())
        throw Object.assign(new Error('it is no file'), { code: stats.isDirectory() ? 'EISDIR' : '' })
      misses = 0
      const id = identify(stats)
      if (files.every((file) => file.id !== id)) {
        if (files.length > 0) for (const passed of passedFiles(path, lastLook)) hold(passed)
        hold(path)
      }
    } catch (error) {
      misses++
      if (misses === patience) onMissing(error)
    }
    lastLook = time
  }

  /** A writer goes on in the old file until it has opened the new one: the old one is done when a newer one is written to. */
  const isDone = (): boolean => files.slice(1).some((file) => file.isWritten())

  look()
  const [first] = files
  if (first) {
    old = first.lineEnd()
    first.split(old)
  }

  async function* text(): AsyncGenerator<Uint8Array> {
    let hasBegun = false
    /** Looks since a newer file was written to. */
    let looks = 0
    for (let count = 1; !isClosed; count++) {
      look()
      const [file] = files
      const piece = file?.read()
      if (file && piece === undefined) {
        // Written anew.
        if (file === first) old = 0
        if (hasBegun) return
      } else if (file && piece && piece.length > 0) {
        const shown: Uint8Array = hasBegun ? piece : withoutHole(piece)
        isOld = file === first && file.position() <= old
        hasBegun ||= shown.length > 0
        if (shown.length > 0) yield shown
        if (count % breath === 0) await new Promise((resolve) => setImmediate(resolve))
      } else if (file && isDone() && ++looks > linger) {
        looks = 0
        file.close()
        files.shift()
        if (hasBegun) return
      } else await sleep()
    }
  }

  return {
    text,
    isOld: () => isOld,
    old: () => old,
    read: () => files[0]?.position() ?? 0,
    close() {
      isClosed = true
      for (const file of files) file.close()
    },
  }
}
