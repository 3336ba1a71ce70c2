/** The command `npm run build:binary`: single executables for this machine, for the targets named, or for all. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleBinary } from './bundle-binary.ts'
import { cache, fetchNode } from './fetch-node.ts'
import { fileName, makeExecutables } from './make-executables.ts'
import { carriedNodes, hostTarget, type NodePackage } from './node-packages.ts'
import { writePapers } from './papers.ts'

const dist = join(import.meta.dirname, '../../dist')

/** What could not be made does not stop the rest. */
const fail = (message: string): void => {
  process.exitCode = 2
  console.error(`build:binary: ${message}`)
}

const choose = (words: readonly string[]): NodePackage[] => {
  if (words.includes('--all')) return [...carriedNodes]
  const wanted = words.length > 0 ? words : [hostTarget]
  const known = carriedNodes.map(({ target }) => target)
  for (const word of wanted)
    if (!known.includes(word)) fail(`no target '${word}': there are ${known.join(', ')}, or --all`)
  return carriedNodes.filter(({ target }) => wanted.includes(target))
}

const available = async (nodes: readonly NodePackage[]): Promise<NodePackage[]> => {
  const found: NodePackage[] = []
  for (const node of nodes)
    await fetchNode(node).then(
      () => found.push(node),
      (error: Error) => fail(error.message),
    )
  return found
}

const clear = async (): Promise<void> => {
  await mkdir(dist, { recursive: true })
  const old = (await readdir(dist)).filter((name) => /^(?:errcode-|SHA256SUMS$)/.test(name))
  for (const name of old) await rm(join(dist, name))
}

const size = async (name: string): Promise<string> =>
  `${((await stat(join(dist, name))).size / 1e6).toFixed(1).padStart(6)} MB  dist/${name}`

const buildAll = async (nodes: readonly NodePackage[]): Promise<void> => {
  await clear()
  const bundle = await bundleBinary(join(cache, 'bundle'))
  await makeExecutables(bundle, nodes, dist)
  const papers = await writePapers(bundle.packages, nodes, dist)
  for (const node of nodes) console.log(await size(fileName(node)))
  console.log(`beside ${nodes.length > 1 ? 'them' : 'it'}: ${papers.join(', ')}`)
  if (process.platform !== 'darwin' && nodes.some(({ target }) => target.startsWith('macos')))
    console.log('macOS runs only what is signed: on a Mac, codesign --force --sign - FILE')
}

const nodes = await available(choose(process.argv.slice(2)))
if (nodes.length > 0) await buildAll(nodes).catch((error: Error) => fail(error.message.trim()))
