/** Adds what a page states to a product's official facts, and lists what that changed. Nothing is ever removed. */

import type { Category } from '../../src/catalog/entry.ts'
import { byDistanceFromZero } from './order.ts'
import type { Page, PageCode } from './read-page.ts'
import type { CodeRecord, Message, Official } from './records.ts'

export type Change =
  | { kind: 'new' | 'gone'; code: number; name: string | null }
  | { kind: 'renamed' | 'reworded'; code: number; from: string; to: string }
  | { kind: 'moved'; code: number; from: string; to: string }
  | { kind: 'new text' | 'gone text'; code: number; text: string }

export const noFacts: Official = { documents: [], categories: [], codes: [] }

/** Every document that has the code, in the order they were read. */
export const documentsOf = (record: CodeRecord): string[] => [
  ...new Set([...(record.documents ?? []), ...record.messages.flatMap(({ documents }) => documents)]),
]

const inOrder = (documents: string[], order: string[]): string[] =>
  [...new Set(documents)].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))

/** A text that only this document had stays and is marked; another document that still has it is proof enough. */
const withdraw = (message: Message, id: string): Message => {
  const documents = message.documents.filter((other) => other !== id)
  return documents.length === 0 ? { ...message, gone: true } : { ...message, documents }
}

const mergeMessages = (old: Message[], texts: string[], id: string, order: string[]): Message[] => {
  const merged = old.map((message): Message => {
    if (!texts.includes(message.text)) {
      return message.documents.includes(id) ? withdraw(message, id) : message
    }
    const { gone: _, ...rest } = message
    return { ...rest, documents: inOrder([...message.documents, id], order) }
  })
  texts.forEach((text, index) => {
    if (merged.some((message) => message.text === text)) return
    const previous = merged.findIndex((message) => message.text === texts[index - 1])
    merged.splice(index === 0 ? 0 : previous + 1, 0, { text, documents: [id] })
  })
  return merged
}

/** `ages` is the order without what stands beside the list, which is put first: its names and headings count least. */
const mergeCode = (
  old: CodeRecord | undefined,
  found: PageCode,
  id: string,
  order: string[],
  ages: string[],
): CodeRecord => {
  const isNewest = old === undefined || documentsOf(old).every((other) => ages.indexOf(other) <= ages.indexOf(id))
  const name = isNewest ? (found.name ?? old?.name ?? null) : (old.name ?? found.name)
  const names = [...(old?.otherNames ?? []), old?.name, found.name, ...found.otherNames]
  const otherNames = [...new Set(names)].filter((other) => other != null && other !== name) as string[]
  const documents = found.messages.length > 0 ? (old?.documents ?? []) : inOrder([...(old?.documents ?? []), id], order)
  return {
    code: found.code,
    name,
    category: isNewest ? found.category : old.category,
    messages: mergeMessages(old?.messages ?? [], found.messages, id, order),
    ...(otherNames.length > 0 && { otherNames }),
    ...(documents.length > 0 && { documents }),
  }
}

const mergeCategories = (old: Category[], found: Category[], isNewest: boolean): Category[] => {
  const [first, second] = isNewest ? [found, old] : [old, found]
  return [...first, ...second.filter(({ id }) => first.every((other) => other.id !== id))]
}

const textChanges = (code: number, added: string[], lost: string[]): Change[] => {
  const pairs = Math.min(added.length, lost.length)
  return [
    ...added.slice(0, pairs).map((to, i): Change => ({ kind: 'reworded', code, from: lost[i] ?? '', to })),
    ...added.slice(pairs).map((text): Change => ({ kind: 'new text', code, text })),
    ...lost.slice(pairs).map((text): Change => ({ kind: 'gone text', code, text })),
  ]
}

const changesOf = (old: CodeRecord | undefined, now: CodeRecord, found: PageCode, before: string[]): Change[] => {
  const { code } = now
  if (old === undefined) return [{ kind: 'new', code, name: now.name }]
  const added = found.messages.filter((text) => !old.messages.some((message) => message.text === text && !message.gone))
  const had = (message: Message): boolean => !message.gone && message.documents.some((id) => before.includes(id))
  const lost = old.messages.filter((message) => had(message) && !found.messages.includes(message.text))
  const renamed: Change[] =
    old.name !== null && now.name !== null && old.name !== now.name
      ? [{ kind: 'renamed', code, from: old.name, to: now.name }]
      : []
  const moved: Change[] =
    old.category === now.category ? [] : [{ kind: 'moved', code, from: old.category, to: now.category }]
  return [
    ...renamed,
    ...moved,
    ...textChanges(
      code,
      added,
      lost.map(({ text }) => text),
    ),
  ]
}

/**
 * `order` holds the ids of the product's documents, oldest first. What a page lacks is reported against the document
 * it follows: the one before it, or its own former version. Those `beside` the product's list, such as a region's,
 * follow none.
 */
export const mergePage = (
  official: Official,
  page: Page,
  documentId: string,
  order: string[] = [...new Set([...official.documents, documentId])],
  beside: readonly string[] = [],
): { official: Official; changes: Change[] } => {
  const isReread = official.documents.includes(documentId)
  const isWhole = !beside.includes(documentId)
  const whole = order.filter((id) => !beside.includes(id))
  const list = isWhole ? whole : [documentId]
  const ages = [...order.filter((id) => beside.includes(id)), ...whole]
  const previous = list[list.indexOf(documentId) - 1]
  const before = isReread ? [documentId] : previous === undefined ? [] : [previous]
  const old = new Map(official.codes.map((record) => [record.code, record]))
  const merged = new Map(old)
  const changes: Change[] = []
  for (const found of page.codes) {
    const record = mergeCode(old.get(found.code), found, documentId, order, ages)
    merged.set(found.code, record)
    changes.push(...changesOf(old.get(found.code), record, found, before))
  }
  for (const record of official.codes) {
    if (page.codes.some(({ code }) => code === record.code)) continue
    if (isReread)
      merged.set(record.code, { ...record, messages: mergeMessages(record.messages, [], documentId, order) })
    const isLost = record.messages.some(({ documents, gone }) => !gone && documents.some((id) => before.includes(id)))
    if (isLost) changes.push({ kind: 'gone', code: record.code, name: record.name })
  }
  return {
    official: {
      documents: order,
      categories: mergeCategories(official.categories, page.categories, isWhole && list.at(-1) === documentId),
      codes: [...merged.values()].toSorted((a, b) => byDistanceFromZero(a.code, b.code)),
    },
    changes: changes.toSorted((a, b) => byDistanceFromZero(a.code, b.code)),
  }
}
