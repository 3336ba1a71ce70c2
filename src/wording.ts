/** Numbers, spans and moments as people read them. */

/** What stands between the parts of a number: it must not be parted at the end of a line. */
const nbsp = '\u00a0'

/** `12 408` */
export const numberText = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, nbsp)

/** `1 error`, `12 408 errors` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberText(count)} ${count === 1 ? one : many}`

const units: [name: string, milliseconds: number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
]

/** Two digits, of which a zero behind the point says nothing. */
const rounded = (value: number): string =>
  value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value))

/** `1.3 s`, `15 min`, `2 d` */
export const spanText = (milliseconds: number): string => {
  const [name, size] = units.find(([, unit]) => milliseconds >= unit * 0.9995) ?? ['ms', 1]
  return `${rounded(milliseconds / size)}${nbsp}${name}`
}

/** `46/min`, in the unit that gives a number from one up. */
export const rateText = (perMinute: number): string => {
  const rates: [unit: string, value: number][] = [
    ['s', perMinute / 60],
    ['min', perMinute],
    ['h', perMinute * 60],
    ['d', perMinute * 1440],
  ]
  const [unit, value] = rates.find(([, one]) => one >= 0.95) ?? ['d', perMinute * 1440]
  return `${rounded(value)}/${unit}`
}

/** `96 %`; little is not nothing, and most is not all. */
export const shareText = (share: number): string => {
  const percent = Math.round(share * 100)
  const text = percent === 0 && share > 0 ? '<1' : percent === 100 && share < 1 ? '>99' : String(percent)
  return `${text}${nbsp}%`
}

/** Moments of one log, all in UTC: the day is told where it is not the same for all, the seconds where minutes say little. */
export interface Moments {
  text(iso: string): string
  /** `02:14–03:40`, or one of them where they read the same. */
  range(from: string, to: string): string
}

const closely = 600_000

export const momentsBetween = (first: string | null, last: string | null): Moments => {
  const isOneDay = first !== null && last !== null && first.slice(0, 10) === last.slice(0, 10)
  const isClose = first !== null && last !== null && Date.parse(last) - Date.parse(first) < closely
  const text = (iso: string, withoutDay = isOneDay && iso.slice(0, 10) === first?.slice(0, 10)): string =>
    (withoutDay ? iso.slice(11, isClose ? 19 : 16) : iso.slice(0, isClose ? 19 : 16)).replace('T', nbsp)
  return {
    text: (iso) => text(iso),
    range(from, to) {
      if (text(from) === text(to)) return text(from)
      const isSameDay = from.slice(0, 10) === to.slice(0, 10)
      return `${text(from)}–${text(to, isSameDay || undefined)}`
    },
  }
}
