/** How the bundles differ from the sources: where the data comes from, and what is left out of packages. */
import { join } from 'node:path'
import type { Plugin } from 'rolldown'
import { compileAtOnce } from './compile-at-once.ts'
import { escapeToAscii } from './data-module.ts'
import { dropProperties } from './drop-properties.ts'

const packed = /(?:^|\/)packed\.ts$/

/** For Node. */
export const dataFromFiles: Plugin = {
  name: 'data from files',
  resolveId: { filter: { id: packed }, handler: () => join(import.meta.dirname, 'packed-files.ts') },
}

/** What the files with the data are called until it is known where they lie: a bundler would resolve a path by itself. */
export const dataModule = /^errcode-data\//

/** For programs, which may run where there are no files. */
export const dataFromModules: Plugin = {
  name: 'data from modules',
  resolveId: { filter: { id: packed }, handler: () => '\0modules' },
  load: {
    filter: { id: /^\0modules$/ },
    handler: () => `
      import * as catalog from 'errcode-data/catalog.js'
      import * as vocabulary from 'errcode-data/vocabulary.js'
      import * as phrases from 'errcode-data/phrases.js'
      export const packedCatalog = () => catalog
      export const packedVocabulary = () => vocabulary
      export const packedPhrases = () => phrases`,
  },
}

/** What the command line loads seldom and the library has as well: one copy, in modules, serves both. */
export const shared: Record<string, string> = {
  decode: 'src/commands/decode.ts',
  merge: 'src/commands/merge.ts',
  'decode-text': 'src/decode/decode-text.ts',
  'search-near': 'src/catalog/search-near.ts',
}

export const sharedWithLibrary: Plugin = {
  name: 'shared with the library',
  async resolveId(source, importer, { kind }) {
    if (kind !== 'dynamic-import') return undefined
    const resolved = await this.resolve(source, importer)
    const name = Object.keys(shared).find((one) => resolved?.id.endsWith(`/${shared[one]}`))
    return name === undefined ? undefined : { id: `../${name}.js`, external: true }
  },
}

/** Node reads and parses a file in ASCII half again as fast. Other characters stand only in strings and patterns. */
export const inAscii: Plugin = {
  name: 'in ASCII',
  generateBundle(_, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = escapeToAscii(file.code)
  },
}

/** What every start reads. */
export const compiledAtOnce: Plugin = {
  name: 'compiled at once',
  generateBundle(_, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk' && file.isEntry) file.code = compileAtOnce(file.code)
  },
}

/** What of the tables of forms is there for the README and the tests. */
export const withoutSamples: Plugin = {
  name: 'without samples',
  transform: {
    filter: { id: /[\\/]decode[\\/](?:shapes|time-forms)\.ts$/ },
    handler: (code) => dropProperties(code, ['from', 'samples']),
  },
}

/** string-width brings a list of all emoji. Tables have few: those of one character, which the language knows, will do. */
export const withPlainEmoji: Plugin = {
  name: 'with plain emoji',
  resolveId: { filter: { id: /^emoji-regex$/ }, handler: () => '\0emoji' },
  load: { filter: { id: /^\0emoji$/ }, handler: () => 'module.exports = () => /\\p{Emoji_Presentation}/gu' },
}

/** commander can start other programs as subcommands, and cli-table3 can colour its borders: nothing here does either. */
export const withoutUnused: Plugin = {
  name: 'without what is not used',
  resolveId: {
    filter: { id: /^(?:node:child_process|@colors\/)/ },
    handler: (name, importer) =>
      /[\\/](?:commander|cli-table3)[\\/]/.test(importer ?? '') ? `\0unused ${name}` : undefined,
  },
  load: { filter: { id: /^\0unused / }, handler: () => 'module.exports = {}' },
}
