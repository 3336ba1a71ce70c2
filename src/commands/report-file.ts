/** Writes the report that `--report` asks for: one HTML file beside the answer. */
import { stat, writeFile } from 'node:fs/promises'
import { specialise } from '../catalog/specialise.ts'
import { describeError, ErrcodeError } from '../errors.ts'
import { formatBytes } from '../format/progress.ts'
import type { Found, Known } from '../report/facts.ts'
import { counted } from '../wording.ts'
import type { Context } from './context.ts'

const example = 'errcode decode --report report.html bot.log'

/** Whether two paths lead to one file that exists. */
const isSame = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}

/** Insists on a name that cannot be a log's: `--report bot.log`, with the report's own name forgotten, would be the end of it. */
export const checkReportPath = async (path: string, inputs: readonly string[]): Promise<void> => {
  if (path === '-') throw new ErrcodeError('--report takes a file, not standard output', example)
  if (!/\.html?$/i.test(path))
    throw new ErrcodeError(`--report takes a file that ends in .html, not '${path}'`, example)
  for (const input of inputs)
    if (input !== '-' && (await isSame(path, input)))
      throw new ErrcodeError(`--report would overwrite '${input}', which is to be read`, example)
}

const reasons: Record<string, string> = {
  ENOENT: 'no such directory',
  ENOTDIR: 'no such directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'permission denied',
  EISDIR: 'it is a directory',
  ENOSPC: 'no space left',
}

/** The entries of the catalogue, and the moment. */
const knownOf = ({ catalog, terminal }: Context): Known => ({
  now: terminal.now(),
  entryOf(code, product, message) {
    const entry = catalog.byCode(code).find((one) => one.product === product)
    return entry && specialise(entry, message)
  },
})

/** False where it could not be written; why is told. */
export const writeReport = async (path: string, found: Found, context: Context, quiet = false): Promise<boolean> => {
  const { stderr } = context.terminal
  const page = await context.reportPage(found, knownOf(context), context.reportRedaction.text)
  try {
    await writeFile(path, page)
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    await stderr.write(describeError(`cannot write '${path}': ${reasons[code] ?? message}`))
    return false
  }
  const size = formatBytes(new TextEncoder().encode(page).length)
  if (!quiet) await stderr.write(`errcode: wrote ${path}: ${counted(found.summary.total, 'error')}, ${size}\n`)
  return true
}
