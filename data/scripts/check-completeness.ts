/** Stage 2 of the rules: guidance for every code that ships, once, and none for a code that does not exist. */

import type { Product } from '../../src/catalog/entry.ts'
import { allGuidance, codesOf, duplicates, faultAt, type Rule } from './fault.ts'
import type { Parts } from './records.ts'

const guidedCodes = (parts: Parts, product: string): number[] =>
  allGuidance(parts).flatMap(({ record }) => (record.products?.includes(product as Product) ? [record.code] : []))

const productFaults = (parts: Parts, product: string): string[] => {
  const known = codesOf(parts, product)
  const guided = guidedCodes(parts, product)
  const mustBeGuided = parts.exceptions.guided.includes(product as Product)
  return [
    ...(mustBeGuided ? [...known] : []).flatMap((code) =>
      guided.includes(code) ? [] : [faultAt(product, code, 'guidance', 'missing')],
    ),
    ...guided.flatMap((code) =>
      known.has(code) ? [] : [faultAt(product, code, 'guidance', 'for a code that is not known')],
    ),
    ...duplicates(guided).map((code) => faultAt(product, code, 'guidance', 'stands twice')),
  ]
}

export const checkCompleteness: Rule = (parts) => {
  const named = allGuidance(parts).flatMap(({ record }) => record.products ?? [])
  const products = new Set<string>([...Object.keys(parts.official), ...parts.exceptions.guided, ...named])
  return [
    ...parts.exceptions.guided
      .filter((product) => parts.official[product] === undefined)
      .map((product) => faultAt(product, '-', 'guided', 'no official facts')),
    ...[...products].flatMap((product) => productFaults(parts, product)),
  ]
}
