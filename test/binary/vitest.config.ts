/** `npm run test:binary`: the tests of the command line against a single executable, and some that only it has to pass. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { fileName } from '../../src/build/make-executables.ts'
import { carriedNodes, hostTarget } from '../../src/build/node-packages.ts'

const host = carriedNodes.find(({ target }) => target === hostTarget)
const executable = resolve(process.env.ERRCODE_BIN ?? join('dist', host ? fileName(host) : 'errcode'))
if (!existsSync(executable)) throw new Error(`there is no ${executable}: npm run build:binary, or set ERRCODE_BIN`)

export default defineConfig({
  test: {
    include: ['test/{cli,docs,shells}/**/*.test.ts', 'test/{bin,live}.test.ts', 'test/binary/*.check.ts'],
    env: { ERRCODE_BIN: executable },
    // Dozens of starts in some of them.
    testTimeout: 60_000,
  },
})
