/** What the three commands share: where they write, and how an expected failure becomes one line and a status. */

import { pathToFileURL } from 'node:url'
import { DataError } from './data-error.ts'

export interface Console {
  out(text: string): void
  err(text: string): void
}

/** 0 all is well · 1 faults were found · 2 trouble. */
export type Status = 0 | 1 | 2

export const reporting = (name: string, console: Console, run: () => Status): Status => {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    console.err(`${name}: ${error.message}\n`)
    return 2
  }
}

/** Runs the command when its file was started, and not when a test imports it. */
export const startedAs = (url: string, run: (argv: string[], console: Console) => Status): void => {
  const [, script, ...argv] = process.argv
  if (script === undefined || url !== pathToFileURL(script).href) return
  process.exitCode = run(argv, {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  })
}
