/** The command that writes codes and names of each product as types into src/library/codes.ts, or checks what is there. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Entry, type Product, products } from '../../src/catalog/entry.ts'
import { loadCatalog } from '../../src/catalog/load.ts'
import { type Console, type Status, startedAs } from './command.ts'

export const literalsPath = join(import.meta.dirname, '../../src/library/codes.ts')

const widest = 120

/** `| A | B | C`, in lines that are not too long. */
const union = (members: readonly string[]): string => {
  if (members.length === 0) return ' never'
  const lines = ['']
  for (const member of members) {
    const line = lines.at(-1) as string
    const longer = `${line} | ${member}`.trim()
    if (longer.length + 2 <= widest) lines[lines.length - 1] = longer
    else lines.push(`| ${member}`)
  }
  return lines.map((line) => `\n  ${line}`).join('')
}

/** `portfolio-margin` → `PortfolioMargin`. */
const typeName = (product: Product): string => product.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())

/** What the same products have stands once: `InUsdmCoinm`, of all that these two have and no other. */
const groupOf = (having: readonly Product[]): string => `In${having.map(typeName).join('')}`

type Kind = 'Code' | 'Name'

const literalOf = (entry: Entry, kind: Kind): string[] => {
  if (kind === 'Code') return [String(entry.code)]
  return entry.name === null ? [] : [`'${entry.name}'`]
}

/** The products that have each literal, in the order of the catalogue or the alphabet. */
const havingOf = (entries: readonly Entry[], kind: Kind): Map<string, Product[]> => {
  const having = new Map<string, Product[]>()
  for (const entry of entries) {
    for (const literal of literalOf(entry, kind)) {
      const known = having.get(literal) ?? []
      if (!known.includes(entry.product)) having.set(literal, [...known, entry.product])
    }
  }
  return kind === 'Name' ? new Map([...having].toSorted(([one], [other]) => (one < other ? -1 : 1))) : having
}

const typesOf = (entries: readonly Entry[], kind: Kind): string => {
  const groups = new Map<string, { having: Product[]; literals: string[] }>()
  for (const [literal, having] of havingOf(entries, kind)) {
    const group = groups.get(having.join()) ?? { having, literals: [] }
    group.literals.push(literal)
    groups.set(having.join(), group)
  }
  // A type of a few literals would save nothing.
  const shared = [...groups.values()].filter(({ having, literals }) => having.length > 1 && literals.length > 3)
  const membersOf = (product: Product): string[] => [
    ...shared.filter(({ having }) => having.includes(product)).map(({ having }) => groupOf(having) + kind),
    ...[...groups.values()]
      .filter((group) => group.having.includes(product) && !shared.includes(group))
      .flatMap(({ literals }) => literals),
  ]
  return [
    ...shared.map(({ having, literals }) => `type ${groupOf(having)}${kind} =${union(literals)}\n`),
    ...products.map((product) => `export type ${typeName(product)}${kind} =${union(membersOf(product))}\n`),
  ].join('\n')
}

const perProduct = (kind: Kind): string =>
  products.map((product) => `  ${/-/.test(product) ? `'${product}'` : product}: ${typeName(product)}${kind}\n`).join('')

export const literalTypes = (entries: readonly Entry[]): string => `\
/** Codes and names as types, written by \`npm run data:build\`. */

${typesOf(entries, 'Code')}
${typesOf(entries, 'Name')}
/** Every code of each product. */
export interface CodesOf {
${perProduct('Code')}}

/** Every official name of each product, misspellings included. */
export interface NamesOf {
${perProduct('Name')}}
`

const { entries } = await loadCatalog()

export const literals = (argv: string[], console: Console): Status => {
  const text = literalTypes(entries)
  const path = relative(process.cwd(), literalsPath)
  if (!argv.includes('--check')) {
    writeFileSync(literalsPath, text)
    console.out(`${path}: written\n`)
    return 0
  }
  if (readFileSync(literalsPath, 'utf8') === text) return 0
  console.err(`${path} differs from the catalogue; run data:build\n`)
  return 1
}

startedAs(import.meta.url, literals)
