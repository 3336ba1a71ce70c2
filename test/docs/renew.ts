/** The command `npm run docs`: writes the parts of the README that follow from the program. */
import { readFileSync, writeFileSync } from 'node:fs'
import { renewReadme } from './readme.ts'

const path = new URL('../../README.md', import.meta.url)
writeFileSync(path, await renewReadme(readFileSync(path, 'utf8')))
