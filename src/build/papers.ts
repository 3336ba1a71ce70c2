/** What goes with binaries: a bill of materials of each, the licences of all they hold, and the sums of all these files. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { licencesText, readShipped } from '../../data/scripts/notices.ts'
import about from '../../package.json' with { type: 'json' }
import { folderOf } from './fetch-node.ts'
import { fileName } from './make-executables.ts'
import { carriedVersion, type NodePackage } from './node-packages.ts'
import { narrow, readSbom } from './sbom.ts'
import { sumsOf } from './sums.ts'

const root = join(import.meta.dirname, '../..')

/** The package of Node for Windows comes without its licence. */
const readNodeLicence = (node: NodePackage | undefined): Promise<string> | string =>
  node
    ? readFile(join(folderOf(node), 'package/LICENSE'), 'utf8')
    : `https://github.com/nodejs/node/blob/v${carriedVersion}/LICENSE`

/** `folders`: of the packages in the bundle. Gives the names of the files it wrote. */
export const writePapers = async (
  folders: readonly string[],
  nodes: readonly NodePackage[],
  into: string,
): Promise<string[]> => {
  const shipped = folders.map((folder) => readShipped(join(root, folder)))
  const own = { name: about.name, version: about.version, licence: await readFile(join(root, 'LICENSE'), 'utf8') }
  const licence = await readNodeLicence(nodes.find(({ target }) => !target.startsWith('win')))
  const all = await readSbom()
  const packages = shipped.map(({ name, version }) => `${name}@${version}`)
  const papers = [
    ...nodes.map((node) => [
      `errcode-${node.target}.cdx.json`,
      `${JSON.stringify(narrow(all, packages, node), null, 2)}\n`,
    ]),
    ['errcode-licences.txt', licencesText([own, ...shipped, { name: 'Node.js', version: carriedVersion, licence }])],
  ] as [string, string][]
  for (const [name, text] of papers) await writeFile(join(into, name), text)
  const names = papers.map(([name]) => name)
  await writeFile(join(into, 'SHA256SUMS'), await sumsOf(into, [...nodes.map(fileName), ...names]))
  return [...names, 'SHA256SUMS']
}
