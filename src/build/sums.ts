/** The SHA-256 sums of files, as `sha256sum -c` reads them. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

export const sumsOf = async (folder: string, names: readonly string[]): Promise<string> => {
  const lines = names.map(async (name) => {
    const hash = createHash('sha256')
    await pipeline(createReadStream(join(folder, name)), hash)
    return `${hash.digest('hex')}  ${name}\n`
  })
  return (await Promise.all(lines)).join('')
}
