/** Stage 5 of the rules: what ships is what the parts say now. */

import { buildCatalog, formatCatalog } from './build.ts'
import { DataError } from './data-error.ts'
import { faultAt, type Rule } from './fault.ts'

export const checkBuilt: Rule = (parts) => {
  const { guided } = parts.exceptions
  const stray = Object.keys(parts.catalog).filter((product) => !guided.some((name) => name === product))
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
  ]
}
