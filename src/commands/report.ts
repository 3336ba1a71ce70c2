/** What decode writes: each hit as it is found, the totals at the end, or the text itself with explanations under its lines. */
import { type Detail, messageDetails } from '../catalog/message-details.ts'
import type { Around, Hit, Sink } from '../decode/hit.ts'
import type { Found } from '../report/facts.ts'
import { createSamples } from '../report/samples.ts'
import { createCollector } from '../summary/collect.ts'
import { createLimits } from './bounds.ts'
import type { Context } from './context.ts'
import type { Criteria, DecodeOptions } from './decode-options.ts'
import type { Filtered } from './filter.ts'
import type { Input } from './input.ts'
import { createPassage } from './passage.ts'

export interface Report {
  sink: Sink
  /** `from`: what is passed first stands so many bytes from the input's beginning. */
  begin(input: Input, from?: number): void
  /** Raw bytes of the input, for `--annotate`. */
  pass(bytes: Uint8Array): void
  /** Writes what is due; nothing more will be found before `settled`. False once the reader has gone. */
  flush(settled: number): Promise<boolean>
  end(): Promise<void>
  /** How many errors so far. */
  total(): number
  /** The reader of the answer has left: it has had what it wanted. */
  left(): boolean
  failed(): boolean
  /** What a file made of it shows. */
  found(): Found
  /** What to tell besides the answer. */
  note(): string | undefined
}

const nameOf = ({ file, isText }: Input): string => file ?? (isText ? 'a text' : 'standard input')

const detailsOf = ({ entry, message }: Hit): Detail[] => (entry ? messageDetails(entry, message) : [])

/** The options that leave errors out, as they were given. */
const limitsOf = ({ sure, only, since, until }: DecodeOptions): string[] => [
  ...(sure ? ['--sure'] : []),
  ...Object.entries({ only, since, until }).flatMap(([name, value]) =>
    value === undefined ? [] : `--${name} ${value}`,
  ),
]

/** A code on no list has only its number. */
const subjectOf = (hit: Hit): Filtered => hit.entry ?? hit

export const createReport = (
  options: DecodeOptions,
  { formatter, terminal, json, redaction }: Context,
  { only, bounds, failOn }: Criteria,
): Report => {
  const collector = createCollector()
  const samples = options.report === undefined ? undefined : createSamples()
  const sources: string[] = []
  /** Nothing else shows totals. */
  const addsUp = samples !== undefined || (!options.quiet && (options.summary === true || !(json || options.annotate)))
  const explained = new Set<string>()
  const passage = options.annotate ? createPassage(redaction.stream) : undefined
  let pending: string[] = []
  let reading = true
  let total = 0
  let failed = false
  let lone = true

  const limits = bounds && createLimits(bounds)

  /** A file that is to be written has a reader to come. */
  const goesOn = (): boolean => reading || samples !== undefined

  const wanted = (hit: Hit, around: Around): boolean => {
    if (options.sure && hit.confidence === 'likely') return false
    if (only && !only(subjectOf(hit))) return false
    return limits === undefined || limits.admit(around.moment)
  }

  const sink: Sink = {
    hit(hit, around) {
      if (!wanted(hit, around)) return true
      total++
      failed = failOn?.add(subjectOf(hit), around.moment) === true
      if (addsUp) collector.add(hit, around)
      samples?.add(hit, around)
      if (options.quiet) return samples !== undefined || (failOn !== undefined && !failed)
      if (options.summary) return goesOn()
      const key = `${hit.code} ${hit.entry?.product}`
      const masked = redaction.hit(hit)
      const shown = explained.has(key) ? formatter.hit(masked) : formatter.firstHit(masked, detailsOf(masked))
      explained.add(key)
      if (passage) passage.explain(hit.offset, shown)
      else pending.push(shown)
      return goesOn()
    },
  }

  const write = async (pieces: readonly (string | Uint8Array)[]): Promise<boolean> => {
    const isText = pieces.every((piece) => typeof piece === 'string')
    // Joining what is passed on would take as much memory again.
    for (const piece of isText && pieces.length > 0 ? [pieces.join('')] : pieces) {
      if (reading) reading = await terminal.stdout.write(piece)
    }
    return reading
  }

  return {
    sink,
    begin(input, from = 0) {
      lone &&= input.isText
      sources.push(nameOf(input))
      passage?.begin(from)
    },
    pass: (bytes) => passage?.pass(bytes),
    async flush(settled) {
      const due = passage ? passage.due(settled) : pending
      pending = []
      await write(due)
      return goesOn()
    },
    async end() {
      if (options.quiet || !reading) return
      const due = options.summary ? total > 0 || json : !json && !passage && total > 1 && !lone
      if (due) await write([options.summary ? '' : '\n', await formatter.summary(redaction.all(collector.result()))])
    },
    total: () => total,
    left: () => !reading,
    failed: () => failed,
    found: () => ({
      summary: collector.result(),
      sources,
      samples: samples?.result() ?? {},
      limits: limitsOf(options),
    }),
    note: () => limits?.note(total),
  }
}
