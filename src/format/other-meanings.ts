/** What else a number or a name means: a line each, with the command that tells more. */
import type { Entry } from '../catalog/entry.ts'
import type { Layout } from './layout.ts'
import { productTitles } from './product-title.ts'
import { hang } from './wrap.ts'

/** Products in which it is the same share a line. */
const meaning = (group: readonly Entry[], withCode: boolean, { style, width }: Layout): string[] =>
  group
    .slice(0, 1)
    .flatMap(({ code, product, summary }) => [
      ...hang(
        '  ',
        `${withCode ? `${code} in ` : ''}${group.map((entry) => productTitles[entry.product]).join(', ')}: ${summary}`,
        width,
      ),
      ...hang('    ', `errcode ${code} --product ${product}`, width).map((line) => style.dim(line)),
    ])

/** The entries of one meaning stand together. The number is told where it is not the one that the title speaks of. */
export const otherMeanings = (
  title: string,
  others: readonly (readonly Entry[])[],
  layout: Layout,
  numbers: 'same' | 'other' = 'same',
): string[] => [layout.style.heading(title), ...others.flatMap((group) => meaning(group, numbers === 'other', layout))]
