/** A folder of its own for files that a test reads; gone when the test file ends. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll } from 'vitest'

export interface Folder {
  path: string
  at(name: string): string
  /** The text without the folder's name, which is another each time. */
  bare(text: string): string
}

export const createFolder = (files: Record<string, string | Uint8Array>): Folder => {
  const path = mkdtempSync(join(tmpdir(), 'errcode-'))
  afterAll(() => rmSync(path, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return { path, at: (name) => join(path, name), bare: (text) => text.replaceAll(path + sep, '') }
}
