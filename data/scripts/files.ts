/** The only file here that touches the disk: reads and writes everything under data/. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Entry, Product } from '../../src/catalog/entry.ts'
import type { PhraseRecord } from '../../src/catalog/phrase-record.ts'
import { DataError } from './data-error.ts'
import { toJsonText } from './json-text.ts'
import type {
  CodeRecord,
  Documents,
  Endpoints,
  Exceptions,
  Guidance,
  MessageGuidance,
  Official,
  Parts,
} from './records.ts'

export const dataFolder = join(import.meta.dirname, '..')

const emptyExceptions: Exceptions = {
  guided: [],
  explanations: {},
  sharedNames: {},
  sharedMessages: {},
  unnamed: {},
  repeatable: [],
}

export const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message
    throw new DataError(`cannot read '${path}': ${reason}`)
  }
}

const readJson = <T>(path: string): T => {
  const text = readText(path)
  try {
    return JSON.parse(text) as T
  } catch (error) {
    throw new DataError(`cannot read '${path}': ${(error as Error).message}`)
  }
}

const readOr = <T>(path: string, fallback: T): T => (existsSync(path) ? readJson<T>(path) : fallback)

const readFolder = <T>(folder: string, read: (path: string) => T): Record<string, T> => {
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
  return Object.fromEntries(names.map((name) => [basename(name, '.json'), read(join(folder, name))]))
}

export const readParts = (folder = dataFolder): Parts => ({
  documents: readOr<Documents>(join(folder, 'documents.json'), { documents: [], references: {} }),
  exceptions: { ...emptyExceptions, ...readOr<Partial<Exceptions>>(join(folder, 'exceptions.json'), {}) },
  official: readFolder(join(folder, 'official'), readJson<Official>),
  observed: readFolder(join(folder, 'observed'), readJson<CodeRecord[]>),
  guidance: readFolder(join(folder, 'guidance'), readJson<Guidance[]>),
  messages: readOr<MessageGuidance[]>(join(folder, 'messages.json'), []),
  endpoints: readOr<Endpoints>(join(folder, 'endpoints.json'), {}),
  ccxt: readOr<Parts['ccxt']>(join(folder, 'ccxt.json'), {}),
  catalog: readFolder(join(folder, 'catalog'), readText),
})

/** The built entries of a product; none where it does not ship. */
export const readEntries = (product: Product, folder = dataFolder): Entry[] =>
  readOr<Entry[]>(join(folder, 'catalog', `${product}.json`), [])

export const readPhrases = (folder = dataFolder): PhraseRecord[] =>
  readJson<PhraseRecord[]>(join(folder, 'catalog', 'phrases.json'))

const write = (folder: string, name: string, text: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
}

export const writeOfficial = (product: string, official: Official, folder = dataFolder): void =>
  write(join(folder, 'official'), `${product}.json`, toJsonText(official))

export const writeDocuments = (documents: Documents, folder = dataFolder): void =>
  write(folder, 'documents.json', toJsonText(documents))

export const writeCatalog = (product: string, text: string, folder = dataFolder): void =>
  write(join(folder, 'catalog'), `${product}.json`, text)
