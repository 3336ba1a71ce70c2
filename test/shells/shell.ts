/** A real shell to complete in: a folder with two logs and the built program in PATH. Needs `npm run build`. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createFolder } from '../support/folder.ts'
import { command } from '../support/program.ts'

export const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

/** A pseudo-terminal, as the `script` of Linux makes it. */
export const hasTerminal = has('script') && spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0

/** Every line starts a process. */
export const slow = { timeout: 60_000 }

export interface Place {
  at(name: string): string
  /** Runs a program there; its keyboard is `input`. */
  run(program: string, args: readonly string[], input?: string): string
}

export const createPlace = (files: Record<string, string>): Place => {
  const folder = createFolder({ 'bot.log': '', 'old bot.log.gz': '', ...files })
  mkdirSync(folder.at('bin'))
  writeFileSync(folder.at('bin/errcode'), `#!/bin/sh\nexec ${command.map((word) => `'${word}'`).join(' ')} "$@"\n`)
  chmodSync(folder.at('bin/errcode'), 0o755)
  const env = {
    PATH: `${folder.at('bin')}:${process.env.PATH}`,
    HOME: folder.path,
    ZDOTDIR: folder.path,
    TERM: 'dumb',
    LC_ALL: 'C.UTF-8',
  }
  return {
    at: folder.at,
    run: (program, args, input = '') => {
      const { stdout, error } = spawnSync(program, args, { cwd: folder.path, env, input, encoding: 'utf8' })
      if (error) throw error
      return stdout
    },
  }
}

/**
 * What each line becomes when a key puts all candidates into it and another writes the line down: `^G` and `^T`, which
 * the shell's start-up file has to set.
 */
export const typeLines = (place: Place, shell: string, lines: readonly string[]): string[] => {
  rmSync(place.at('lines'), { force: true })
  const keys = lines.map((line) => `${line}\x07\x14`).join('')
  place.run('script', ['-qec', shell, '/dev/null'], `${keys}exit\n`)
  if (!existsSync(place.at('lines'))) return []
  return readFileSync(place.at('lines'), 'utf8').split('\n').slice(0, -1)
}
