/** The record of one error code in one product, and the words it is described with. */

/** The APIs a code can come from, and the HTTP layer that all of them share. USDⓈ-M Futures is the default everywhere. */
export const products = ['usdm', 'coinm', 'spot', 'options', 'portfolio-margin', 'sapi', 'http'] as const
export type Product = (typeof products)[number]

/** May the request be sent again? Ordered from the freest answer to the strictest. */
export const retries = ['now', 'backoff', 'verify', 'fix', 'done', 'stop'] as const
export type Retry = (typeof retries)[number]

/** Could the order have been executed although an error came back? */
export const executions = ['no', 'maybe', 'yes'] as const
export type Executed = (typeof executions)[number]

/** A heading of the official page; its id (`40xx`) does not always follow from a code's digits. */
export interface Category {
  id: string
  title: string
}

/** What to know about an error, in our own words. */
export interface Advice {
  /** One sentence that stands alone. */
  summary: string
  /** Most likely first. */
  causes: string[]
  /** Most likely to help first. */
  fixes: string[]
  retry: Retry
  executed: Executed
}

/** An exchange for one region that runs the product's API. */
export interface Region {
  name: string
  /** What only its page has; the rest is as the entry says. */
  messages: string[]
  /** Its page, and the day of it (YYYY-MM-DD). */
  url: string
  asOf: string | null
}

/** What an error is recognised by. */
export interface Identity {
  /** The number as Binance sends it, almost always negative. */
  code: number
  /** The official constant, typos included; null where no document gives one. */
  name: string | null
  product: Product
  category: Category
  /** Right spellings of a misspelt official name, and former names. */
  aliases: string[]
  /** Official texts to the letter; `%s`, `%d`, `%b`, `{0}` and `<NAME>` stand for what varies. */
  messages: string[]
  /** Wordings that differ from the page's, in the same form: seen in real answers, or sent in a region. */
  variants: string[]
}

export interface Entry extends Identity, Advice {
  /** Words people use for this error that stand in neither its name nor its messages. */
  keywords: string[]
  /** Codes that are mistaken for this one or come with it. */
  related: number[]
  /** The exception class ccxt throws for it. */
  ccxt: string | null
  /** The day the code appeared (YYYY-MM-DD), where a change log tells. */
  since: string | null
  /** For a code that covers many errors: what to know about one of its texts. */
  byMessage: (Advice & { text: string })[]
  /** Where a regional exchange differs. */
  regions: Region[]
  /** False for a code seen in real answers that stands on no official page. */
  official: boolean
  /** True for a code that the newest page no longer has; old logs still do. */
  retired: boolean
  /** The official page, and the day of it (YYYY-MM-DD). */
  url: string
  asOf: string | null
  /** The documents and threads the facts and the advice come from. */
  sources: string[]
}
