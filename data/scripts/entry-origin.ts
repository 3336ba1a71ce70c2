/** What the documents say about an entry as a whole: which page has it, whether it still stands there, what only a region has. */

import type { Product, Region } from '../../src/catalog/entry.ts'
import { documentsOf } from './merge-page.ts'
import type { CodeRecord, DocumentRecord } from './records.ts'

export interface Origin {
  /** The texts of the product's own pages. */
  messages: string[]
  regions: Region[]
  retired: boolean
  url: string
  asOf: string | null
}

/** Of several versions of one page, told by its address, only the last one stands. */
const standing = (pages: readonly DocumentRecord[]): Set<string> =>
  new Set(pages.filter((page, at) => !pages.slice(at + 1).some(({ url }) => url === page.url)).map(({ id }) => id))

const isRetired = (record: CodeRecord, pages: readonly DocumentRecord[]): boolean => {
  const lasting = standing(pages)
  const still = [...(record.documents ?? []), ...record.messages.flatMap((text) => (text.gone ? [] : text.documents))]
  return documentsOf(record).some((id) => pages.some((page) => page.id === id)) && !still.some((id) => lasting.has(id))
}

/** The product's own page where it has the code, else the newest page that has it. */
const pageOf = (record: CodeRecord, product: Product, pages: readonly DocumentRecord[]): DocumentRecord | undefined => {
  const having = pages.filter(({ id }) => documentsOf(record).includes(id))
  return (
    having.find(({ id }) => id === product) ?? having.findLast(({ region }) => region === undefined) ?? having.at(-1)
  )
}

/**
 * `documents` in the order of documents.json: within a product the oldest first. A code on none of the product's pages
 * may still stand in another document, such as a change log.
 */
export const originOf = (record: CodeRecord, product: Product, documents: readonly DocumentRecord[]): Origin => {
  const pages = documents.filter((page) => page.product === product && page.kind === 'page')
  const regional = pages.filter(({ region }) => region !== undefined)
  const isRegional = (ids: readonly string[]): boolean =>
    ids.length > 0 && ids.every((id) => regional.some((page) => page.id === id))
  const texts = record.messages.map(({ text }) => text)
  const own = record.messages.filter((message) => !isRegional(message.documents)).map(({ text }) => text)
  const page =
    pageOf(record, product, pages) ??
    documents.findLast(({ id, date, url }) => date !== null && url !== null && documentsOf(record).includes(id))
  return {
    messages: isRegional(documentsOf(record)) ? texts : own,
    regions: regional.flatMap(({ id, region = '', url, date }) => {
      const messages = record.messages.filter(
        (message) => isRegional(message.documents) && message.documents.includes(id),
      )
      return messages.length === 0
        ? []
        : [{ name: region, messages: messages.map(({ text }) => text), url: url ?? '', asOf: date }]
    }),
    retired: isRetired(
      record,
      pages.filter(({ region }) => region === undefined),
    ),
    url: page?.url ?? pages.find(({ id }) => id === product)?.url ?? '',
    asOf: page?.date ?? null,
  }
}
