/** The command `npm run test:nodes`: the tests on each Node that is supported; `-- --only 20,26` takes some of them. */
import { spawnSync } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { fetchNode } from '../../src/build/fetch-node.ts'
import { hostTarget, type NodePackage, nodePackages } from '../../src/build/node-packages.ts'

const root = join(import.meta.dirname, '../..')
const vitest = join(root, 'node_modules/vitest/vitest.mjs')

const majorOf = ({ version }: NodePackage): string => version.split('.')[0] ?? ''

const pinned = nodePackages
  .filter(({ target }) => target === hostTarget)
  .sort((a, b) => Number(majorOf(a)) - Number(majorOf(b)))

/** Those asked for; all when none is. */
const choose = (only: string | undefined): NodePackage[] => {
  const wanted = only?.split(',') ?? pinned.map(majorOf)
  const unknown = wanted.filter((major) => !pinned.some((node) => majorOf(node) === major))
  if (unknown.length > 0 || wanted.length === 0)
    throw new Error(
      `no Node ${unknown.join(', ')} for ${hostTarget} is pinned; there are ${pinned.map(majorOf).join(', ')}`,
    )
  return pinned.filter((node) => wanted.includes(majorOf(node)))
}

/** What a test may take where other programs need the machine, too. */
const options = ['--reporter', 'dot', '--testTimeout', '60000']

/** What the tests themselves start finds the same Node. */
const runTests = (executable: string): boolean => {
  const env = { ...process.env, PATH: `${dirname(executable)}${delimiter}${process.env.PATH}` }
  const { status } = spawnSync(executable, [vitest, 'run', ...options], { cwd: root, env, stdio: 'inherit' })
  return status === 0
}

const testOn = async (node: NodePackage): Promise<string> => {
  console.log(`\nNode ${node.version}`)
  const executable = await fetchNode(node)
  const start = performance.now()
  const passed = runTests(executable)
  if (!passed) process.exitCode = 1
  return `Node ${node.version}: ${passed ? 'passed' : 'failed'} in ${Math.round((performance.now() - start) / 1000)} s`
}

try {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const results: string[] = []
  for (const node of choose(values.only)) results.push(await testOn(node))
  console.log(results.join('\n'))
} catch (error) {
  process.exitCode = 2
  console.error(`test:nodes: ${(error as Error).message}`)
}
