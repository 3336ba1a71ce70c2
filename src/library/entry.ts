/** An entry of the catalogue as callers see it: codes and names as literals, and nothing to be changed. */
import type { Entry as CatalogEntry, Product } from '../catalog/entry.ts'
import type { CodesOf, NamesOf } from './codes.ts'

type Frozen<Shape> = {
  readonly [Key in keyof Shape]: Shape[Key] extends (infer Item)[] ? readonly Item[] : Shape[Key]
}

/** What is known about one error code of one product. Facts are Binance's own, to the letter; advice is the project's. */
export interface EntryOf<Of extends Product> extends Frozen<Omit<CatalogEntry, 'code' | 'name' | 'product'>> {
  /** The API that the code comes from; `http` for an HTTP status. */
  readonly product: Of
  /** The number as Binance sends it, almost always negative. */
  readonly code: CodesOf[Of]
  /** The official constant, misspellings included; null where no document gives one. */
  readonly name: NamesOf[Of] | null
}

/** An entry of any product; `entry.product === 'usdm'` narrows its code and name to those of USDⓈ-M Futures. */
export type Entry = { [Of in Product]: EntryOf<Of> }[Product]

/** What ships is what `codes.ts` was written from: the literals are the very values. */
export const asPublic = (entry: CatalogEntry): Entry => entry as unknown as Entry
