/** The shapes of the files under data/, as data/README.md describes them. */

import type { Advice, Category, Product } from '../../src/catalog/entry.ts'

export interface Message {
  text: string
  /** The documents that have the text, oldest first. */
  documents: string[]
  /** Set when the only document that had the text has dropped it since. */
  gone?: true
}

export interface CodeRecord {
  code: number
  name: string | null
  category: string
  messages: Message[]
  /** A former name, or the second one of a code that stands on a page twice. */
  otherNames?: string[]
  /** The documents that have the code without any text for it. */
  documents?: string[]
}

export interface Official {
  /** The documents read so far, oldest first. */
  documents: string[]
  categories: Category[]
  codes: CodeRecord[]
}

export interface DocumentRecord {
  id: string
  /** Null for a source of observed codes that serves several products. */
  product: Product | null
  kind: 'page' | 'observed'
  /** The exchange whose page it is, where that is not Binance itself but runs the product's API. */
  region?: string
  /** The heading of the part that lists errors, on a page about something else, and the id of the category it becomes. */
  section?: string
  category?: string
  title: string
  date: string | null
  url: string | null
}

export interface Documents {
  documents: DocumentRecord[]
  /** Other sources of advice: name → address. */
  references: Record<string, string>
}

export interface Guidance extends Advice {
  code: number
  products: Product[]
  keywords: string[]
  aliases: string[]
  related: number[]
  ccxt: string | null
  since: string | null
  sources: string[]
}

/** Advice for one text of a code whose texts have causes of their own. */
export interface MessageGuidance extends Advice {
  code: number
  products: Product[]
  /** To the letter as in the official facts. */
  text: string
}

/** USDⓈ-M path → product → its counterpart there; null where there is none. */
export type Endpoints = Record<string, Partial<Record<Product, string | null>>>

/** Lists that must be exact both ways: what is listed exists, what exists is listed. */
export interface Exceptions {
  /** The products that ship: guidance is complete for them. */
  guided: Product[]
  /** product → code → sentences on the page that explain the code instead of quoting the API. */
  explanations: Record<string, Record<string, string[]>>
  /** product → name → the codes that carry it. */
  sharedNames: Record<string, Record<string, number[]>>
  /** product → groups of codes that have a message in common. */
  sharedMessages: Record<string, number[][]>
  /** product → the codes without a name. */
  unnamed: Record<string, number[]>
  /** Codes of requests that read or cancel, and may be repeated although an order may have been executed. */
  repeatable: number[]
}

/** Everything under data/ at once; the maps are keyed by product, `guidance` by file name. */
export interface Parts {
  documents: Documents
  exceptions: Exceptions
  official: Record<string, Official>
  observed: Record<string, CodeRecord[]>
  guidance: Record<string, Guidance[]>
  messages: MessageGuidance[]
  endpoints: Endpoints
  /** code → product → the class ccxt throws there, where it is not the one the shared record has. */
  ccxt: Record<string, Partial<Record<Product, string | null>>>
  /** The built files as they are on disk. */
  catalog: Record<string, string>
}
