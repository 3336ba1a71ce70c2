/** `errcode <code|name|text>`: the answer, or the nearest there is. */
import { type Answered, lookUpCodes } from '../catalog/look-up-codes.ts'
import { ExitCode } from '../exit-code.ts'
import type { LookupContext } from './context.ts'

/** A pasted line that is neither code, name nor message may still hold an error. */
const decodeQuery = async (answer: Answered, { catalog, product, phrases }: LookupContext): Promise<Answered> => {
  const { query, entries } = answer
  if (entries.length > 0 || !/[\s({":]/.test(query)) return answer
  const { decodeText } = await import('../decode/decode-text.ts')
  const hits = decodeText(query, catalog, product === 'all' ? 'usdm' : product, await phrases())
  const found = new Set(hits.flatMap(({ entry }) => entry ?? []))
  return { ...answer, entries: [...found] }
}

const lookUpTexts = async (words: string[], context: LookupContext): Promise<Answered[]> => {
  const { lookUp } = await import('../catalog/look-up.ts')
  const answers = lookUp(context.catalog, words, context.product)
  return Promise.all(answers.map((answer) => decodeQuery(answer, context)))
}

export const lookup = async (words: string[], context: LookupContext): Promise<ExitCode> => {
  const { catalog, product, formatter, terminal, names } = context
  const answers = lookUpCodes(catalog, words, product) ?? (await lookUpTexts(words, context))
  const found = answers.filter(({ entries }) => entries.length > 0)
  if (found.length > 0 || context.json) {
    const text = formatter.lookup(found.map((answer) => ({ ...answer, names })))
    // A single card is what people see every day; it stays where they are.
    if (found.flatMap(({ entries }) => entries).length === 1) await terminal.stdout.write(text)
    else await (await import('./show.ts')).show(text, context)
  }
  if (found.length === answers.length) return ExitCode.found
  const { describeMissing } = await import('./missing.ts')
  for (const { query } of answers.filter(({ entries }) => entries.length === 0))
    await terminal.stderr.write(describeMissing(query, context))
  return ExitCode.notFound
}
