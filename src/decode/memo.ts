/**
 * Remembers what was judged by its line alone, for lines that are the same but for their numbers: a bot prints a few
 * forms again and again. Judging takes 20 to 40 µs, remembering one.
 */
import type { Finding } from './judge.ts'
import type { Origin } from './origin.ts'
import type { Line, Scanner, Sighting } from './scan.ts'
import { latin1 } from './text.ts'
import type { Stamp } from './time.ts'

/** What became of a place. */
export interface Judgement {
  /** In the offsets of its window; undefined where the place is no error. */
  finding: Finding | undefined
  /** Where the line begins in the window. */
  lineStart: number
  shape: string
  stamp: Stamp | undefined
  /** Read when it is first asked for. */
  origin: Origin | undefined
  /** It holds only where the line behind begins a record of its own. */
  isBounded: boolean
}

/** As the scan found it, its end in the offsets of the text. */
interface Place {
  end: number
  kind: number
}

/** What was read as the message, in the line's offsets: where it has numbers, it is compared to the letter. */
interface Span {
  from: number
  to: number
}

/** Lines that have one hash, and the place in them. */
interface Form extends Span {
  check: number
  length: number
  offset: number
  kind: number
  judgement: Judgement | undefined
  byMessage: Map<string, Judgement>
  /** What `byMessage` was before it was aged last. */
  older: Map<string, Judgement>
}

interface Asked {
  hash: number
  check: number
  form: Form | undefined
  offset: number
  kind: number
}

export interface Memo {
  /** `sighting`: what is known of the place, if its line's hash is. */
  recall(text: Uint8Array, line: Line, place: Place, sighting: Sighting | undefined): Judgement | undefined
  /** Notes a judgement on the place that was asked for last. */
  keep(text: Uint8Array, line: Line, judgement: Judgement): void
}

/** Longer lines come rarely, and never twice. */
const longestLine = 1000

/** What never comes again must not pile up: after so many judgements those are forgotten that nobody has asked for since. */
const mostRemembered = 1024

/** From then on a judgement is remembered when it is made for the second time: most leave nothing behind. */
const sightings = 8192

const spanOf = (finding: Finding | undefined): Span => {
  if (!finding) return { from: 0, to: 0 }
  const { start, end, text = { start, end } } = finding
  return { from: Math.min(start, text.start), to: Math.max(end, text.end) }
}

const digit = /\d/

const hashText = (text: string, seed: number): number => {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

export const createMemo = (scanner: Pick<Scanner, 'hashLine'>): Memo => {
  let forms = new Map<number, Form>()
  let older = new Map<number, Form>()
  let count = 0
  /** Of the place that was asked for last; undefined where it is not to be remembered. */
  let asked: Asked | undefined

  const messageOf = (text: Uint8Array, { start }: Line, { from, to }: Span): string =>
    latin1(text, start + from, start + to)

  /** By their hashes, which may be alike by chance: that costs nothing. */
  let sighted: Uint32Array | undefined

  const isSighted = (hash: number): boolean => {
    if (!sighted) return true
    const slot = hash % sightings
    const isKnown = sighted[slot] === hash
    sighted[slot] = hash
    return isKnown
  }

  const age = (): void => {
    sighted ??= new Uint32Array(sightings)
    older = forms
    forms = new Map()
    count = 0
  }

  const rejuvenate = (hash: number): Form | undefined => {
    const form = older.get(hash)
    if (!form) return undefined
    forms.set(hash, form)
    form.older = form.byMessage
    form.byMessage = new Map()
    return form
  }

  const judgementOf = (form: Form, message: string): Judgement | undefined => {
    const judgement = form.byMessage.get(message) ?? form.older.get(message)
    if (judgement) form.byMessage.set(message, judgement)
    return judgement
  }

  /** Two forms with one hash take turns. */
  const formOf = (hash: number, check: number, length: number, offset: number, kind: number): Form | undefined => {
    const form = forms.get(hash) ?? rejuvenate(hash)
    const isSame = form?.check === check && form.length === length && form.offset === offset && form.kind === kind
    return isSame ? form : undefined
  }

  const addForm = ({ hash, check, offset, kind }: Asked, length: number, span: Span): Form => {
    const form = {
      check,
      length,
      offset,
      kind,
      ...span,
      judgement: undefined,
      byMessage: new Map(),
      older: new Map(),
    }
    forms.set(hash, form)
    return form
  }

  return {
    recall(text, line, { end, kind }, sighting) {
      asked = undefined
      const length = line.end - line.start
      if (length > longestLine) return undefined
      const [half, check] = sighting ? [sighting.hash, sighting.check] : scanner.hashLine(text, line, end, kind)
      const offset = end - line.start
      const hash = (half ^ offset) >>> 0
      const form = formOf(hash, check, length, offset, kind)
      asked = { hash, check, form, offset, kind }
      return form && (form.judgement ?? judgementOf(form, messageOf(text, line, form)))
    },
    keep(text, line, judgement) {
      if (!asked) return
      const { from, to } = asked.form ?? spanOf(judgement.finding)
      const message = messageOf(text, line, { from, to })
      const hasNumbers = digit.test(message)
      if (!isSighted(hasNumbers ? hashText(message, asked.hash) : asked.hash)) return
      if (count++ >= mostRemembered) age()
      const form = asked.form ?? addForm(asked, line.end - line.start, { from, to })
      if (hasNumbers) form.byMessage.set(message, judgement)
      else form.judgement = judgement
    },
  }
}
