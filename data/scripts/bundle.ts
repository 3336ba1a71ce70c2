/** The command `build`: bundles src/ into dist/, for the command line and for programs, with the data once for both. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type InputOptions, type OutputOptions, rolldown } from 'rolldown'
import {
  compiledAtOnce,
  dataFromFiles,
  dataFromModules,
  dataModule,
  inAscii,
  shared,
  sharedWithLibrary,
  withoutSamples,
  withoutUnused,
  withPlainEmoji,
} from './bundle-plugins.ts'
import { moduleOf } from './data-module.ts'
import { noticesOf } from './notices.ts'
import { packedCatalog, packedPhrases, packedVocabulary } from './packed.ts'

const root = join(import.meta.dirname, '../..')
const dist = join(root, 'dist')

const writeData = (name: string, data: object): void =>
  writeFileSync(join(dist, 'data', `${name}.js`), moduleOf({ ...data }))

/** The paths of what is bundled. */
const modules: string[] = []

const bundle = async (input: InputOptions, output: OutputOptions): Promise<void> => {
  const made = await rolldown({ cwd: root, ...input })
  const written = await made.write({ minify: true, comments: false, ...output })
  modules.push(...written.output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : [])))
  await made.close()
}

rmSync(dist, { recursive: true, force: true })
mkdirSync(join(dist, 'data'), { recursive: true })
writeData('catalog', packedCatalog())
writeData('phrases', packedPhrases())
writeData('vocabulary', packedVocabulary())

// CommonJS, which Node starts faster. What every start needs is one file; the rest are read when they are asked for.
await bundle(
  {
    input: { errcode: 'src/main.ts' },
    platform: 'node',
    transform: { target: 'node20.19' },
    plugins: [sharedWithLibrary, dataFromFiles, withoutUnused, withPlainEmoji, compiledAtOnce, inAscii],
  },
  {
    dir: join(dist, 'cli'),
    format: 'cjs',
    generatedCode: { symbols: false },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // Files of a few lines take more room in the package than they spare at a start.
    codeSplitting: {
      groups: [
        { name: 'start', tags: ['$initial'] },
        { name: 'list', test: /src.commands.(?:categories|products|list|filter)\.ts$/ },
        { name: 'wording', test: /src.(?:wording|format.places)\.ts$/ },
        { name: 'terminal', test: /src.(?:pager|links)\.ts$/ },
      ],
    },
  },
)

await bundle(
  {
    input: { index: 'src/index.ts', ...shared },
    platform: 'neutral',
    external: [dataModule, /^node:/],
    transform: { target: 'es2022' },
    plugins: [dataFromModules, withoutSamples, inAscii],
  },
  { dir: dist, format: 'esm', chunkFileNames: '[name].js', paths: (id) => id.replace(dataModule, './data/') },
)

writeFileSync(join(dist, 'NOTICES'), noticesOf(modules))
