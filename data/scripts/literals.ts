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

const typesOf = (product: Product, entries: readonly Entry[]): string => {
  const names = new Set(entries.flatMap(({ name }) => (name === null ? [] : [name])))
  const members = union([...names].toSorted().map((name) => `'${name}'`))
  return `export type ${typeName(product)}Code =${union(entries.map(({ code }) => String(code)))}

export type ${typeName(product)}Name =${members}
`
}

const perProduct = (name: 'Code' | 'Name'): string =>
  products.map((product) => `  ${/-/.test(product) ? `'${product}'` : product}: ${typeName(product)}${name}\n`).join('')

export const literalTypes = (entries: readonly Entry[]): string => `\
/** Codes and names as types, written by \`npm run data:build\`. */

${products
  .map((product) =>
    typesOf(
      product,
      entries.filter((entry) => entry.product === product),
    ),
  )
  .join('\n')}
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
