/** `errcode <code|name|text>`: the answer, or the nearest there is. */
import { statSync } from 'node:fs'
import type { Catalog } from '../catalog/catalog.ts'
import { loadPhrases } from '../catalog/load.ts'
import { type Answered, lookUp } from '../catalog/look-up.ts'
import { parseCode } from '../catalog/parse-code.ts'
import { nearestCodes, nearestNames, nearestWord } from '../catalog/suggest.ts'
import { describeError } from '../errors.ts'
import { ExitCode, worst } from '../exit-code.ts'
import { type Context, scopeOf } from './context.ts'
import { show } from './show.ts'

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

const quoted = (text: string): string => (/^[\w.:/-]+$/.test(text) ? text : `"${text.replace(/"/g, '\\"')}"`)

const didYouMean = (names: string[], command: string): string => `did you mean ${names.join(', ')}? ${command}`

/** In the product asked for, else in any. */
const nearest = <T>(find: (catalog: Catalog) => T[], context: Context): T[] => {
  const own = find(scopeOf(context))
  return own.length > 0 ? own : find(context.catalog)
}

/** The likeliest way out of a wrong turn, as a command to copy. */
const tipFor = (query: string, context: Context, commands: string[]): string => {
  const { names } = context
  if (isFile(query) || /\.(?:log|txt|jsonl?|csv|out|gz|zst)$/i.test(query))
    return `to find the errors in a file: errcode decode ${quoted(query)}`
  const command = nearestWord(query, commands)
  if (command) return didYouMean([`the command '${command}'`], `errcode ${command}`)
  const everyday = context.catalog.byCode(/^\d{1,2}$/.test(query) ? Number(query) : Number.NaN)[0]
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

const describeMissing = (query: string, context: Context, commands: string[]): string => {
  const what = /^\W{0,2}\d+$/.test(query) ? 'no Binance error code' : 'no Binance error is known as'
  return describeError(`${what} '${query}'`, tipFor(query, context, commands))
}

/** A pasted line that is neither code, name nor message may still hold an error. */
const decodeQuery = async (answer: Answered, { catalog, product }: Context): Promise<Answered> => {
  const { query, entries } = answer
  if (entries.length > 0 || !/[\s({":]/.test(query)) return answer
  const { decodeText } = await import('../decode/decode-text.ts')
  const hits = decodeText(query, catalog, product === 'all' ? 'usdm' : product, await loadPhrases())
  const found = new Set(hits.flatMap(({ entry }) => entry ?? []))
  return { ...answer, entries: [...found] }
}

export const lookup = async (words: string[], context: Context, commands: string[]): Promise<ExitCode> => {
  const { catalog, product, formatter, terminal, names } = context
  const answers = await Promise.all(lookUp(catalog, words, product).map((answer) => decodeQuery(answer, context)))
  const found = answers.filter(({ entries }) => entries.length > 0)
  if (found.length > 0 || context.json) {
    const text = formatter.lookup(found.map((answer) => ({ ...answer, names })))
    // A single card is what people see every day; it stays where they are.
    if (found.flatMap(({ entries }) => entries).length > 1) await show(text, context)
    else await terminal.stdout.write(text)
  }
  const missing = answers.filter(({ entries }) => entries.length === 0)
  for (const { query } of missing) await terminal.stderr.write(describeMissing(query, context, commands))
  return missing.length > 0 ? worst(ExitCode.notFound) : ExitCode.found
}
