/** What `explain` answers: an entry, and what this one error had to say. */
import type { Entry as CatalogEntry, Executed, Product, Retry } from '../catalog/entry.ts'
import { specialise } from '../catalog/specialise.ts'
import { asPublic, type Entry } from './entry.ts'

/** What the error itself said. */
export interface Told {
  /** The message as it was sent; null when the error has none. */
  readonly message: string | null
  /** What stood in the holes of the message's template, in their order: `['1618636066762']` for a ban's end. */
  readonly params: readonly string[]
  /** The HTTP status that came with it, where the error tells. */
  readonly status: number | null
}

/** A code of Binance's that is on none of the lists known here; it may be newer than they are. */
export interface UnknownCode extends Told {
  readonly known: false
  readonly code: number
  readonly name: null
  readonly product: Product
  readonly summary: string
  readonly causes: readonly string[]
  readonly fixes: readonly string[]
  /** `stop`, as nothing is known of it. */
  readonly retry: Retry
  /** `maybe`, as nothing is known of it. */
  readonly executed: Executed
}

/** An entry of the catalogue with the advice for this very message, or a code that is on no list (`known: false`). */
export type Explanation = (Entry & Told & { readonly known: true }) | UnknownCode

export const explained = (entry: CatalogEntry, told: Told): Explanation => ({
  ...asPublic(specialise(entry, told.message)),
  ...told,
  known: true,
})

export const unknown = (code: number, product: Product, told: Told): Explanation => ({
  known: false,
  code,
  name: null,
  product,
  ...told,
  summary: 'This code is on none of the lists known here; it may be newer than they are.',
  causes: [],
  fixes: ['go by its message, and look on the error page of the product for the code'],
  retry: 'stop',
  executed: 'maybe',
})
