/** The command `npm run docs`: writes what follows from the program, the manual page and parts of the README. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createProgram } from '../../src/program.ts'
import { createTerminal } from '../support/world.ts'
import { manual } from './manual.ts'
import { renewReadme } from './readme.ts'

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url)

writeFileSync(at('README.md'), await renewReadme(readFileSync(at('README.md'), 'utf8')))
mkdirSync(at('man'), { recursive: true })
writeFileSync(at('man/errcode.1'), manual(createProgram(createTerminal().terminal).tree()))
