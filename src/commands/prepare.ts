/** What every decoder of a run shares. */
import type { Product } from '../catalog/entry.ts'
import { createKnowledge, type Knowledge } from '../decode/knowledge.ts'
import type { Context } from './context.ts'
import { keepHeapSmall } from './heap.ts'

export interface Shared {
  knowledge: Knowledge
  product: Product
}

export const prepare = async ({ catalog, phrases, product }: Context): Promise<Shared> => {
  keepHeapSmall()
  const knowledge = createKnowledge(catalog, await phrases())
  return { knowledge, product: product === 'all' ? 'usdm' : product }
}
