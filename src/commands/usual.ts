/** What holds where no option says otherwise. */
import { type Product, products } from '../catalog/entry.ts'
import { ErrcodeError } from '../errors.ts'
import type { Terminal } from '../terminal.ts'
import type { SharedOptions } from './context.ts'

/** The product to answer for. */
export const usualProduct = ({ ERRCODE_PRODUCT: wanted }: Terminal['env']): Product | 'all' => {
  const known = [...products, 'all'] as const
  const product = known.find((one) => one === (wanted || 'usdm'))
  if (product) return product
  throw new ErrcodeError(`ERRCODE_PRODUCT is no product: '${wanted}'`, `it may be ${known.join(', ')}`)
}

/** How many results a search shows. */
export const usualLimit = 10

export const usualOptions = ({ env }: Terminal): SharedOptions => ({ product: usualProduct(env), color: 'auto' })
