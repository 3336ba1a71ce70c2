/** The command `data:check`: holds everything under data/ to the rules of its README, every fault reported at once. */

import { checkBuilt } from './check-built.ts'
import { checkCompleteness } from './check-completeness.ts'
import { checkExceptions } from './check-exceptions.ts'
import { checkReferences } from './check-references.ts'
import { checkShape, wellShaped } from './check-shape.ts'
import { checkSharing } from './check-sharing.ts'
import { checkVoice } from './check-voice.ts'
import { type Console, reporting, type Status, startedAs } from './command.ts'
import { codesOf } from './fault.ts'
import { dataFolder, readParts } from './files.ts'
import type { Parts } from './records.ts'

export const checkData = (parts: Parts): string[] => {
  const sound = wellShaped(parts)
  return [
    ...checkShape(parts),
    ...checkCompleteness(parts),
    ...checkReferences(sound),
    ...checkSharing(sound),
    ...checkExceptions(sound),
    ...checkVoice(sound),
    ...checkBuilt(sound),
  ]
}

export const check = (_argv: string[], console: Console, folder = dataFolder): Status =>
  reporting('data:check', console, () => {
    const parts = readParts(folder)
    const faults = checkData(parts)
    if (faults.length > 0) {
      console.err(`${faults.join('\n')}\ndata: ${faults.length} faults\n`)
      return 1
    }
    const { guided } = parts.exceptions
    const entries = guided.reduce((sum, product) => sum + codesOf(parts, product).size, 0)
    console.out(`data: ${entries} entries in ${guided.length} products, no fault\n`)
    return 0
  })

startedAs(import.meta.url, check)
