/** Stage 3 of the rules: whatever a record points to exists, be it a code, a document or a source. */

import { allFacts, allGuidance, duplicates, faultAt, type Rule } from './fault.ts'
import { documentsOf } from './merge-page.ts'
import type { Parts } from './records.ts'
import { codesIn } from './words.ts'

const repository = /^[\w.-]+\/[\w.-]+(#\d+)?$/

const sourceFaults: Rule = (parts) => {
  const ids = new Set(parts.documents.documents.map(({ id }) => id))
  const isKnown = (source: string): boolean =>
    source === 'inferred' ||
    ids.has(source) ||
    Object.hasOwn(parts.documents.references, source) ||
    repository.test(source)
  return allGuidance(parts).flatMap(({ place, record }) => [
    ...(record.sources.length === 0
      ? [faultAt(place, record.code, 'sources', 'none; say inferred if nothing states it')]
      : []),
    ...record.sources
      .filter((source) => !isKnown(source))
      .map((source) => faultAt(place, record.code, 'sources', `'${source}' is not in documents.json`)),
  ])
}

const relatedFaults: Rule = (parts) => {
  const known = new Set(allFacts(parts).map(({ record }) => record.code))
  return allGuidance(parts).flatMap(({ place, record }) => {
    return [
      ...(record.related.length > 4 ? [faultAt(place, record.code, 'related', 'more than 4 codes')] : []),
      ...(record.related.includes(record.code) ? [faultAt(place, record.code, 'related', 'names itself')] : []),
      ...record.related
        .filter((code) => !known.has(code))
        .map((code) => faultAt(place, record.code, 'related', `${code} is not known`)),
      ...duplicates(record.related).map((code) => faultAt(place, record.code, 'related', `${code} stands twice`)),
    ]
  })
}

const mentionFaults: Rule = (parts) => {
  const known = new Set(allFacts(parts).map(({ record }) => record.code))
  return allGuidance(parts).flatMap(({ place, record }) =>
    (['summary', 'causes', 'fixes'] as const).flatMap((field) =>
      [record[field]]
        .flat()
        .flatMap(codesIn)
        .filter((code) => !known.has(code))
        .map((code) => faultAt(place, record.code, field, `${code} is not known`)),
    ),
  )
}

const documentFaults: Rule = (parts) => {
  const { documents } = parts.documents
  const used = new Set(allFacts(parts).flatMap(({ record }) => documentsOf(record)))
  const kinds = new Map(documents.map((document) => [document.id, document]))
  return [
    ...duplicates(documents.map(({ id }) => id)).map((id) => faultAt('documents.json', id, 'id', 'stands twice')),
    ...documents.flatMap(({ id, date, url, title, kind }) => [
      ...(used.has(id) ? [] : [faultAt('documents.json', id, 'id', 'no code comes from it')]),
      ...(date === null || /^\d{4}-\d\d-\d\d$/.test(date)
        ? []
        : [faultAt('documents.json', id, 'date', `'${date}' is no date`)]),
      ...(kind === 'observed' || url !== null ? [] : [faultAt('documents.json', id, 'url', 'missing')]),
      ...(title === '' ? [faultAt('documents.json', id, 'title', 'missing')] : []),
    ]),
    ...allFacts(parts).flatMap(({ place, product, record, kind }) => {
      const from = documentsOf(record)
      const fits = (id: string): boolean => {
        const document = kinds.get(id)
        if (kind === 'official') return document?.kind === 'page' && document.product === product
        return document?.kind === 'observed' || repository.test(id)
      }
      return [
        ...(from.length === 0 ? [faultAt(place, record.code, 'documents', 'none')] : []),
        ...from
          .filter((id) => !fits(id))
          .map((id) => faultAt(place, record.code, 'documents', `'${id}' is no document of it`)),
      ]
    }),
  ]
}

export const checkReferences: Rule = (parts: Parts) => [
  ...documentFaults(parts),
  ...relatedFaults(parts),
  ...mentionFaults(parts),
  ...sourceFaults(parts),
]
