/** The time stamp a logger wrote into a line. A stamp without a zone is taken as UTC. */

/** Where a line's stamp stands, and how it is to be read. */
export interface Stamp {
  from: number
  to: number
  read(stamp: string): string | null
}

const iso =
  /(\d{4})[-/.](\d\d)[-/.](\d\d)[T :_-]{1,3}(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z\b|UTC\b|[+-]\d\d:?\d\d\b)?/
const dayFirst = /\b(\d\d)[-/.](\d\d)[-/.](\d{4})[T ,]+(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?/
const epoch = /(?:"?(?:time|ts|timestamp|t)"?\s?[:=]\s?"?)(\d{10})(\d{3})?(?:\.(\d{1,6}))?\d*\b/

const zoneMinutes = (zone: string | undefined): number => {
  const parts = /([+-])(\d\d):?(\d\d)/.exec(zone ?? '')
  return parts ? (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3])) : 0
}

const milliseconds = (fraction: string | undefined): number => Math.floor(Number(`0.${fraction ?? 0}`) * 1000)

const toIso = (fields: (string | undefined)[], fraction: string | undefined, zone?: string): string | null => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields.map((field) => Number(field ?? 0))
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null
  const time = Date.UTC(year, month - 1, day, hour, minute - zoneMinutes(zone), second, milliseconds(fraction))
  return new Date(time).toISOString()
}

/** `2026-11-20T08:14:03.221Z`: what most loggers write is what is wanted, but for days that a month may not have. */
const wanted = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

interface Form {
  pattern: RegExp
  /** How much of a line is looked at. */
  within: number
  read(found: RegExpExecArray): string | null
}

/** In the order they are tried. */
const forms: readonly Form[] = [
  { pattern: iso, within: 240, read: (found) => toIso(found.slice(1, 7), found[7], found[8]) },
  {
    pattern: dayFirst,
    within: 240,
    read: ([, day, month, year, hour, minute, second, fraction]) =>
      toIso([year, month, day, hour, minute, second], fraction),
  },
  {
    pattern: epoch,
    within: Number.POSITIVE_INFINITY,
    read: ([, seconds, thousandths, fraction]) =>
      new Date(Number(seconds) * 1000 + Number(thousandths ?? milliseconds(fraction))).toISOString(),
  },
]

/** Lines that differ only in their numbers have their stamps in the same place. */
export const findStamp = (line: string): Stamp | undefined => {
  for (const { pattern, within, read } of forms) {
    const found = pattern.exec(line.slice(0, within))
    if (!found) continue
    return {
      from: found.index,
      to: found.index + found[0].length,
      read: (stamp) => {
        if (wanted.test(stamp)) return stamp
        const parts = pattern.exec(stamp)
        return parts && read(parts)
      },
    }
  }
  return undefined
}

export const readTime = (line: string): string | null => {
  const stamp = findStamp(line)
  return stamp ? stamp.read(line.slice(stamp.from, stamp.to)) : null
}
