/** What a number means in other products: a line each, with the command that tells more. */
import type { Entry } from '../catalog/entry.ts'
import type { Layout } from './layout.ts'
import { productTitles } from './product-title.ts'
import { hang } from './wrap.ts'

const meaning = (entry: Entry, { style, width }: Layout): string[] => [
  ...hang('  ', `${productTitles[entry.product]}: ${entry.summary}`, width),
  ...hang('    ', `errcode ${entry.code} --product ${entry.product}`, width).map((line) => style.dim(line)),
]

export const otherMeanings = (title: string, others: readonly Entry[], layout: Layout): string[] => [
  layout.style.heading(title),
  ...others.flatMap((entry) => meaning(entry, layout)),
]
