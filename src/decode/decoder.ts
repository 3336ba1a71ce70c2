/** Reads a text piece by piece and pushes the errors in it into a sink; never depends on where a piece ends. */
import type { Product } from '../catalog/entry.ts'
import { specialise } from '../catalog/specialise.ts'
import type { Sink } from './hit.ts'
import { type Finding, judgeNumber } from './judge.ts'
import { judgePhrase } from './judge-phrase.ts'
import type { Knowledge } from './knowledge.ts'
import { type NumberToken, signedNumber, unsignedNumber } from './number.ts'
import { createRecords } from './record.ts'
import { createScanner, Kind } from './scan.ts'
import { nameShape } from './shapes.ts'
import { latin1 } from './text.ts'
import { readTime } from './time.ts'
import { endOfLine, reach, type Window, windowAt } from './window.ts'

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
const margin = 16

/** Bytes before the position that judgements look back to. */
const kept = 4096

export const createDecoder = ({ knowledge, product, file, sink }: DecoderOptions): Decoder => {
  const scanner = createScanner(knowledge.phrases.keys())
  const records = createRecords()
  let buffer = new Uint8Array(1 << 16)
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

  const countLinesTo = (offset: number): void => {
    for (let at = text.indexOf(newline, counted); at >= 0 && at < offset; at = text.indexOf(newline, at + 1)) {
      line++
      lineStart = base + at + 1
    }
    counted = Math.max(counted, offset)
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
      time: readTime(window.text.slice(window.lineStart, window.lineEnd)),
      code: finding.code,
      entry: finding.entry && specialise(finding.entry, finding.message),
      matchedBy: finding.matchedBy,
      confidence: finding.confidence,
      shape: nameShape(window.text, finding),
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
      companion: records.companion(start, read),
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

  const run = (outlook: Outlook): void => {
    const limit = outlook === 'end' ? text.length : text.length - margin
    if (limit <= position) return
    let waiting = -1
    scanner.scan(text, position, limit, (end, kinds) => {
      if (!judgeAt(end, kinds, outlook)) waiting = end
      return open && waiting < 0
    })
    position = waiting >= 0 ? waiting : limit
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

  const append = (bytes: Uint8Array): void => {
    const length = text.length + bytes.length
    if (length > buffer.length) {
      const grown = new Uint8Array(Math.max(buffer.length * 2, length))
      grown.set(text)
      buffer = grown
    }
    buffer.set(bytes, text.length)
    text = buffer.subarray(0, length)
  }

  return {
    push(bytes) {
      if (!open) return false
      append(bytes)
      run('more')
      compact()
      return open
    },
    idle() {
      if (open) run('pause')
      return open
    },
    end() {
      if (open) run('end')
      return open
    },
    settled: () => base + position,
  }
}
