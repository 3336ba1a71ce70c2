/** What a log amounts to: totals, timeline, codes and findings, as `--summary --json` gives them; two can be added up. */
import type { Executed, Product, Retry } from '../catalog/entry.ts'

/** How often each value was met; the first so many values only. */
export type Counts = Record<string, number>

/** Errors over time: buckets of one length, the first of which begins at `start`. */
export interface Timeline {
  /** ISO 8601 in UTC, a whole multiple of the step. */
  start: string
  /** Milliseconds. */
  step: number
  counts: number[]
}

/** How often the pause before an error was so long. */
export interface Gap {
  /** Milliseconds: this long or longer, and shorter than twice as long. */
  least: number
  count: number
  /** All of them together. */
  sum: number
  /** When the first of them began and the last of them ended. */
  from: string
  to: string
}

/** The errors of a code that say the same but for numbers. */
export interface MessageSummary {
  /** As it came first; null for errors without a message. */
  text: string | null
  count: number
  firstSeen: string | null
  lastSeen: string | null
  gaps: Gap[]
}

export interface CodeSummary {
  code: number
  name: string | null
  product: Product | null
  /** The strictest verdict of its errors; null for a code that is on no list. */
  retry: Retry | null
  executed: Executed | null
  count: number
  /** ISO 8601 in UTC; a line without a stamp has the time of the last one before it. */
  firstSeen: string | null
  lastSeen: string | null
  /** `line`, or `file:line` where the text came from a file; in the order of reading. */
  firstLine: string
  lastLine: string
  /** How often each value stood in the message's holes. */
  params: Counts
  /** Of all errors, from 0 to 1. */
  share: number
  /** Errors a minute from its first to its last; null where these are one moment. */
  rate: number | null
  /** Of its errors, those that are merely likely. */
  likely: number
  /** As many buckets as the summary's timeline has; empty where there is none. */
  timeline: number[]
  /** What its lines tell of the requests, the library and the logger. */
  symbols: Counts
  endpoints: Counts
  clients: Counts
  loggers: Counts
  messages: MessageSummary[]
}

/** A time during which an IP address was banned. */
export interface Ban {
  code: number
  product: Product | null
  /** When it was first met in the log; null where no line tells. */
  from: string | null
  until: string
  line: string
  count: number
}

/** A request that may have been executed although it failed. */
export interface OpenOrder {
  line: string
  time: string | null
  code: number
  product: Product | null
  symbol: string | null
  /** Such as `origClientOrderId=x-7f3a`, as the line has them. */
  ids: string[]
}

/** Most urgent first. */
export const findingKinds = ['executed', 'ban', 'loop', 'clock', 'limit', 'repeat', 'new', 'likely'] as const
export type FindingKind = (typeof findingKinds)[number]

/** `urgent`: money or access is at stake · `warning`: something must be changed · `note`: worth knowing. */
export type Severity = 'urgent' | 'warning' | 'note'

/** Something that the errors together tell. */
export interface Finding {
  kind: FindingKind
  severity: Severity
  /** Null where it is about several codes. */
  code: number | null
  product: Product | null
  /** One plain sentence, without a full stop. */
  text: string
  from: string | null
  to: string | null
  /** How many errors it is about. */
  count: number
  /** Where to look: `bot.log:812`, and what the line tells of the order where it is about one. */
  lines: string[]
}

export interface Summary {
  total: number
  /** Of them, those that are merely likely, and those whose time is not known. */
  likely: number
  untimed: number
  firstSeen: string | null
  lastSeen: string | null
  timeline: Timeline | null
  /** What needs action first (may have been executed, banned, to be fixed), then the most frequent. */
  codes: CodeSummary[]
  findings: Finding[]
  bans: Ban[]
  /** How many requests may have been executed, and the first of them. */
  mayHaveExecuted: number
  openOrders: OpenOrder[]
}
