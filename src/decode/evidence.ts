/** What a text says about where an error comes from: Binance and which of its products, or another system. */
import type { Product } from '../catalog/entry.ts'
import { namesOther } from './other-systems.ts'
import { toLatin1 } from './text.ts'

/** Hosts, paths, libraries, parameters and class names that only Binance's world has. */
const binance = new RegExp(
  `${['币安', '幣安', 'バイナンス', '바이낸스', 'бинанс', 'Бинанс', 'БИНАНС'].map(toLatin1).join('|')}|${
    /binance|\b[fdpe]api\b|\/s?api\/v[1-4]\/|\bsapi\b|\bAPIError\(code=|(?:<|u003c|&lt;)APIError|\brecvWindow\b|X-MBX|listenKey|tradfi-perps|restapiinvoker|\bBNB\b/
      .source
  }`,
  'i',
)

/** Words of trading: no proof, but other systems that use small negative numbers do not have them. */
const trading =
  /\b[A-Z0-9]{2,12}[/_-]?(?:USDT|USDC|BUSD|FDUSD)\b|reduceOnly|positionSide|timeInForce|ClientOrderId|createOrder|create_order|\bleverage\b|\bccxt\b|stop[- ]?loss|take[- ]?profit|\bfutures\b|\bhedge mode\b|\b(?:buy|sell|cancel|limit|market|stop|place|open)[ _-]?orders?\b/i

export interface Evidence {
  /** The text names Binance. */
  binance: boolean
  /** The text trades. */
  trading: boolean
  /** The text names another system. */
  other: boolean
}

export const weighEvidence = (text: string): Evidence => ({
  binance: binance.test(text),
  trading: trading.test(text),
  other: namesOther(text),
})

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

/** Where a pattern stands last in a text, nearest the error that follows. */
const lastIndex = (text: string, pattern: RegExp): number => {
  let last = -1
  for (const { index } of text.matchAll(pattern)) last = index
  return last
}

/** Most lines name no product: one look tells. */
const anyMark = new RegExp(
  productMarks
    .flat()
    .map(([, pattern]) => pattern.source)
    .join('|'),
  'i',
)

/** The product a text names; undefined when it names none. */
export const productOf = (text: string): Product | undefined => {
  if (!anyMark.test(text)) return undefined
  for (const marks of productMarks) {
    const found = marks
      .map(([product, pattern]) => ({ product, at: lastIndex(text, pattern) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.at - a.at)[0]
    if (found) return found.product
  }
  return undefined
}
