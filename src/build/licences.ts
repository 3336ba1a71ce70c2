/** The licences of all that a binary holds, to be handed on with it. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Shipped {
  name: string
  version: string
  licence: string
}

const findLicence = async (folder: string): Promise<string> => {
  const file = (await readdir(folder)).find((name) => /^licen[cs]e(?:[-.]|$)/i.test(name))
  if (!file) throw new Error(`${folder} has no licence`)
  return readFile(join(folder, file), 'utf8')
}

/** `folder`: of a package in node_modules. */
export const readShipped = async (folder: string): Promise<Shipped> => {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return { name, version, licence: await findLicence(folder) }
}

export const licencesText = (all: readonly Shipped[]): string =>
  all.map(({ name, version, licence }) => `${name} ${version}\n\n${licence.trim()}\n`).join(`\n${'='.repeat(80)}\n\n`)
