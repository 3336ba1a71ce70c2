/** The command `data:import`: reads a page into a product's official facts and prints what that changed. */

import { type Console, reporting, type Status, startedAs } from './command.ts'
import { DataError, PageError } from './data-error.ts'
import { describeChanges } from './describe-changes.ts'
import { dropExplanations } from './explanations.ts'
import { dataFolder, readParts, readText, writeDocuments, writeOfficial } from './files.ts'
import { type ImportRequest, readRequest } from './import-request.ts'
import { mergePage, noFacts } from './merge-page.ts'
import { cutSection } from './page-section.ts'
import { type Page, readPage } from './read-page.ts'
import type { DocumentRecord, Documents, Official } from './records.ts'

const readNamedPage = (path: string, known: DocumentRecord | undefined): Page => {
  const text = readText(path)
  try {
    return fileUnder(readPage(known?.section === undefined ? text : cutSection(text, known.section)), known?.category)
  } catch (error) {
    if (error instanceof PageError) throw new DataError(`cannot read '${path}': ${error.message}`)
    throw error
  }
}

/** The heading of a section says nothing outside its page. */
const fileUnder = (page: Page, id: string | undefined): Page =>
  id === undefined
    ? page
    : {
        ...page,
        categories: page.categories.map((category) => ({ ...category, id })),
        codes: page.codes.map((code) => ({ ...code, category: id })),
      }

/** What was written by hand stays. */
const describeDocument = (request: ImportRequest, page: Page, known: DocumentRecord | undefined): DocumentRecord => ({
  ...known,
  id: request.document,
  product: request.product,
  kind: 'page',
  title: known?.title ?? `${request.product} error codes`,
  date: request.date ?? page.date ?? known?.date ?? null,
  url: request.url ?? page.url ?? known?.url ?? null,
})

/** Within a product oldest first, a document without a date before all others. */
const placeDocument = (list: DocumentRecord[], document: DocumentRecord): DocumentRecord[] => {
  const place = list.findIndex(({ id, date }) => id === document.id && date === document.date)
  if (place >= 0) return list.with(place, document)
  const others = list.filter(({ id }) => id !== document.id)
  const after = others.findIndex(
    ({ product, date }) => product === document.product && (date ?? '') > (document.date ?? ''),
  )
  const last = others.findLastIndex(({ product }) => product === document.product)
  const lastPage = others.findLastIndex(({ kind }) => kind === 'page')
  const at = after >= 0 ? after : (last >= 0 ? last : lastPage) + 1
  return others.toSpliced(at, 0, document)
}

/** Codes go one by one; a page that has lost a quarter of them was cut off, or is another page. */
const refuseHalf = ({ path, document, shrunk }: ImportRequest, page: Page, { codes }: Official): void => {
  const had = codes.filter(({ messages }) =>
    messages.some(({ documents, gone }) => !gone && documents.includes(document)),
  )
  const kept = had.filter(({ code }) => page.codes.some((found) => found.code === code))
  if (shrunk || kept.length * 4 >= had.length * 3) return
  throw new DataError(
    `'${path}' has ${kept.length} of the ${had.length} codes that '${document}' had; if it is whole, add --shrunk`,
  )
}

export const importPage = (argv: string[], console: Console, folder = dataFolder): Status =>
  reporting('data:import', console, () => {
    const request = readRequest(argv)
    const { product, document } = request
    const parts = readParts(folder)
    const known = parts.documents.documents.find(({ id }) => id === document)
    if (known !== undefined && known.product !== product) {
      throw new DataError(`document '${document}' belongs to ${known.product ?? 'several products'}, not to ${product}`)
    }
    const page = dropExplanations(readNamedPage(request.path, known), parts.exceptions.explanations[product])
    const documents: Documents = {
      ...parts.documents,
      documents: placeDocument(parts.documents.documents, describeDocument(request, page, known)),
    }
    const old = parts.official[product] ?? noFacts
    refuseHalf(request, page, old)
    const read = new Set([...old.documents, document])
    const order = documents.documents.map(({ id }) => id).filter((id) => read.has(id))
    const beside = documents.documents.flatMap(({ id, region, section }) => (region || section ? [id] : []))
    const { official, changes } = mergePage(old, page, document, order, beside)
    writeDocuments(documents, folder)
    writeOfficial(product, official, folder)
    console.out(describeChanges(changes))
    return 0
  })

startedAs(import.meta.url, importPage)
