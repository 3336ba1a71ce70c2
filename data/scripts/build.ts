/** The command `data:build`: joins facts and guidance into the catalogue that ships. */

import { type Category, type Entry, type Product, products } from '../../src/catalog/entry.ts'
import type { PhraseRecord } from '../../src/catalog/phrase-record.ts'
import type { ProductFacts } from '../../src/catalog/products.ts'
import { groupByMeaning } from '../../src/catalog/same-meaning.ts'
import { type Console, reporting, type Status, startedAs } from './command.ts'
import { DataError } from './data-error.ts'
import { originOf } from './entry-origin.ts'
import { dataFolder, readParts, writeCatalog } from './files.ts'
import { documentsOf } from './merge-page.ts'
import { byDistanceFromZero } from './order.ts'
import { phraseRecords } from './phrase-records.ts'
import type { CodeRecord, Endpoints, Guidance, Parts } from './records.ts'

export const guidanceFor = (parts: Parts, product: Product): Map<number, Guidance> =>
  new Map(
    Object.values(parts.guidance)
      .flat()
      .filter((record) => record.products.includes(product))
      .map((record) => [record.code, record]),
  )

/** A USDⓈ-M path in a text that other products share. */
const usdmPath = /\/fapi\/v\d\/[\w/]*\w/g

export const pathsIn = (text: string): string[] => text.match(usdmPath) ?? []

/** Shared advice names USDⓈ-M endpoints; here they become the product's own. A phrase about one that it lacks is left out. */
const translate = (phrases: readonly string[], product: Product, endpoints: Endpoints): string[] =>
  phrases.flatMap((text) => {
    const missing = pathsIn(text).some((path) => endpoints[path]?.[product] === null)
    return missing ? [] : [text.replace(usdmPath, (path) => endpoints[path]?.[product] ?? path)]
  })

const categoryOf = (record: CodeRecord, categories: Category[]): Category =>
  categories.find(({ id }) => id === record.category) ?? { id: record.category, title: '' }

export const buildCatalog = (product: Product, parts: Parts): Entry[] => {
  const official = parts.official[product]
  if (official === undefined) throw new DataError(`${product}: no official facts`)
  const observed = parts.observed[product] ?? []
  const isOfficial = ({ code }: CodeRecord): boolean => official.codes.some((record) => record.code === code)
  const records = [...official.codes, ...observed.filter((record) => !isOfficial(record))].toSorted((a, b) =>
    byDistanceFromZero(a.code, b.code),
  )
  const guidance = guidanceFor(parts, product)
  const missing = records.filter(({ code }) => !guidance.has(code))
  if (missing.length > 0) {
    throw new DataError(`${product}: no guidance for ${missing.map(({ code }) => code).join(', ')}`)
  }
  const known = new Set(records.map(({ code }) => code))
  const ids = parts.documents.documents.map(({ id }) => id)
  return records.map((record) => {
    const { messages, regions, ...origin } = originOf(record, product, parts.documents.documents)
    const advice = guidance.get(record.code) as Guidance
    const isOwner = advice.products[0] === product
    const variant = isOfficial(record) ? observed.find(({ code }) => code === record.code) : undefined
    const documents = [record, variant]
      .flatMap((known) => (known === undefined ? [] : documentsOf(known)))
      .toSorted((a, b) => ids.indexOf(a) - ids.indexOf(b))
    return {
      code: record.code,
      name: record.name,
      product,
      category: categoryOf(record, official.categories),
      messages,
      variants: [
        ...new Set([
          ...(variant?.messages.map(({ text }) => text) ?? []),
          ...regions.flatMap((region) => region.messages),
        ]),
      ].filter((text) => !messages.includes(text)),
      summary: translate([advice.summary], product, parts.endpoints)[0] ?? advice.summary,
      causes: translate(advice.causes, product, parts.endpoints),
      fixes: translate(advice.fixes, product, parts.endpoints),
      retry: advice.retry,
      executed: advice.executed,
      keywords: advice.keywords,
      aliases: [...new Set([...advice.aliases, ...(record.otherNames ?? [])])],
      related: advice.related.filter((code) => isOwner || known.has(code)),
      ccxt: parts.ccxt[record.code]?.[product] ?? advice.ccxt,
      // The change log's date is that of the product the record was written for.
      since: isOwner ? advice.since : null,
      byMessage: parts.messages
        .filter(({ code, products }) => code === record.code && products.includes(product))
        .map(({ text, summary, causes, fixes, retry, executed }) => ({
          text,
          summary,
          causes,
          fixes,
          retry,
          executed,
        })),
      regions,
      official: isOfficial(record),
      ...origin,
      sources: [...new Set([...documents, ...advice.sources])],
    }
  })
}

/** One entry a line, so that a change of data is a readable diff. */
export const formatCatalog = (entries: Entry[]): string => formatRows(entries)

/** What `errcode products` tells, so that it needs no catalogue. */
export const buildProducts = (parts: Parts): ProductFacts[] => {
  const catalogs = new Map(parts.exceptions.guided.map((product) => [product, buildCatalog(product, parts)]))
  const groups = groupByMeaning([...catalogs.values()].flat())
  const usual = new Set(catalogs.get('usdm')?.map(({ code }) => code))
  const asUsual = new Set(groups.flatMap((group) => (group.some(({ product }) => product === 'usdm') ? group : [])))
  return [...catalogs].map(([product, entries]) => {
    const pages = parts.documents.documents.filter((page) => page.product === product && page.date !== null)
    const differ = entries.filter((entry) => usual.has(entry.code) && !asUsual.has(entry))
    return {
      product,
      codes: entries.length,
      different: differ.length,
      date:
        pages
          .map(({ date }) => date ?? '')
          .toSorted()
          .at(-1) ?? null,
    }
  })
}

/** What decode finds messages by, in all products: choosing it takes longer than a start may. */
export const buildPhrases = (parts: Parts): PhraseRecord[] =>
  phraseRecords(
    products
      .filter((product) => parts.exceptions.guided.includes(product))
      .flatMap((product) => buildCatalog(product, parts)),
  )

/** One record a line. */
export const formatRows = (rows: readonly object[]): string =>
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`

export const formatProducts = (facts: ProductFacts[]): string => formatRows(facts)

export const buildAll = (_argv: string[], console: Console, folder = dataFolder): Status =>
  reporting('data:build', console, () => {
    const parts = readParts(folder)
    for (const product of parts.exceptions.guided) {
      const entries = buildCatalog(product, parts)
      writeCatalog(product, formatCatalog(entries), folder)
      console.out(`${product}: ${entries.length} entries\n`)
    }
    writeCatalog('products', formatProducts(buildProducts(parts)), folder)
    writeCatalog('phrases', formatRows(buildPhrases(parts)), folder)
    return 0
  })

startedAs(import.meta.url, buildAll)
