/** A bot's use of the library, compiled strictly as its author would, and run. */
import {
  createDecoder,
  type Decision,
  decode,
  type Explanation,
  explain,
  lookup,
  type Product,
  products,
  type SpotCode,
  search,
  shouldRetry,
  type UsdmName,
} from 'binance-errcode'

const error: unknown = { code: -2019, msg: 'Margin is insufficient.' }

const explanation: Explanation | undefined = explain(error, { product: 'usdm' })
const decision: Decision = shouldRetry(error, { now: 0 })
const name: UsdmName = 'MARGIN_NOT_SUFFICIEN'
const code: SpotCode = -2010
// @ts-expect-error No such code.
const wrong: SpotCode = -2019_1
// @ts-expect-error No such product.
explain(error, { product: 'futures' })

/** Never called. */
export const narrow = (told: Explanation): void => {
  if (!told.known || told.product !== 'usdm') return
  // @ts-expect-error A code of Spot's.
  if (told.code === -1145) return
  // @ts-expect-error Not to be changed.
  told.summary = ''
}
const wait: number | undefined = decision.afterMs
const summaries: string[] = lookup('invalid timestamp').map(({ summary }) => summary)
const scores = await search('clock', { product: 'all', limit: 3 })
const hits = decode('binance {"code":-1121,"msg":"Invalid symbol."}')
const found: (Product | undefined)[] = []
for await (const hit of createDecoder({ file: 'x' }).decode(['a', new Uint8Array()])) found.push(hit.entry?.product)

export const told = JSON.stringify([
  explanation?.name === name,
  decision.retry,
  wait ?? null,
  summaries.length,
  scores.length,
  hits.map(({ code }) => code),
  products.length > 0,
  [code, wrong].length,
])
