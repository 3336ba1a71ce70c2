/** Reads the time stamp a logger wrote into a line. A stamp without a zone is taken as UTC. */

const iso =
  /(\d{4})[-/.](\d\d)[-/.](\d\d)[T :_-]{1,3}(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z\b|UTC\b|[+-]\d\d:?\d\d\b)?/
const dayFirst = /\b(\d\d)[-/.](\d\d)[-/.](\d{4})[T ,]+(\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?/
const epoch = /(?:"?(?:time|ts|timestamp|t)"?\s?[:=]\s?"?)(\d{10})(\d{3})?(?:\.(\d{1,6}))?\d*\b/

const zoneMinutes = (zone: string | undefined): number => {
  const parts = /([+-])(\d\d):?(\d\d)/.exec(zone ?? '')
  return parts ? (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3])) : 0
}

const milliseconds = (fraction: string | undefined): number => Math.floor(Number(`0.${fraction ?? 0}`) * 1000)

const toIso = (fields: number[], fraction: string | undefined, zone?: string): string | null => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = fields
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return null
  const time = Date.UTC(year, month - 1, day, hour, minute - zoneMinutes(zone), second, milliseconds(fraction))
  return new Date(time).toISOString()
}

export const readTime = (line: string): string | null => {
  const head = line.slice(0, 240)
  const found = iso.exec(head)
  if (found)
    return toIso(
      found.slice(1, 7).map((part) => Number(part ?? 0)),
      found[7],
      found[8],
    )
  const european = dayFirst.exec(head)
  if (european) {
    const [day, month, year, ...clock] = european.slice(1, 7).map(Number)
    return toIso([year ?? 0, month ?? 0, day ?? 0, ...clock], european[7])
  }
  const seconds = epoch.exec(line)
  if (!seconds) return null
  return new Date(Number(seconds[1]) * 1000 + Number(seconds[2] ?? milliseconds(seconds[3]))).toISOString()
}
