/** How far a long input has been read, in one line that is written over itself. */
import { counted } from '../wording.ts'

export interface Progress {
  file: string | null
  /** Bytes so far, and in all where that is known. */
  read: number
  size: number | undefined
  errors: number
}

const units = ['B', 'kB', 'MB', 'GB', 'TB']

/** `1.2 GB`: two digits are enough to see it grow. */
export const formatBytes = (bytes: number): string => {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${value < 9.95 && unit > 0 ? value.toFixed(1) : value.toFixed(0)} ${units[unit]}`
}

/** Cut to the terminal: a line that wraps cannot be written over. */
export const progressLine = ({ file, read, size, errors }: Progress, width: number): string => {
  const share = size === undefined || size === 0 ? '' : `${Math.min(100, Math.floor((100 * read) / size))} % of `
  const name = file === null ? '' : `${file}: `
  return `${name}${share}${formatBytes(size ?? read)}, ${counted(errors, 'error')}`.slice(0, width - 1)
}
