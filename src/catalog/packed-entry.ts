/** An entry as lists of texts, which is its form in the packed data: there and back. */
import type { Advice, Category, Entry, Executed, Identity, Product, Region, Retry } from './entry.ts'

/** What an entry may lack is a list of none or one. */
export type IdentityFields = [
  name: string[],
  aliases: string[],
  category: string[],
  messages: string[],
  variants: string[],
]

/** The first fields of an entry are those of its identity, and the first of these its name and its aliases. */
export const identityFields = 5
export const nameFields = 2

export type AdviceFields = [summary: string[], causes: string[], fixes: string[], verdict: string[]]

/** All of an entry but its code and its product. */
export type EntryFields = [
  ...IdentityFields,
  keywords: string[],
  ccxt: string[],
  ...AdviceFields,
  related: string[],
  since: string[],
  marks: string[],
  page: string[],
  sources: string[],
  /** Name, address and day of each, how many messages it has, and these. */
  regions: string[],
]

/** How many fields an entry has before those of its messages' own advice, and where some of them stand. */
export const places = { advice: 7, sources: 15, byMessage: 17 }

const optional = (text: string | null): string[] => (text === null ? [] : [text])

const adviceFields = ({ summary, causes, fixes, retry, executed }: Advice, ...text: string[]): AdviceFields => [
  [summary],
  causes,
  fixes,
  [retry, executed, ...text],
]

export const fieldsOf = (entry: Entry): EntryFields => [
  optional(entry.name),
  entry.aliases,
  [entry.category.id, entry.category.title],
  entry.messages,
  entry.variants,
  entry.keywords,
  optional(entry.ccxt),
  ...adviceFields(entry),
  entry.related.map(String),
  optional(entry.since),
  [...(entry.official ? ['official'] : []), ...(entry.retired ? ['retired'] : [])],
  [entry.url, ...optional(entry.asOf)],
  entry.sources,
  entry.regions.flatMap(({ name, url, asOf, messages }) => [
    name,
    url,
    asOf ?? '',
    String(messages.length),
    ...messages,
  ]),
]

/** The advice for one of an entry's texts, which stands behind its fields. */
export const fieldsOfMessage = (advice: Entry['byMessage'][number]): AdviceFields => adviceFields(advice, advice.text)

const categoryFrom = ([id, title]: string[]): Category => ({ id: id as string, title: title as string })

export const identityFrom = (code: number, product: Product, fields: IdentityFields): Identity => {
  const [[name = null], aliases, category, messages, variants] = fields
  return { code, name, product, category: categoryFrom(category), aliases, messages, variants }
}

const adviceFrom = ([[summary], causes, fixes, [retry, executed]]: AdviceFields): Advice => ({
  summary: summary as string,
  causes,
  fixes,
  retry: retry as Retry,
  executed: executed as Executed,
})

const byMessageFrom = (advice: AdviceFields): Entry['byMessage'][number] => ({
  text: advice[3][2] as string,
  ...adviceFrom(advice),
})

const regionsFrom = (texts: string[]): Region[] => {
  const [name, url, asOf, count, ...rest] = texts
  if (name === undefined || url === undefined) return []
  const messages = rest.slice(0, Number(count))
  return [{ name, messages, url, asOf: asOf || null }, ...regionsFrom(rest.slice(messages.length))]
}

/** In the order of its parts that people and programs know from `--json`. */
export const entryFrom = (code: number, product: Product, fields: EntryFields, more: AdviceFields[]): Entry => {
  const [[name = null], aliases, category, messages, variants, keywords, [ccxt = null], ...rest] = fields
  const [summary, causes, fixes, verdict, related, [since = null], marks, [url, asOf = null], sources, regions] = rest
  return {
    code,
    name,
    product,
    category: categoryFrom(category),
    messages,
    variants,
    ...adviceFrom([summary, causes, fixes, verdict]),
    keywords,
    aliases,
    related: related.map(Number),
    ccxt,
    since,
    byMessage: more.map(byMessageFrom),
    regions: regionsFrom(regions),
    official: marks.includes('official'),
    retired: marks.includes('retired'),
    url: url as string,
    asOf,
    sources,
  }
}
