/** Makes single executables of a bundle, each around the Node of its target. */
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bundle } from './bundle-binary.ts'
import { cache, fetchNode } from './fetch-node.ts'
import { carriedNodes, hostTarget, type NodePackage } from './node-packages.ts'
import type { PackJob } from './pack.ts'
import { installPkg, offerNode, pkgHome } from './pkg-home.ts'
import type { Rehearsal } from './rehearse.ts'
import { run } from './run.ts'

const loader = join(import.meta.dirname, 'loader.cjs')

export const fileName = ({ target }: NodePackage): string =>
  `errcode-${target}${target.startsWith('win') ? '.exe' : ''}`

/** The Node that runs here and prepares what all others carry; it must be of their version. */
const fetchHost = (): Promise<string> => {
  const host = carriedNodes.find(({ target }) => target === hostTarget)
  if (!host) throw new Error(`binaries cannot be made on ${hostTarget}: no Node for it is pinned`)
  return fetchNode(host)
}

/** Each script gets a file for its compiled form, empty at first. */
const withCaches = async ({ assets, scripts }: Bundle, folder: string): Promise<Record<string, string>> => {
  const caches = scripts.map((name) => [`${name}.cache`, join(folder, `${name}.cache`)] as const)
  for (const [, path] of caches) await writeFile(path, '')
  return { ...assets, ...Object.fromEntries(caches) }
}

/** `into`: an absolute path. */
export const makeExecutables = async (bundle: Bundle, nodes: readonly NodePackage[], into: string): Promise<void> => {
  const host = await fetchHost()
  await installPkg()
  for (const node of nodes) await offerNode(node)

  const assets = await withCaches(bundle, join(cache, 'bundle'))
  const runHere = (script: string, job: Rehearsal | PackJob): Promise<string> => {
    const env = { ...process.env, HOME: pkgHome, USERPROFILE: pkgHome }
    return run(host, [join(import.meta.dirname, script), JSON.stringify(job)], { env })
  }
  const pack = async (targets: readonly NodePackage[]): Promise<void> => {
    const described = targets.map((node) => {
      const [platform = '', arch = ''] = node.target.split('-')
      return { nodeRange: `node${node.version}`, platform, arch, output: join(into, fileName(node)) }
    })
    if (targets.length > 0) await runHere('pack.ts', { pkg: pkgHome, main: loader, assets, targets: described })
    // pkg may fail to write and say nothing.
    for (const { output } of described) await stat(output)
  }
  // What V8 has compiled is of use only to the system that compiled it.
  await pack(nodes.filter(({ target }) => target !== hostTarget))
  await runHere('rehearse.ts', { loader, assets, scripts: bundle.scripts })
  for (const name of bundle.scripts)
    if ((await stat(assets[`${name}.cache`] ?? '')).size === 0) throw new Error(`${name} was not rehearsed`)
  await pack(nodes.filter(({ target }) => target === hostTarget))
}
