/** Masks lines one after another; a long one comes in parts, and a secret may stand in the line behind its name. */
import { findSecrets } from './find-secrets.ts'
import { nameAtEnd, valueAlone } from './named.ts'
import { createKeyLines } from './private-key.ts'
import type { StandIns } from './stand-ins.ts'

export interface Masked {
  text: string
  /** How much of what was given is masked; the rest is to be given again, with more of the line behind it. */
  length: number
}

export interface LineMasker {
  /** A line without its end, or its next part, of which all before `limit` is to be masked. */
  mask(text: string, limit?: number): Masked
  /** What was begun may go on in what comes next. */
  isOpen(): boolean
}

/** The rest of a secret that is longer than what is looked at. */
const restOfSecret = /^[^\s"'\x60,;&<>]*/

export const createLineMasker = (standIns: StandIns): LineMasker => {
  const keyLines = createKeyLines((secret) => standIns.of('secret', secret))
  /** The name at the end of the last line. */
  let name: string | undefined
  let isWithin = false

  /** The line as it would be with its name before it, and how much longer it is. */
  const withName = (text: string): { line: string; shift: number } => {
    if (name === undefined || !valueAlone.test(text)) return { line: text, shift: 0 }
    const value = text.trimStart()
    return { line: `${name}:${value}`, shift: name.length + 1 + value.length - text.length }
  }

  const maskSecrets = (text: string, limit: number): Masked => {
    const { line, shift } = withName(text)
    let at = isWithin ? (restOfSecret.exec(text)?.[0].length ?? 0) : 0
    let masked = ''
    for (const { kind, begin, from, to } of findSecrets(line)) {
      if (begin - shift >= limit || from - shift < at) continue
      masked += text.slice(at, from - shift) + standIns.of(kind, line.slice(from, to))
      at = to - shift
    }
    isWithin = limit < text.length && at === text.length
    const length = Math.max(at, limit)
    return { text: masked + text.slice(at, length), length }
  }

  return {
    mask(text, limit = text.length) {
      const isWhole = limit === text.length
      const part = isWhole ? keyLines.mask(text) : undefined
      const masked = part === undefined ? maskSecrets(text, limit) : { text: part, length: text.length }
      name = isWhole ? nameAtEnd.exec(text)?.[1] : undefined
      return masked
    },
    isOpen: () => isWithin || name !== undefined || keyLines.isOpen(),
  }
}
