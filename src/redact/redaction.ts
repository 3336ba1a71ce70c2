/** Redaction: every secret in what goes out gets a stand-in, and what was masked is counted. */
import type { Hit } from '../decode/hit.ts'
import { fromLatin1, latin1 } from '../decode/text.ts'
import { counted } from '../wording.ts'
import { createMasking, type Masking } from './masking.ts'
import { hasHint } from './sieve.ts'
import { createStandIns } from './stand-ins.ts'

export interface Redaction {
  /** Masks a text that is at hand as a whole, of any number of lines. */
  text(text: string): string
  /** Masks what a hit has of the log. */
  hit(hit: Hit): Hit
  /** Masks all texts in plain data, such as a summary; the names of its fields too, which may be values of the log's. */
  all<Data>(data: Data): Data
  /** Masks a text that comes in pieces. */
  stream(): Masking
  /** `masked 3 API keys, 2 IP addresses`; undefined where nothing was. */
  note(): string | undefined
}

export const createRedaction = (): Redaction => {
  const standIns = createStandIns()

  const maskLines = (text: string): string => {
    const masking = createMasking(standIns)
    const bytes = new TextEncoder().encode(text)
    const pieces = [...masking.push(bytes), ...masking.end()]
    return fromLatin1(pieces.map((piece) => latin1(piece, 0, piece.length)).join(''))
  }

  const text = (given: string): string => standIns.known(given) ?? (hasHint(given) ? maskLines(given) : given)

  const all = (data: unknown): unknown => {
    if (typeof data === 'string') return text(data)
    if (Array.isArray(data)) return data.map(all)
    if (typeof data !== 'object' || data === null) return data
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [text(name), all(value)]))
  }

  return {
    text,
    hit: (hit) => ({
      ...hit,
      file: hit.file === null ? null : text(hit.file),
      message: hit.message === null ? null : text(hit.message),
      params: hit.params.map(text),
    }),
    all: <Data>(data: Data) => all(data) as Data,
    stream: () => createMasking(standIns),
    note() {
      const counts = standIns.counts()
      if (counts.length === 0) return undefined
      return `masked ${counts.map(({ count, one, many }) => counted(count, one, many)).join(', ')}`
    },
  }
}
