/** Bundles the program into the files that a single executable runs, in CommonJS; the data goes beside them, unread. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'
import { withoutSamples, withoutUnused, withPlainEmoji } from '../../data/scripts/bundle-plugins.ts'
import { moduleOf } from '../../data/scripts/data-module.ts'
import { packedCatalog, packedPhrases, packedVocabulary } from '../../data/scripts/packed.ts'

export interface Bundle {
  /** Files by the names under which the loader and the program ask for them. */
  assets: Record<string, string>
  /** The names of those that hold code. */
  scripts: string[]
  /** Folders of the packages that are in it, such as `node_modules/chalk`. */
  packages: string[]
}

const root = join(import.meta.dirname, '../..')

const data: Record<string, () => Readonly<Record<string, unknown>>> = {
  'catalog.js': () => ({ ...packedCatalog() }),
  'vocabulary.js': () => ({ ...packedVocabulary() }),
  'phrases.js': () => ({ ...packedPhrases() }),
}

/** An executable's assets are mapped, not read, until they are asked for. */
const dataFromAssets: Plugin = {
  name: 'data from assets',
  resolveId: { filter: { id: /(?:^|\/)packed\.ts$/ }, handler: () => join(import.meta.dirname, 'packed-assets.ts') },
}

export const bundleBinary = async (into: string): Promise<Bundle> => {
  const assets: Record<string, string> = {}
  mkdirSync(into, { recursive: true })
  for (const [name, read] of Object.entries(data)) {
    assets[name] = join(into, name)
    writeFileSync(join(into, name), moduleOf(read()))
  }
  const bundle = await rolldown({
    cwd: root,
    input: { errcode: 'src/main.ts' },
    platform: 'node',
    transform: { target: 'node22' },
    plugins: [dataFromAssets, withoutSamples, withoutUnused, withPlainEmoji],
  })
  const { output } = await bundle.write({
    dir: into,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // What every start needs is one file; the rest are loaded when they are asked for.
    codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] },
    postBanner: '(function (exports, require, module) {',
    postFooter: '})',
    minify: true,
  })
  await bundle.close()
  const chunks = output.filter((part) => part.type === 'chunk')
  for (const { fileName } of chunks) assets[fileName] = join(into, fileName)
  const packages = chunks
    .flatMap(({ modules }) => Object.keys(modules))
    .flatMap((path) => /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll('\\', '/')) ?? [])
  return {
    // In order, so that the same sources give the same bytes.
    assets: Object.fromEntries(Object.entries(assets).sort()),
    scripts: chunks.map(({ fileName }) => fileName).sort(),
    packages: [...new Set(packages)].sort(),
  }
}
