/** The licences of the packages that are bundled into dist/, as their authors ask for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `node_modules/@colors/colors` from the path of one of its files. */
const packageFolder = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/

const noticeOf = (folder: string): { name: string; text: string } => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:[-.]|$)/i.test(entry))
  if (name === undefined || !file) throw new Error(`${folder} has no licence`)
  return { name, text: `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n` }
}

/** `modules`: the paths of all files that are bundled. */
export const noticesOf = (modules: Iterable<string>): string => {
  const folders = new Set([...modules].flatMap((path) => packageFolder.exec(path)?.[0] ?? []))
  const notices = [...folders].map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : 1))
  const head = 'This package holds the following ones, each under its own licence.\n'
  return [head, ...notices.map(({ text }) => text)].join(`\n${'-'.repeat(80)}\n\n`)
}
