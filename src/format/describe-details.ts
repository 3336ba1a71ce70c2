/** The values of a message as people read them: an epoch becomes a date in the reader's zone, with the time left or past. */
import type { Detail } from '../catalog/message-details.ts'
import { sanitize } from './sanitize.ts'

/** Where and when the reader is. */
export interface Reader {
  /** Milliseconds since 1970. */
  now: number
  /** Such as `Europe/Berlin`. */
  zone: string
}

const units: [name: string, milliseconds: number][] = [
  ['year', 365 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/** `3 days`, `1 minute` */
const span = (milliseconds: number): string => {
  const [name, size] = units.find(([, unit]) => milliseconds >= unit) ?? ['second', 1000]
  const count = Math.floor(milliseconds / size)
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

const dateText = (time: number, zone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hour12: false,
  }).format(time)
  return `${parts.replace(', ', ' ')} ${zone}`
}

const describeTime = (value: string, { now, zone }: Reader): string => {
  const time = Number(value)
  return `${dateText(time, zone)}, ${time > now ? `${span(time - now)} left` : `${span(now - time)} ago`}`
}

export const describeDetails = (details: readonly Detail[], reader: Reader): string[] =>
  details.map(
    ({ label, value, kind }) => `${label}: ${kind === 'time' ? describeTime(value, reader) : sanitize(value)}`,
  )
