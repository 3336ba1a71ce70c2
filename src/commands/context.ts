/** What every command is given: the catalogue, the form of the answer, the terminal. */
import type { Catalog } from '../catalog/catalog.ts'
import type { Product } from '../catalog/entry.ts'
import { loadCatalog } from '../catalog/load.ts'
import type { PhraseRecord } from '../catalog/phrase-record.ts'
import { answersText } from '../format/answer-text.ts'
import { type Answer, type Formatter, formatters } from '../format/formatter.ts'
import type { Layout } from '../format/layout.ts'
import { createLink } from '../format/link.ts'
import { createStyle } from '../format/style.ts'
import type { Redaction } from '../redact/redaction.ts'
import { unmasked } from '../redact/unmasked.ts'
import type { ReportPage } from '../report/page.ts'
import { type ColorChoice, decideColor, type Terminal } from '../terminal.ts'
import { usualOptions } from './usual.ts'

export interface SharedOptions {
  json?: boolean
  pager?: boolean
  product: Product | 'all'
  color: ColorChoice
  width?: number
}

/** What a look-up is given. */
export interface LookupContext {
  catalog: Catalog
  product: Product | 'all'
  formatter: Pick<Formatter, 'lookup'>
  /** The answer is for a program. */
  json: boolean
  /** Long answers may be shown in a pager. */
  pager: boolean
  terminal: Terminal
  /** The name of a code, for references. */
  names(code: number): string
  /** The texts that decode finds. */
  phrases(): Promise<PhraseRecord[]>
}

export interface Context extends LookupContext {
  formatter: Formatter
  /** A page in HTML that shows what was found. */
  reportPage: ReportPage
  /** Masks what is foreign in an answer; what goes to stderr is masked there. */
  redaction: Redaction
  /** A report is made to be shown around: it is masked unless that is refused. */
  reportRedaction: Redaction
}

/** Lines longer than this are hard to read, however wide the terminal is. */
const widest = 100

const createLayout = async ({ color, width }: SharedOptions, terminal: Terminal): Promise<Layout> => {
  const { stdout, env } = terminal
  return {
    style: await createStyle(decideColor(color, stdout, env)),
    link: createLink(stdout.isTerminal && (await import('../links.ts')).decideLinks(stdout, env)),
    // A terminal may be given another size while a log is followed.
    get width() {
      return width ?? (stdout.columns === undefined ? Number.POSITIVE_INFINITY : Math.min(stdout.columns, widest))
    },
    // The zone costs a few milliseconds to find out; only a message with a date in it asks.
    reader: {
      now: terminal.now(),
      get zone() {
        return terminal.zone
      },
    },
  }
}

const withFormatter = <Some>(formatter: Some, options: SharedOptions, terminal: Terminal) => {
  const { json, pager, product } = options
  const catalog = loadCatalog()
  return {
    catalog,
    product,
    formatter,
    json: json === true,
    pager: pager !== false,
    terminal,
    names: (code: number): string => catalog.nameOf(code, product) ?? '',
    phrases: async () => (await import('../catalog/load-phrases.ts')).loadPhrases(),
  }
}

/** What masks the parts of what a run gives. */
export interface Redactions {
  answer: Redaction
  report: Redaction
}

export const unmaskedAll: Redactions = { answer: unmasked, report: unmasked }

export const createContext = async (
  options: SharedOptions,
  terminal: Terminal,
  { answer, report }: Redactions = unmaskedAll,
): Promise<Context> => {
  const layout = await createLayout(options, terminal)
  const formatter = await formatters[options.json ? 'json' : 'text'](layout)
  return {
    ...withFormatter(formatter, options, terminal),
    redaction: answer,
    reportRedaction: report,
    reportPage: async (...given) => (await import('../report/page.ts')).reportPage(...given),
  }
}

/** Without options, which most starts are: no other form of answer is loaded. */
export const createLookupContext = async (terminal: Terminal): Promise<LookupContext> => {
  const options = usualOptions(terminal)
  const layout = await createLayout(options, terminal)
  return withFormatter({ lookup: (answers: readonly Answer[]) => answersText(answers, layout) }, options, terminal)
}

/** The catalogue of the product asked for alone. */
export const scopeOf = ({ catalog, product }: LookupContext): Catalog =>
  product === 'all' ? catalog : loadCatalog([product])
