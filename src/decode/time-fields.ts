/** Turns what a stamp says (year, month, hour, zone …) into a moment, by stated rules for what it leaves open. */

/** What is known besides the stamp; in milliseconds since 1970. */
export interface Clock {
  /** The text was written by then. */
  now?: (() => number) | undefined
  /** The last moment read in the text. */
  last?: number | undefined
}

export interface Fields {
  year?: string | undefined
  /** A number, or the first letters of a name. */
  month: string | undefined
  day: string | undefined
  hour: string | undefined
  minute: string | undefined
  second?: string | undefined
  fraction?: string | undefined
  /** `A` or `P`, for hours up to twelve. */
  half?: string | undefined
  zone?: string | undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Abbreviations that mean one offset only; in hours. */
const zones: Record<string, number> = {
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  SGT: 8,
  HKT: 8,
  JST: 9,
  KST: 9,
  EST: -5,
  EDT: -4,
  PST: -8,
  PDT: -7,
}

/** Behind the seconds. After a blank `-1000` is rather a code than a zone: none west of -0930 is read there. */
export const zonePattern = `\\s?(?:Z|UTC|GMT)(?:[+-]\\d{4})?\\b|[+-]\\d\\d(?::?\\d\\d)?\\b|\\s(?:[+-]\\d\\d:\\d\\d|\\+\\d{4}|-0\\d{3}|${Object.keys(zones).join('|')})\\b`

/** Without a zone it is UTC; so are minutes that no zone has. */
const zoneMinutes = (zone = ''): number => {
  const named = zones[zone.trim()]
  if (named !== undefined) return named * 60
  const [, sign, hours = '', minutes = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(zone) ?? []
  if (!sign || Number(hours) > 18 || Number(minutes) % 15 !== 0) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** The thousandths of `.2` are 200. */
export const milliseconds = (fraction = '0'): number => Number(fraction.slice(0, 3).padEnd(3, '0'))

const hourOf = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (/p/i.test(half) ? 12 : 0)

const day = 86_400_000

/** The latest year that does not lie ahead; a stamp in local time may seem to, by less than a day. */
const latestYear = (at: (year: number) => number, now: number): number => {
  const year = new Date(now).getUTCFullYear() + 1
  return [year, year - 1, year - 2].find((one) => at(one) <= now + day) ?? year - 2
}

const nearestYear = (at: (year: number) => number, near: number): number => {
  const year = new Date(near).getUTCFullYear()
  const distance = (one: number): number => Math.abs(at(one) - near)
  return [year - 1, year, year + 1].reduce((best, one) => (distance(one) < distance(best) ? one : best))
}

/** Undefined where neither the stamp nor anything else tells. */
const yearOf = (year: string | undefined, at: (year: number) => number, { now, last }: Clock): number | undefined => {
  if (year !== undefined) return Number(year)
  if (now) return latestYear(at, now())
  return last === undefined ? undefined : nearestYear(at, last)
}

/** Milliseconds since 1970; null for a day or an hour that there is not. */
export const toMoment = (fields: Fields, clock: Clock): number | null => {
  const month = months.indexOf((fields.month ?? '').slice(0, 3).toLowerCase()) + 1 || Number(fields.month)
  const [date, hour, minute, second] = [fields.day, fields.hour, fields.minute, fields.second ?? 0].map(Number)
  if (date === undefined || hour === undefined || minute === undefined || second === undefined) return null
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31 && hour <= 23 && minute <= 59 && second <= 60)) return null
  const offset = zoneMinutes(fields.zone)
  const at = (year: number): number =>
    Date.UTC(year, month - 1, date, hourOf(hour, fields.half), minute - offset, second, milliseconds(fields.fraction))
  const year = yearOf(fields.year, at, clock)
  return year === undefined ? null : at(year)
}
