/** Stage 5 of the rules: what ships is what the parts say now. */

import { buildCatalog, buildPhrases, buildProducts, formatCatalog, formatProducts, formatRows } from './build.ts'
import { DataError } from './data-error.ts'
import { faultAt, type Rule } from './fault.ts'
import type { Parts } from './records.ts'

export const checkBuilt: Rule = (parts) => {
  const { guided } = parts.exceptions
  const built: string[] = [...guided, 'products', 'phrases']
  const stray = Object.keys(parts.catalog).filter((name) => !built.includes(name))
  return [
    ...stray.map((product) => faultAt(product, '-', 'catalog', 'built, but not listed as guided')),
    ...guided.flatMap((product) => {
      try {
        const isSame = parts.catalog[product] === formatCatalog(buildCatalog(product, parts))
        return isSame ? [] : [faultAt(product, '-', 'catalog', 'differs from its parts; run data:build')]
      } catch (error) {
        if (!(error instanceof DataError)) throw error
        return [faultAt(product, '-', 'catalog', 'cannot be built while guidance is missing')]
      }
    }),
    ...joinedFault(parts, 'products', () => formatProducts(buildProducts(parts))),
    ...joinedFault(parts, 'phrases', () => formatRows(buildPhrases(parts))),
  ]
}

/** A file that is made from the catalogues. */
const joinedFault = ({ catalog }: Parts, name: string, build: () => string): string[] => {
  try {
    return catalog[name] === build() ? [] : [faultAt(name, '-', 'catalog', 'differs from its parts; run data:build')]
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    return []
  }
}
