/** What `data:import` is asked to do. */

import { parseArgs } from 'node:util'
import { type Product, products } from '../../src/catalog/entry.ts'
import { DataError } from './data-error.ts'

const usage = 'usage: data:import <product> <page> [--document <id>] [--date YYYY-MM-DD] [--url <address>] [--shrunk]'

export interface ImportRequest {
  product: Product
  path: string
  document: string
  date: string | undefined
  url: string | undefined
  /** The page may have lost many codes at once. */
  shrunk: boolean
}

export const readRequest = (argv: string[]): ImportRequest => {
  const text = { type: 'string' } as const
  const options = { document: text, date: text, url: text, shrunk: { type: 'boolean' } } as const
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true })
  } catch (error) {
    throw new DataError(`${(error as Error).message}; ${usage}`)
  }
  const [name, path, ...rest] = parsed.positionals
  if (name === undefined || path === undefined || rest.length > 0) throw new DataError(usage)
  const product = products.find((known) => known === name)
  if (product === undefined) throw new DataError(`unknown product '${name}'; known are ${products.join(', ')}`)
  const { document = product, date, url, shrunk = false } = parsed.values
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) throw new DataError(`'${date}' is no date (YYYY-MM-DD)`)
  return { product, path, document, date, url, shrunk }
}
