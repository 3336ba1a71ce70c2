/** The files that had a name and lost it again between two looks, as a log does that is rotated many times a second. */
import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The system tells births a little early: its clock for files ticks this seldom, in milliseconds. */
const tick = 10

const bornAt = (path: string): number => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.birthtimeMs : 0
}

/**
 * Oldest first: what begins with the name (`bot.log.1` for `bot.log`) and was made since, in milliseconds since 1970. Where
 * the file system keeps no time of birth there is none.
 */
export const passedFiles = (path: string, since: number): string[] =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(basename(path)) && name !== basename(path) && !/\.(?:gz|zst)$/.test(name))
    .map((name) => ({ path: join(dirname(path), name), born: bornAt(join(dirname(path), name)) }))
    .filter(({ born }) => born >= since - tick)
    .sort((one, other) => one.born - other.born)
    .map(({ path }) => path)
