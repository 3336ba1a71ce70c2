/** Inspects the places that the scan found, one after another: judges each, by memory where it can, and reports errors. */
import type { Product } from '../catalog/entry.ts'
import { specialise } from '../catalog/specialise.ts'
import type { Around, Sink } from './hit.ts'
import { type Circumstances, type Finding, judgeNumber } from './judge.ts'
import { judgePhrase } from './judge-phrase.ts'
import type { Knowledge } from './knowledge.ts'
import { createLineCounter } from './line-counter.ts'
import { createMemo, type Judgement } from './memo.ts'
import { createMoments } from './moments.ts'
import { type NumberToken, tokenAt } from './number.ts'
import { readOrigin } from './origin.ts'
import { createRecords } from './record.ts'
import { Kind, type Line, type Scanner, type Sighting } from './scan.ts'
import { nameShape } from './shapes.ts'
import { createSurroundings } from './surroundings.ts'
import { fromLatin1, latin1 } from './text.ts'
import { findStamp, isWanted } from './time.ts'
import { beginsLine, beginsRecord, headLength, lineAround, lineOf, reach, type Window, windowAt } from './window.ts'

/** How much more text is to be expected: any, none before the next pause, none at all. */
export type Outlook = 'more' | 'pause' | 'end'

/** `early`: more text is needed to tell · `enough`: the sink wants no more. */
export type Outcome = 'done' | 'early' | 'enough'

export interface Inspector {
  /** The text as far as it has been read; its first byte is at `base` of the whole. */
  see(text: Uint8Array, base: number): void
  /** So many bytes will be dropped from the text's beginning. */
  drop(length: number): void
  /** Places come in the order of their ends. */
  inspect(end: number, kind: number, sighting: Sighting | undefined, outlook: Outlook): Outcome
  /** How many lines end before an offset. */
  linesBefore(at: number): number
  noteLines(at: number, before: number): void
}

interface InspectorOptions {
  knowledge: Knowledge
  product: Product
  file: string | null
  sink: Sink
  scanner: Scanner
  now: (() => number) | undefined
}

/** Nothing behind the line can belong to it. */
const nextIsRecord = (text: Uint8Array, line: Line): boolean =>
  line.end + headLength < text.length && beginsRecord(text, line.end + 1, text.length)

/** The number of a place may stand in another line than the word before it. */
const isOf = (sighting: Sighting | undefined, start: number): boolean =>
  sighting?.line !== undefined && sighting.line.start <= start && start < sighting.line.end

const toJudgement = (window: Window, finding: Finding | undefined, isBounded: boolean): Judgement => ({
  finding: finding && { ...finding, entry: finding.entry && specialise(finding.entry, finding.message) },
  lineStart: window.lineStart,
  shape: finding ? nameShape(window.text, finding) : '',
  stamp: finding && findStamp(lineOf(window)),
  isBounded,
  origin: undefined,
})

