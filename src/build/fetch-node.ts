/** Brings a pinned Node from npm into the cache, and refuses one whose bytes are not those that were pinned. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { NodePackage } from './node-packages.ts'
import { npm, run } from './run.ts'

/** Goes with node_modules; npm's own cache fills it again. */
export const cache = join(import.meta.dirname, '../../node_modules/.cache/errcode')

/** Where the package of a Node is, or will be. */
export const folderOf = ({ target, version }: NodePackage): string => join(cache, `node-${version}-${target}`)

export const executableOf = (wanted: NodePackage): string =>
  join(folderOf(wanted), 'package/bin', wanted.target.startsWith('win') ? 'node.exe' : 'node')

const check = async (archive: string, integrity: string): Promise<void> => {
  const found = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`
  if (found !== integrity) throw new Error(`its SHA-512 is not the pinned one: ${found}`)
}

const download = async (wanted: NodePackage, into: string): Promise<void> => {
  await npm(['pack', `${wanted.name}@${wanted.version}`, '--pack-destination', into, '--prefer-offline'])
  const [archive = ''] = await readdir(into)
  await check(join(into, archive), wanted.integrity)
  await run('tar', ['-xzf', archive], { cwd: into })
  await rm(join(into, archive))
}

/** Gives the path of the executable; what goes wrong is told in one line. */
export const fetchNode = async (wanted: NodePackage): Promise<string> => {
  const executable = executableOf(wanted)
  if (existsSync(executable)) return executable
  await mkdir(cache, { recursive: true })
  const temporary = await mkdtemp(join(cache, 'download-'))
  try {
    await download(wanted, temporary)
    await rename(temporary, folderOf(wanted))
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw new Error(`no Node ${wanted.version} for ${wanted.target}: ${(error as Error).message}`)
  }
  return executable
}
