/** A home folder for pkg, with pkg itself and with the Nodes where it looks for what it has downloaded before. */
import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cache, executableOf } from './fetch-node.ts'
import type { NodePackage } from './node-packages.ts'
import { npm } from './run.ts'

export const pkgHome = join(cache, 'pkg')

const about = join(import.meta.dirname, 'pkg')

const isInstalled = async (): Promise<boolean> => {
  const [wanted, found] = await Promise.all(
    [about, pkgHome].map((folder) => readFile(join(folder, 'package-lock.json'), 'utf8').catch(() => '')),
  )
  // npm writes this one when all is there.
  return wanted === found && existsSync(join(pkgHome, 'node_modules/.package-lock.json'))
}

/** Not among the project's packages, where everyone would wait for it. */
export const installPkg = async (): Promise<void> => {
  if (await isInstalled()) return
  await mkdir(pkgHome, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) await copyFile(join(about, file), join(pkgHome, file))
  // It asks for a newer Node than the project does, and is run by the one that the binaries carry.
  const options = ['--ignore-scripts', '--engine-strict=false', '--prefer-offline']
  await npm(['ci', ...options], { cwd: pkgHome }).catch((error: Error) => {
    throw new Error(`pkg cannot be installed: ${error.message}`)
  })
}

/** `node-v22.23.2-linux-x64`, as the archives of nodejs.org are named. */
const archiveName = ({ version, target }: NodePackage): string =>
  `node-v${version}-${target.replace('macos', 'darwin')}`

/** As pkg leaves them after a download: the archive, which it does not open again, the executable, and a mark for each. */
export const offerNode = async (node: NodePackage): Promise<void> => {
  const name = archiveName(node)
  const isWindows = node.target.startsWith('win')
  const folder = join(pkgHome, '.pkg-cache/sea')
  const archive = join(folder, `${name}.${isWindows ? 'zip' : 'tar.gz'}`)
  const executable = join(folder, isWindows ? `${name}.exe` : join(name, 'bin/node'))
  await mkdir(dirname(executable), { recursive: true })
  await rm(executable, { force: true })
  await link(executableOf(node), executable)
  for (const mark of [archive, `${archive}.ok`, `${executable}.ok`]) await writeFile(mark, '')
}
