/** The licences of the packages that ship, as their authors ask for. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Shipped {
  name: string
  version: string
  licence: string
}

/** `folder`: of a package in node_modules. */
export const readShipped = (folder: string): Shipped => {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Shipped
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:[-.]|$)/i.test(entry))
  if (!file) throw new Error(`${folder} has no licence`)
  return { name, version, licence: readFileSync(join(folder, file), 'utf8') }
}

const copyright = /^.*copyright (?:\(c\)|\d).*$/gim

/** A long one tells of several works, each with its own copyright. */
const isShort = ({ licence }: Shipped): boolean => licence.length < 20_000

/** What follows the copyright, with its lines laid together: most differ in nothing else. */
const termsOf = (shipped: Shipped): string =>
  isShort(shipped)
    ? shipped.licence
        .replace(copyright, '')
        .trim()
        .replace(/^(?:the )?mit license(?: \(mit\))?\s+/i, '')
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
        .join('\n\n')
    : shipped.licence.trim()

const headOf = (shipped: Shipped): string => {
  const holders = isShort(shipped) ? (shipped.licence.match(copyright) ?? []) : []
  return [`${shipped.name} ${shipped.version}`, ...holders.map((line) => line.trim())].join('\n')
}

/** Each licence once, behind the names and copyrights of all that have it. */
export const licencesText = (all: readonly Shipped[]): string => {
  const byTerms = new Map<string, Shipped[]>()
  for (const shipped of all) byTerms.set(termsOf(shipped), [...(byTerms.get(termsOf(shipped)) ?? []), shipped])
  return [...byTerms]
    .map(([terms, packages]) => `${packages.map(headOf).join('\n\n')}\n\n${terms}\n`)
    .join(`\n${'='.repeat(80)}\n\n`)
}

/** `node_modules/@colors/colors` from the path of one of its files. */
const packageFolder = /^(?:.*[\\/])?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/

/** `modules`: the paths of all files that are bundled. */
export const noticesOf = (modules: Iterable<string>): string => {
  const folders = new Set([...modules].flatMap((path) => packageFolder.exec(path)?.[0] ?? []))
  const shipped = [...folders].map(readShipped).sort((a, b) => (a.name < b.name ? -1 : 1))
  return `This package holds the following ones, each under its own licence.\n\n${licencesText(shipped)}`
}
