/** What stood in a message's holes, as people read it: dates for epochs, names for parameters. */
import type { Hit } from '../decode/hit.ts'

const epoch = /^1\d{12}$/

const describe = (value: string): string | undefined => {
  if (!epoch.test(value)) return undefined
  const date = new Date(Number(value))
  return `${value} is ${date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, ' UTC')}`
}

export const describeParams = (hit: Hit): string[] => hit.params.map(describe).filter((line) => line !== undefined)
