/** What a text says about where an error comes from: Binance and which of its products, or another system. */
import type { Product } from '../catalog/entry.ts'
import { otherExchanges, otherSystems } from './other-systems.ts'
import { toLatin1 } from './text.ts'

/** Hosts, paths, libraries, parameters and class names that only Binance's world has. */
const binance = new RegExp(
  `${['币安', '幣安', 'バイナンス', '바이낸스', 'бинанс', 'Бинанс', 'БИНАНС'].map(toLatin1).join('|')}|${
    /binance|\b[fdpe]api\b|\/sapi\/v[1-4]\/|\/api\/v[1-4]\/(?:account|allO|aggT|avgP|depth|exch|(?:ui)?kl|hist|myT|open|order|ping\b|ticker|time\b|trades|userD)|\bsapi\b|\bAPIError\(code=|(?:<|u003c|&lt;)APIError|\brecvWindow\b|X-MBX|listenKey|tradfi-perps|restapiinvoker|\bBNB\b/
      .source
  }`,
  'i',
)

/** Words of trading: no proof, but other systems that use small negative numbers do not have them. */
const trading =
  /\b[A-Z0-9]{2,12}[/_-]?(?:USDT|USDC|BUSD|FDUSD)\b|reduce-?only|\b(?:coin|usd[ts]?)-?m\b|\b(?:sl\/tp|tp\/sl)\b|positionSide|timeInForce|ClientOrderId|createOrder|create_order|\bleverage\b|\bccxt\b|stop[-_ ]?loss|take[-_ ]?profit|\bmargin[ _]?type\b|\b(?:lot_size|min_?notional|price_filter|stepSize|tickSize|minQty|exchangeInfo)\b|\bfutures\b|\bhedge mode\b|\b(?:buy|sell|cancel|limit|market|stop|place|open|close|batch)[ _-]?orders?\b/i

export interface Evidence {
  /** The text names Binance. */
  binance: boolean
  /** The text trades. */
  trading: boolean
  /** The text names another system. */
  other: boolean
  /** The text names another exchange: some have copied Binance's numbers and sentences. */
  rival: boolean
}

/** Every place in a text where one of them stands. */
export const evidencePatterns: Record<keyof Evidence, readonly RegExp[]> = {
  binance: [new RegExp(binance.source, 'gi')],
  trading: [new RegExp(trading.source, 'gi')],
  other: otherSystems,
  rival: otherExchanges,
}

/** What names a product: its paths and hosts first, then what libraries and people call it. */
const productMarks: [Product, RegExp][][] = [
  [
    ['usdm', /\/fapi\/|\bfapi\b|\bfstream\b|\bws-fapi\b/gi],
    ['coinm', /\/dapi\/|\bdapi\b|\bdstream\b/gi],
    ['portfolio-margin', /\/papi\/|\bpapi\b/gi],
    ['options', /\/[ev]api\/|\b[ev]api\b/gi],
    ['sapi', /\/sapi\/|\bsapi\b/gi],
    ['spot', /\/api\/v[13]\b/gi],
  ],
  [
    ['usdm', /binanceusdm|usd[sⓈ]?-m\b|\bum_?futures|usds?_?(?:margined_?)?futures|\bfutures_(?!coin)[a-z]/gi],
    ['coinm', /binancecoinm|\bcoin-?m\b|\bcm_?futures|futures_?coin|coin_?(?:margined_?)?futures|USD_PERP\b/gi],
    ['portfolio-margin', /portfolio[ _-]?margin/gi],
    ['options', /european options|\b[A-Z]{2,6}-\d{6}-\d+-[CP]\b/g],
    ['spot', /\bapi[1-4]?\.binance\.(?:com|us|vision)|\bspot\b|Filter failure/gi],
  ],
]

/** Most texts name no product: one look tells. */
const anyMark = new RegExp(
  productMarks
    .flat()
    .map(([, pattern]) => pattern.source)
    .join('|'),
  'i',
)

export interface ProductMark {
  product: Product
  /** Paths and hosts come before names. */
  rank: number
  at: number
  end: number
}

/** What names a product in a text, in no order. */
export const findProductMarks = (text: string): ProductMark[] =>
  anyMark.test(text)
    ? productMarks.flatMap((marks, rank) =>
        marks.flatMap(([product, pattern]) =>
          [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
            product,
            rank,
            at: index,
            end: index + length,
          })),
        ),
      )
    : []

/** The product of the last mark, which is nearest the error that follows; undefined where there is none. */
export const nearestProduct = (marks: readonly ProductMark[]): Product | undefined =>
  marks.reduce<ProductMark | undefined>(
    (best, mark) => (!best || mark.rank < best.rank || (mark.rank === best.rank && mark.at > best.at) ? mark : best),
    undefined,
  )?.product
