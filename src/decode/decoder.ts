/** Reads a text piece by piece and pushes the errors in it into a sink; never depends on where a piece ends. */
import type { Product } from '../catalog/entry.ts'
import { specialise } from '../catalog/specialise.ts'
import type { Sink } from './hit.ts'
import { type Finding, judgeNumber } from './judge.ts'
import { judgePhrase } from './judge-phrase.ts'
import type { Knowledge } from './knowledge.ts'
import { type NumberToken, signedNumber, unsignedNumber } from './number.ts'
import { createRecords } from './record.ts'
import { createScanner, Kind, type Scanner } from './scan.ts'
import { nameShape } from './shapes.ts'
import { latin1 } from './text.ts'
import { readTime } from './time.ts'
import { endOfLine, lineOf, reach, type Window, windowAt } from './window.ts'

/** How much more text is to be expected: any, none before the next pause, none at all. */
type Outlook = 'more' | 'pause' | 'end'

export interface DecoderOptions {
  knowledge: Knowledge
  /** The product to take where the text names none. */
  product: Product
  file: string | null
  sink: Sink
}

export interface Decoder {
  /** Takes the next bytes; false once the sink wants no more. */
  push(bytes: Uint8Array): boolean
  /** Nothing came for a while: judges what stands in whole lines without waiting for the lines after them. */
  idle(): boolean
  /** Judges what has waited for more text, as if there were none. */
  end(): boolean
  /** The offset before which no error will be found any more. */
  settled(): number
}

const newline = 0x0a

/** Bytes that a number needs after it before it can be read. */
const margin = 32

/** Bytes before the position that judgements look back to. */
const kept = 4096

/** How much is read at a time: more than this would push the tables and the text itself out of the processor's cache. */
const pieceSize = 1 << 18

/** A scanner has 2 MB of memory: one that has served goes to the next text. */
const idle = new WeakMap<Knowledge, Scanner[]>()

const takeScanner = (knowledge: Knowledge): Scanner =>
  idle.get(knowledge)?.pop() ?? createScanner([...knowledge.phrases.values()].flat())

const returnScanner = (knowledge: Knowledge, scanner: Scanner): void => {
  const scanners = idle.get(knowledge)
  if (scanners) scanners.push(scanner)
  else idle.set(knowledge, [scanner])
}

export const createDecoder = ({ knowledge, product, file, sink }: DecoderOptions): Decoder => {
  const scanner = takeScanner(knowledge)
  const buffer = scanner.bytes
  const records = createRecords()
  /** What of the buffer is text. */
  let text = buffer.subarray(0, 0)
  /** The offset of the buffer's first byte in the whole text. */
  let base = 0
  /** Everything before it has been judged; what lies before `consumed` belongs to an error already found. */
  let position = 0
  let consumed = 0
  /** Lines are counted only as far as a hit asks for it. */
  let counted = 0
  let line = 1
  let lineStart = 0
  let open = true
  let ended = false

  const countLinesTo = (offset: number): void => {
    if (offset <= counted) return
    const lines = scanner.countLines(counted, offset)
    if (lines > 0) lineStart = base + text.lastIndexOf(newline, offset - 1) + 1
    line += lines
    counted = offset
  }

  const read = (from: number, to: number): string => latin1(text, Math.max(0, from - base), to - base)

  const report = (window: Window, finding: Finding): void => {
    const start = window.origin + finding.start
    const end = window.origin + finding.end
    consumed = Math.max(consumed, end)
    if (records.repeats(finding, base + start, base + end, read)) return
    countLinesTo(start)
    open = sink.hit({
      file,
      offset: base + start,
      line,
      column: base + start - lineStart + 1,
      time: readTime(lineOf(window)),
      code: finding.code,
      entry: finding.entry && specialise(finding.entry, finding.message),
      ambiguous: finding.ambiguous,
      matchedBy: finding.matchedBy,
      confidence: finding.confidence,
      // Totals never ask for it.
      get shape() {
        return nameShape(window.text, finding)
      },
      message: finding.message,
      params: finding.params,
    })
  }

  const tokenAt = (end: number, kinds: number): NumberToken | undefined => {
    if (kinds & Kind.number) return signedNumber(text, end)
    return kinds & Kind.word ? unsignedNumber(text, end) : undefined
  }

  const judge = (window: Window, token: NumberToken | undefined, end: number): Finding | undefined => {
    const start = base + (token?.start ?? end)
    const around = {
      knowledge,
      product,
      inCompany: records.inCompany(start),
      inRow: records.inRow(start),
      companion: () => records.companion(start, read),
    }
    if (!token) return judgePhrase(window, end - window.origin, around)
    return judgeNumber(window, { ...token, start: token.start - window.origin, end: token.end - window.origin }, around)
  }

  /** False where more text is needed to tell. The line alone decides what is complete; the rest waits for what follows. */
  const judgeAt = (end: number, kinds: number, outlook: Outlook): boolean => {
    const token = tokenAt(end, kinds)
    if (!token && !(kinds & Kind.message)) return true
    const start = token ? token.start : end
    if (start < consumed) return true
    const lineEnd = endOfLine(text, start, text.length, outlook === 'end')
    if (lineEnd < 0) return false
    const line = windowAt(text, start, lineEnd, lineEnd)
    const complete = judge(line, token, end)
    if (complete?.confidence === 'sure' && complete.message !== null) {
      report(line, complete)
      return true
    }
    const beyond = lineEnd + reach.beyond
    if (beyond > text.length && outlook === 'more') return false
    const window = windowAt(text, start, lineEnd, Math.min(beyond, text.length))
    const finding = judge(window, token, end)
    if (finding) report(window, finding)
    return true
  }

  /** How far places are looked for: a number needs some bytes behind it, unless its line is whole and no more come. */
  const limitOf = (outlook: Outlook): number => {
    if (outlook === 'end') return text.length
    const lineEnd = outlook === 'pause' ? text.lastIndexOf(newline) + 1 : 0
    return Math.max(text.length - margin, lineEnd)
  }

  const run = (outlook: Outlook): void => {
    const limit = limitOf(outlook)
    // What an earlier text left behind this one is no part of it.
    buffer.fill(0, text.length, text.length + margin)
    while (open && position < limit) {
      const places = scanner.scan(position, limit)
      for (let index = 0; index < places.length; index++) {
        if (!judgeAt(places.end(index), places.kind(index), outlook)) {
          position = places.end(index)
          return
        }
        if (!open) return
      }
      position = places.to
    }
  }

  /** Drops what no judgement can look back to any more. */
  const compact = (): void => {
    const dropped = position - kept
    if (dropped <= 0) return
    countLinesTo(dropped)
    buffer.copyWithin(0, dropped, text.length)
    text = buffer.subarray(0, text.length - dropped)
    base += dropped
    position -= dropped
    counted -= dropped
    consumed -= dropped
  }

  return {
    push(bytes) {
      for (let from = 0; open && from < bytes.length; from += pieceSize) {
        const piece = bytes.subarray(from, from + pieceSize)
        buffer.set(piece, text.length)
        text = buffer.subarray(0, text.length + piece.length)
        run('more')
        compact()
      }
      return open
    },
    idle() {
      if (open) run('pause')
      return open
    },
    end() {
      if (ended) return open
      ended = true
      if (open) run('end')
      returnScanner(knowledge, scanner)
      return open
    },
    settled: () => base + position,
  }
}
