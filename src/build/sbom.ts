/** The bill of materials of a binary, in CycloneDX: what npm knows of the packages inside, and the Node. */
import { join } from 'node:path'
import about from '../../package.json' with { type: 'json' }
import type { NodePackage } from './node-packages.ts'
import { npm } from './run.ts'

const root = join(import.meta.dirname, '../..')

interface Component {
  'bom-ref': string
  properties?: unknown[]
  [field: string]: unknown
}

export interface Sbom {
  metadata: { component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

const nodeComponent = ({ name, version, target, integrity }: NodePackage): Component => ({
  'bom-ref': `${name}@${version}`,
  type: 'framework',
  name: 'node',
  version,
  description: `Node.js for ${target}`,
  cpe: `cpe:2.3:a:nodejs:node.js:${version}:*:*:*:*:*:*:*`,
  purl: `pkg:npm/${name}@${version}`,
  hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
  licenses: [{ license: { id: 'MIT' } }],
})

/** Of all that npm lists, what is in the bundle (`chalk@5.6.2`), and the Node around it. */
export const narrow = (all: Sbom, shipped: readonly string[], node: NodePackage): Sbom => {
  const root = all.metadata.component['bom-ref']
  const carrier = nodeComponent(node)
  const inside = [...shipped, carrier['bom-ref']]
  const dependencies = all.dependencies
    .filter(({ ref }) => ref === root || shipped.includes(ref))
    .map(({ ref, dependsOn }) => ({ ref, on: ref === root ? [...dependsOn, carrier['bom-ref']] : dependsOn }))
    .map(({ ref, on }) => ({ ref, dependsOn: on.filter((one) => inside.includes(one)) }))
  return {
    ...all,
    // npm names it after its folder.
    metadata: { ...all.metadata, component: { ...all.metadata.component, name: about.name } },
    components: [
      // npm calls them development packages, since the bundle holds them already.
      ...all.components.filter((one) => shipped.includes(one['bom-ref'])).map((one) => ({ ...one, properties: [] })),
      carrier,
    ],
    dependencies,
  }
}

export const readSbom = async (): Promise<Sbom> =>
  JSON.parse(await npm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], { cwd: root })) as Sbom
