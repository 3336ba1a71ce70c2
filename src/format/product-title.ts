/** The products' names as people know them. */
import type { Product } from '../catalog/entry.ts'

export const productTitles: Record<Product, string> = {
  usdm: 'USDⓈ-M Futures',
  coinm: 'COIN-M Futures',
  spot: 'Spot',
  options: 'Options',
  'portfolio-margin': 'Portfolio Margin',
  sapi: 'Wallet and Margin (SAPI)',
  http: 'HTTP',
}
