/** One number for a code and its product: what is counted together. */
import { products } from '../catalog/entry.ts'
import type { Hit } from '../decode/hit.ts'

export const codeKey = ({ code, entry }: Pick<Hit, 'code' | 'entry'>): number =>
  code * (products.length + 1) + (entry ? products.indexOf(entry.product) : products.length)