export const createInspector = ({ knowledge, product, file, sink, scanner, now }: InspectorOptions): Inspector => {
  const records = createRecords()
  const lines = createLineCounter(scanner)
  const memo = createMemo(scanner)
  const surroundings = createSurroundings()
  let text = scanner.room.subarray(0, 0)
  let base = 0
  /** What lies before it belongs to an error already found. */
  let consumed = 0
  /** The judgement under way has looked at nothing but its line. */
  let isAlone = true

  const read = (from: number, to: number): string => latin1(text, Math.max(0, from - base), to - base)

  const moments = createMoments(read, now)
  /** Of the hit that is handed over. */
  let current: { line: Line; judgement: Judgement; moment: number | null }
  const around: Around = {
    get moment() {
      return current.moment ?? moments.before(base + current.line.start)
    },
    get origin() {
      current.judgement.origin ??= readOrigin(this.line)
      return current.judgement.origin
    },
    get line() {
      const { start, end } = current.line
      const line = fromLatin1(latin1(text, start, end))
      const isWhole = beginsLine(text, start) && (start > 0 || base === 0)
      // Of half a word nobody can tell that it was half a key.
      return isWhole ? line : line.replace(/^[^\s"'&,;]+/, '')
    },
  }

  /** What a judgement looks at through this may be different for the same line elsewhere. */
  const beyondLine =
    <Wanted extends unknown[], Value>(look: (...wanted: Wanted) => Value) =>
    (...wanted: Wanted): Value => {
      isAlone = false
      return look(...wanted)
    }

  const circumstancesAt = (start: number, opensRecord: boolean): Circumstances => ({
    knowledge,
    product,
    inCompany: beyondLine(() => records.inCompany(start)),
    inRow: beyondLine(() => records.inRow(start)),
    companion: opensRecord ? () => undefined : beyondLine(() => records.companion(start, read)),
  })

  const judge = (window: Window, token: NumberToken | undefined, end: number, opensRecord: boolean) => {
    const { origin } = window
    const seen = { ...window, weighAround: beyondLine(window.weighAround) }
    const around = circumstancesAt(base + (token?.start ?? end), opensRecord)
    return token
      ? judgeNumber(seen, { ...token, start: token.start - origin, end: token.end - origin }, around)
      : judgePhrase(seen, end - origin, around)
  }

  const report = (line: Line, judgement: Judgement, opensRecord: boolean): Outcome => {
    const { finding, shape, lineStart, stamp } = judgement
    if (!finding) return 'done'
    const shift = line.start - lineStart
    const start = shift + finding.start
    const end = shift + finding.end
    consumed = Math.max(consumed, end)
    if (records.repeats(finding, base + start, base + end, opensRecord ? undefined : read)) return 'done'
    const stamped = stamp ? latin1(text, line.start + stamp.from, line.start + stamp.to) : ''
    const moment = stamp ? moments.own(stamp, stamped, base + line.end) : null
    current = { line, judgement, moment }
    const hit = {
      file,
      offset: base + start,
      line: lines.lineOf(text, start),
      column: lines.columnOf(text, start),
      time: moment === null ? null : isWanted(stamped) ? stamped : new Date(moment).toISOString(),
      code: finding.code,
      entry: finding.entry,
      ambiguous: finding.ambiguous,
      matchedBy: finding.matchedBy,
      confidence: finding.confidence,
      shape,
      message: finding.message,
      params: finding.params,
    }
    return sink.hit(hit, around) ? 'done' : 'enough'
  }

  return {
    see(seen, from) {
      text = seen
      base = from
      surroundings.see(seen, from)
    },
    drop(length) {
      lines.drop(text, length)
      consumed -= length
    },
    linesBefore: (at) => lines.linesBefore(text, at),
    noteLines: lines.note,
    inspect(end, kind, sighting, outlook) {
      const token = tokenAt(text, end, kind)
      if (!token && kind !== Kind.message) return 'done'
      const start = token ? token.start : end
      if (start < consumed) return 'done'
      const sighted = isOf(sighting, start) ? sighting : undefined
      const line = sighted?.line ?? lineAround(text, start, outlook === 'end')
      if (!line) return 'early'
      if (sighting) lines.note(end, sighting.lines)
      const isFirst = consumed <= line.start
      const known = isFirst ? memo.recall(text, line, { end, kind }, sighted) : undefined
      if (known && (!known.isBounded || nextIsRecord(text, line))) return report(line, known, true)
      isAlone = true
      const narrow = windowAt(text, start, line, line.end, surroundings)
      const opensRecord = isFirst && narrow.isRecord
      let window = narrow
      let finding = judge(narrow, token, end, opensRecord)
      // What goes on below may still name the product.
      const isComplete =
        finding?.confidence === 'sure' && finding.message !== null && (finding.isPlaced || narrow.isRecord)
      if (!isComplete) {
        const beyond = line.end + reach.beyond
        if (beyond > text.length && outlook === 'more') return 'early'
        window = windowAt(text, start, line, Math.min(beyond, text.length), surroundings)
        if (window.text.length > narrow.text.length) finding = judge(window, token, end, opensRecord)
      }
      const judgement = toJudgement(window, finding, !isComplete)
      if (opensRecord && isAlone && (isComplete || nextIsRecord(text, line))) memo.keep(text, line, judgement)
      return report(line, judgement, opensRecord)
    },
  }
}
