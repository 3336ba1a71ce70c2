/** The scripts that ask errcode itself for the candidates: each shell's part is only to pass words on and show the answer. */
import { bash } from './bash.ts'
import { fish } from './fish.ts'
import { powershell } from './powershell.ts'
import { zsh } from './zsh.ts'

export const scripts = { bash, zsh, fish, powershell } as const
export type Shell = keyof typeof scripts
export const shells = Object.keys(scripts) as Shell[]

/**
 * The environment variable that holds the words up to the cursor, with tabs between them. Not arguments: those that
 * begin with a minus or are empty would not survive every shell.
 */
export const wordsVariable = 'ERRCODE_WORDS'

/** Stands for the files that the shell itself completes; no candidate looks like it. */
export const filesMark = '<files>'
