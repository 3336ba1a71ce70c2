/** Hands a bundle to pkg, which makes single executables of it; runs in the Node that they carry. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { argv, platform } from 'node:process'

export interface PackJob {
  /** The folder in which pkg is installed. */
  pkg: string
  main: string
  assets: Record<string, string>
  targets: { nodeRange: string; platform: string; arch: string; output: string }[]
}

const job = JSON.parse(argv[2] ?? '') as PackJob

// pkg's command line does not hand on what Node is to be told; the function behind `pkg --sea` does.
const { default: sea } = createRequire(join(job.pkg, 'package.json'))('@yao-pkg/pkg/lib-es5/sea.js')

await sea(job.main, {
  targets: job.targets,
  signature: platform === 'darwin',
  seaConfig: {
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
    // NODE_OPTIONS are meant for another Node.
    execArgvExtension: 'none',
    assets: job.assets,
  },
})
