/** What every decoder of a run shares. */
import { setFlagsFromString } from 'node:v8'
import type { Product } from '../catalog/entry.ts'
import { createKnowledge, type Knowledge } from '../decode/knowledge.ts'
import type { Context } from './context.ts'

export interface Shared {
  knowledge: Knowledge
  product: Product
}

export const prepare = async ({ catalog, phrases, product }: Context): Promise<Shared> => {
  const knowledge = createKnowledge(catalog, await phrases())
  // Windows and hits live shortly; letting the space for what is new grow further takes 20 MB more and saves no time. Nor
  // does leaving what is old until there is twice as much of it: a million errors would take 40 MB more.
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=30')
  return { knowledge, product: product === 'all' ? 'usdm' : product }
}
