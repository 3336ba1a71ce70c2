/** Bundles src/ into dist/, with the data as files beside it: see src/catalog/lazy.ts. */
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

/**
 * Node takes 35 ms to read the data as the objects that a bundle usually holds, 15 ms as texts in modules, and 1 ms as
 * files, of which only the lines that are asked for are parsed.
 */
const dataAsFiles = {
  name: 'data as files',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/]catalog[\\/][\w-]+\.json$/ }, async ({ path }) => {
      const name = basename(path)
      if (name === 'products.json') return undefined
      await copyFile(path, join('dist', name))
      const contents = `import { readFileSync } from 'node:fs'
        export default readFileSync(new URL('./${name}', import.meta.url))`
      return { contents, loader: 'js' }
    })
  },
}

/**
 * commander can start other programs as subcommands, which nothing here does; loading what that takes costs every start
 * three milliseconds.
 */
const withoutSubprocesses = {
  name: 'without subprocesses',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'empty' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}', loader: 'js' }))
  },
}

await rm('dist', { recursive: true, force: true })
await mkdir('dist')
await build({
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  legalComments: 'none',
  banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
  plugins: [dataAsFiles, withoutSubprocesses],
  logLevel: 'warning',
})
