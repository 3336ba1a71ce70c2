/** A look-up that found nothing: what was read, and the likeliest way out, as a command to copy. */
import { statSync } from 'node:fs'
import type { Catalog } from '../catalog/catalog.ts'
import { parseCode } from '../catalog/parse-code.ts'
import { nearestCodes, nearestNames, nearestWord } from '../catalog/suggest.ts'
import { describeError } from '../errors.ts'
import { type LookupContext, scopeOf } from './context.ts'
import { commandNames } from './names.ts'

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

const quoted = (text: string): string => (/^[\w.:/-]+$/.test(text) ? text : `"${text.replace(/"/g, '\\"')}"`)

const didYouMean = (names: string[], command: string): string => `did you mean ${names.join(', ')}? ${command}`

/** In the product asked for, else in any. */
const nearest = <T>(find: (catalog: Catalog) => T[], context: LookupContext): T[] => {
  const own = find(scopeOf(context))
  return own.length > 0 ? own : find(context.catalog)
}

const tipFor = (query: string, context: LookupContext): string => {
  const { names } = context
  if (isFile(query) || /\.(?:log|txt|jsonl?|csv|out|gz|zst)$/i.test(query))
    return `to find the errors in a file: errcode decode ${quoted(query)}`
  const command = nearestWord(query, commandNames)
  if (command) return didYouMean([`the command '${command}'`], `errcode ${command}`)
  const everyday = context.catalog.identitiesOf(/^\d{1,2}$/.test(query) ? Number(query) : Number.NaN)[0]
  if (everyday) return `it is a code of ${everyday.product} alone: errcode ${query} --product ${everyday.product}`
  const code = parseCode(query)
  const codes = code === undefined ? [] : nearest((from) => nearestCodes(from, code, 3), context)
  if (codes.length > 0) {
    return didYouMean(
      codes.map((near) => `${near} (${names(near)})`.replace(' ()', '')),
      `errcode ${codes[0]}`,
    )
  }
  if (code !== undefined) return 'to see every code: errcode list --product all'
  const near = nearest((from) => nearestNames(from, query, 3), context)
  return near.length > 0 ? didYouMean(near, `errcode ${near[0]}`) : `search for it: errcode search ${quoted(query)}`
}

export const describeMissing = (query: string, context: LookupContext): string => {
  const what = /^\W{0,2}\d+$/.test(query) ? 'no Binance error code' : 'no Binance error is known as'
  return describeError(`${what} '${query}'`, tipFor(query, context))
}
